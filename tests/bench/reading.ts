import { findActor } from "@/lib/accounts/find-actor";
import { pool } from "@/lib/db";
import { completionOf } from "@/lib/monitoring/completion";
import { type Figure, median, ms, timed } from "./figures";

type Facts = { url: string; campaignId: string; adminToken: string; size: number };
type Statement = { name: string; text: string; values: unknown[] };

async function get(url: string, token: string): Promise<Record<string, unknown>> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** The statements that some work sends over the pool, in order. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const query = pool.query.bind(pool) as (statement: Statement) => unknown;
  const original = pool.query;
  Object.assign(pool, {
    query: (statement: Statement) => {
      seen.push(statement);
      return query(statement);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(pool, { query: original });
  }
  return seen;
}

/** The completion call of the whole agency over HTTP, beside the very statements that it runs. */
export async function measureCompletion({ url, campaignId, adminToken, size }: Facts): Promise<Figure> {
  const admin = await findActor(adminToken, { requestId: "bench", ip: null, userAgent: null });
  const statements = await statementsOf(() => completionOf(admin, { campaignId }));
  if (statements.length === 0) throw new Error("the completion call ran no statement");
  const own = median(
    await timed(60, async () => {
      for (const statement of statements) await pool.query(statement);
    }),
  );
  const address = `${url}/api/v1/campaigns/${campaignId}/completion`;
  const call = median(await timed(60, () => get(address, adminToken)));
  return {
    what: `completion of ${size} people, whole call`,
    measured: ms(call),
    beside: `${ms(own)} for its ${statements.length} statements`,
    asked: `<= 3 x SQL + 5 ms = ${ms(3 * own + 5)}`,
    met: call <= 3 * own + 5,
  };
}

/** A page of fifty people who have not signed, with the exact total, over HTTP. */
export async function measureList({ url, campaignId, adminToken, size }: Facts): Promise<Figure> {
  const address = `${url}/api/v1/pacts?campaign=${campaignId}&status=belum&limit=50`;
  const first = await get(address, adminToken);
  const { items, total } = first as { items: unknown[]; total: number };
  if (items.length !== 50 || total < 1000) throw new Error(`the list holds ${items.length} of ${total}`);
  const taken = await timed(60, () => get(address, adminToken));
  return {
    what: `list of 50 among ${total} not yet signed (${size} people)`,
    measured: ms(median(taken)),
    beside: `slowest of 60: ${ms(Math.max(...taken))}`,
    asked: "< 30 ms",
    met: median(taken) < 30,
  };
}

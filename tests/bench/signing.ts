import autocannon from "autocannon";
import { pledgeValues } from "@/lib/campaigns/rules";
import { pool } from "@/lib/db";
import { fillPledge } from "@/lib/documents/pledge-text";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { chance } from "@/prisma/seed/chance";
import { sign } from "@/prisma/seed/pen";
import type { Figure } from "./figures";
import type { BenchPerson } from "./large-agency";
import type { BenchWorker } from "./worker";

const CONNECTIONS = 16;
const contests = [{ type: "PEMILU" as const, year: 2029 }];
const words = fillPledge(
  pemiluPledge,
  pledgeValues({ contests, agencyName: "Pemerintah Kabupaten Besar", unitName: "-" }),
);
const textHash = pledgeTextHash(words);

/** Each of the people signs once, sixteen at a time; answers signatures a second and the 99th percentile in ms. */
async function signAll(url: string, people: readonly BenchPerson[]): Promise<{ rate: number; p99: number }> {
  const luck = chance(16);
  const requests = people.map(({ pactId, token }) => ({
    path: `/api/v1/pacts/${pactId}/signature`,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      pactId,
      textHash,
      acknowledged: [1, 2, 3, 4],
      agreed: true,
      drawing: sign(luck),
      typedName: null,
    }),
  }));
  let next = 0;
  const started = performance.now();
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    amount: people.length,
    requests: [{ method: "POST", setupRequest: (request) => ({ ...request, ...requests[next++] }) }],
  });
  const seconds = (performance.now() - started) / 1000;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} of ${people.length} could not sign at ${url}`);
  return { rate: people.length / seconds, p99: result.latency.p99 };
}

/**
 * Signing over HTTP by the application beside the bare server, in turns, on fresh people each. The application pays for
 * all that comes with a signature: documents are sealed and events taken into the log while people sign.
 */
export async function measureSigning(
  servers: { app: string; bare: string; worker: BenchWorker },
  people: readonly BenchPerson[],
): Promise<Figure[]> {
  const { worker } = servers;
  const rounds = 3;
  const each = Math.floor(people.length / (2 * rounds + 1));
  const crowd = (at: number) => people.slice(at * each, (at + 1) * each);
  const half = Math.floor(each / 2);
  await signAll(servers.app, crowd(0).slice(0, half));
  worker.hold(true);
  await signBare(servers.bare, crowd(0).slice(half));
  const ours: { rate: number; p99: number }[] = [];
  const theirs: { rate: number; p99: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    worker.hold(false);
    ours.push(await signAll(servers.app, crowd(1 + 2 * round)));
    worker.hold(true);
    theirs.push(await signBare(servers.bare, crowd(2 + 2 * round)));
  }
  const { rows } = await pool.query<{ signed: number; kept: number; traced: number }>(`
    SELECT (SELECT count(*) FROM pact WHERE status = 'signed')::int AS signed,
           (SELECT count(*) FROM signature)::int AS kept,
           (SELECT count(*) FROM audit_event WHERE action = 'pact.sign')::int AS traced`);
  const done = each * (2 * rounds + 1);
  const counts = rows[0];
  if (!counts || [counts.signed, counts.kept, counts.traced].some((count) => count !== done)) {
    throw new Error(`of ${done} signatures the database holds ${JSON.stringify(counts)}`);
  }
  worker.hold(false);
  const behind = await worker.caughtUp();
  const { rows: sealed } = await pool.query<{ sealed: number; events: number; leaves: number }>(`
    SELECT (SELECT count(*) FROM sealed_document WHERE state = 'sealed')::int AS sealed,
           (SELECT count(*) FROM audit_event WHERE action = 'document.seal')::int AS events,
           (SELECT count(*) FROM log_leaf)::int AS leaves`);
  const { sealed: documents = 0, events = 0, leaves = 0 } = sealed[0] ?? {};
  const signedHere = each * rounds + half;
  const mean = (all: { rate: number }[]) => all.reduce((sum, { rate }) => sum + rate, 0) / all.length;
  const ratio = mean(ours) / mean(theirs);
  return [
    {
      what: `signatures a second, ${CONNECTIONS} connections, sealing and log beside it`,
      measured: `${mean(ours).toFixed(0)}/s (99 % within ${Math.max(...ours.map(({ p99 }) => p99))} ms)`,
      beside: `${mean(theirs).toFixed(0)}/s bare http + SQL; ratio ${ratio.toFixed(2)}`,
      asked: "ratio >= 0.25",
      met: ratio >= 0.25,
    },
    {
      what: "until all of it is sealed and in the log",
      measured: `${behind.toFixed(1)} s after the last signature`,
      beside: `${documents} documents, ${leaves} leaves`,
      asked: "each once, within 300 s",
      met: documents === signedHere && events === documents && behind <= 300,
    },
  ];
}

/** What the bare server writes is filling: nobody could seal it, and nobody should try. */
async function signBare(url: string, people: readonly BenchPerson[]) {
  const done = await signAll(url, people);
  await pool.query(`
    UPDATE sealed_document d SET state = 'failed', problem = 'evidence'
    FROM signature s WHERE s.id = d.signature_id AND s.user_agent = 'bench' AND d.state = 'waiting'`);
  return done;
}

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { snapshot, sql } from "@/lib/db";
import { eventFault, type Finding, type KnownCheckpoint, LogCheck } from "@/lib/ledger/check-log";
import { type EventRow, eventColumns } from "@/lib/ledger/read-event";
import { verifierKey } from "@/lib/ledger/signed-note";

const PAGE = 5_000;

const head = z.object({ ikrarLog: z.literal(1), key: z.string(), size: z.int(), checkpoint: z.string() });
const hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .transform((text) => Buffer.from(text, "hex"));
const line = z.object({
  index: z.int(),
  leafHash: hex,
  detailsHash: hex,
  event: z
    .object({
      id: z.string(),
      agencyId: z.string().nullable(),
      action: z.string(),
      actor: z.unknown(),
      subjectType: z.string(),
      subjectId: z.string(),
      data: z.record(z.string(), z.unknown()),
      ip: z.string().nullable(),
      requestId: z.string().nullable(),
      occurredAt: z.iso.datetime().transform((text) => new Date(text)),
      nonce: z.string().nullable(),
      erasureId: z.string().nullable(),
    })
    .optional(),
});

/**
 * The log as JSON lines: a head with key, size and newest checkpoint, then one line a leaf. Names nobody, unless `events`
 * asks for the rows, too.
 * @param events which events come along with their leaves: all of them, or those that are about one of these subjects
 * @param without actions whose events never come along
 * @returns leaves; how many came with their events; how many of those asked for were withheld
 */
export async function exportLog(
  write: (text: string) => Promise<void>,
  { events, without }: { events: "all" | "none" | ReadonlySet<string>; without?: ReadonlySet<string> },
): Promise<{ size: number; told: number; withheld: number }> {
  const seen = { told: 0, withheld: 0 };
  return snapshot(async (tx) => {
    const [state] = await tx.$queryRaw<{ origin: string; publicKey: Buffer; note: string; size: string }[]>(sql`
      SELECT i.origin, i.public_key AS "publicKey", c.note, c.size FROM log_identity i
      CROSS JOIN (SELECT note, size FROM log_checkpoint k ORDER BY k.size DESC LIMIT 1) c`);
    if (!state) throw new Error("the log has not begun: nothing has happened here yet");
    const size = Number(state.size);
    const key = verifierKey(state.origin, state.publicKey);
    await write(`${JSON.stringify({ ikrarLog: 1, key, size, checkpoint: state.note })}\n`);
    for (let from = -1; from < size - 1; from += PAGE) {
      const rows = await tx.$queryRaw<(EventRow & { index: string; leafHash: Buffer; detailsHash: Buffer })[]>(sql`
        SELECT l.index, l.leaf_hash AS "leafHash", l.details_hash AS "detailsHash", ${eventColumns}
        FROM log_leaf l JOIN audit_event e ON e.id = l.event_id
        WHERE l.index > ${from} AND l.index <= ${from + PAGE} ORDER BY l.index`);
      const lines = rows.map(({ index, leafHash, detailsHash, mac: _, ...event }) => {
        const isAbout = events === "all" || (events !== "none" && events.has(event.subjectId));
        const told = isAbout && !without?.has(event.action);
        if (told) seen.told += 1;
        else if (isAbout) seen.withheld += 1;
        const hashes = { leafHash: leafHash.toString("hex"), detailsHash: detailsHash.toString("hex") };
        return JSON.stringify({ index: Number(index), ...hashes, ...(told ? { event } : {}) });
      });
      if (lines.length > 0) await write(`${lines.join("\n")}\n`);
    }
    return { size, ...seen };
  });
}

export type ExportVerdict = { size: number; root: string; withEvents: number; findings: Finding[] };

/**
 * Recomputes an exported log without any database: every event that came along against its leaf, all leaves against the
 * checkpoints that are known from elsewhere.
 * @param key the log's verifier key as known from elsewhere; the export's own one when left out
 * @throws Error when the file is no export
 */
export async function verifyExport(
  file: string,
  known: readonly KnownCheckpoint[],
  key?: string,
): Promise<ExportVerdict> {
  let check: LogCheck | undefined;
  let withEvents = 0;
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (!check) {
      const { key: own, checkpoint } = read(head, text, number);
      check = new LogCheck([{ note: checkpoint, source: "the export's checkpoint" }, ...known], key ?? own);
      continue;
    }
    const { index, leafHash, detailsHash, event } = read(line, text, number);
    check.append({ index, leafHash });
    if (!event) continue;
    withEvents += 1;
    const leaf = { index, leafHash, detailsHash, mac: null, eventId: event.id };
    const fault = eventFault(leaf, { ...event, mac: null }, false);
    if (fault) check.add(fault);
  }
  if (!check) throw new Error("the export is empty");
  check.finish();
  const { size } = check.tree;
  return { size, root: check.tree.root().toString("base64"), withEvents, findings: check.sorted() };
}

function read<S extends z.ZodType>(schema: S, text: string, number: number): z.output<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Error(`line ${number} of the export is not what an export has there`);
  }
}

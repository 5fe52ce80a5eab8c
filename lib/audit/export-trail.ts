import { actorWords, eventWords, subjectKind } from "@/lib/audit/event-words";
import { type EventView, eventFilter, listEvents } from "@/lib/audit/queries";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/input";
import { command } from "@/lib/core/operation";
import { CSV_START, csvLine } from "@/lib/documents/csv-table";
import { formatDateShort, formatTime, type Zone } from "@/lib/format/date";
import { actionNames } from "@/lib/ledger/action-names";

const BATCH = 2_000;
const HEADINGS = [
  "Nomor",
  "Tanggal",
  "Pukul",
  "Pelaku",
  "Nama pengguna",
  "Tindakan",
  "Jenis objek",
  "Objek",
  "Rincian",
  "Alamat IP",
  "Nomor permintaan",
];

/** Records that somebody takes the trail away: it holds names and addresses (UU 27/2022). */
const recordExport = command({
  name: "trail.export",
  input: eventFilter.omit({ cursor: true }),
  async run(ctx, filter) {
    const agencyId = ctx.actor.kind === "user" ? ctx.actor.agencyId : null;
    ctx.authorize({ agencyId: agencyId ?? "", left: null });
    const { action, subject, from, until } = filter;
    ctx.audit({ type: "agency", id: agencyId ?? "", agencyId }, { action, subject, from, until });
    return filter;
  },
});

/**
 * The trail under a filter as CSV, newest first, read in batches while it is sent. The export itself is recorded before
 * the first line leaves.
 * @throws Refusal forbidden
 */
export async function exportTrail(actor: Actor, raw: unknown, zone: Zone): Promise<AsyncGenerator<string>> {
  return lines(actor, await recordExport(actor, parseInput(eventFilter, raw)), zone);
}

async function* lines(actor: Actor, filter: object, zone: Zone): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADINGS);
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listEvents>> = await listEvents(
      actor,
      { ...filter, cursor: cursor ?? undefined },
      zone,
      BATCH,
    );
    if (page.items.length > 0) yield page.items.map((event) => csvLine(cells(event, zone))).join("");
    cursor = page.nextCursor;
  } while (cursor);
}

function cells(event: EventView, zone: Zone): string[] {
  const at = new Date(event.occurredAt);
  const { name, detail } = actorWords(event);
  return [
    event.id,
    formatDateShort(at, zone),
    formatTime(at, zone),
    name,
    detail,
    actionNames[event.action] ?? event.action,
    subjectKind(event.subjectType),
    event.subjectName ?? "",
    eventWords(event) ?? "",
    event.ip ?? "",
    event.requestId ?? "",
  ];
}

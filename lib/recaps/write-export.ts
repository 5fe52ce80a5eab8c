import { PassThrough } from "node:stream";
import { z } from "zod";
import { findCampaign } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { command } from "@/lib/core/operation";
import { plain, type Statements, snapshot, sql } from "@/lib/db";
import { peopleCsv } from "@/lib/documents/people-csv";
import { writePeopleWorkbook } from "@/lib/documents/people-workbook";
import type { PeopleBatch } from "@/lib/documents/recap-facts";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { annexFacts } from "@/lib/recaps/annex-facts";
import { annexPeople } from "@/lib/recaps/annex-people";
import { type AnnexTarget, findAnnexTarget } from "@/lib/recaps/annex-target";
import { type ExportRow, findExport } from "@/lib/recaps/export-queries";
import { failExport } from "@/lib/recaps/fail-export";
import { recapOf } from "@/lib/recaps/recap-facts";
import { isExporting } from "@/lib/recaps/rules";
import { exportIdInput } from "@/lib/recaps/schema";
import { openStorage } from "@/lib/storage/open-storage";
import type { StoredFile } from "@/lib/storage/storage";

const MAX_BYTES = 500 * 1024 ** 2;

/** The worker's part: one that was begun by a worker that died is written anew from the start. */
export async function writeExport(actor: Actor, exportId: string, now = new Date()): Promise<void> {
  const run = await findExport(plain, actor, exportId);
  if (!isExporting(run.state)) return;
  try {
    await plain.$executeRaw(sql`UPDATE export_run SET state = 'working', done = 0 WHERE id = ${exportId}::uuid`);
    const { file, people } = await snapshot((tx) => writeFile(tx, actor, run, now));
    await finishExport(actor, { exportId, ...file, people });
  } catch (error) {
    log.error({ err: error, exportId }, "export failed");
    await failExport(actor, { exportId });
  }
}

async function writeFile(tx: Statements, actor: Actor, run: ExportRow, now: Date) {
  const { campaignId, unitId: unit, scope, withDeclines, format, exportId } = run;
  const target = await findAnnexTarget(tx, actor, { campaignId, unit, scope });
  const batches = toldOf(exportId, target, annexPeople(tx, actor, target, withDeclines));
  const facts = annexFacts(target, withDeclines, now);
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const file =
    format === "csv"
      ? await storage.put(peopleCsv(batches, target.terms.reportingUnit), { maxBytes: MAX_BYTES })
      : await stored(storage.put.bind(storage), async (stream) => {
          const recap = target.isRoot ? await agencyRecap(tx, actor, campaignId, now) : undefined;
          await writePeopleWorkbook(stream, { facts, batches, paper: "A4", recap });
        });
  return { file, people: target.people };
}

// The whole agency's workbook opens with the table whose numbers the lists spell out, read at the same instant.
async function agencyRecap(tx: Statements, actor: Actor, campaignId: string, now: Date) {
  const campaign = await findCampaign(actor, campaignId);
  const recap = campaign && (await recapOf(tx, actor, campaign, { basis: "now", order: "official" }, now));
  return recap ?? undefined;
}

type Put = (source: PassThrough, options: { maxBytes: number }) => Promise<StoredFile>;

async function stored(put: Put, write: (stream: PassThrough) => Promise<void>): Promise<StoredFile> {
  const stream = new PassThrough();
  const writing = write(stream).catch((error: Error) => {
    stream.destroy(error);
    throw error;
  });
  const [file] = await Promise.all([put(stream, { maxBytes: MAX_BYTES }), writing]);
  return file;
}

/** Tells those who watch how far the list is, on a connection of its own: the reading one sees only its instant. */
async function* toldOf(exportId: string, { people }: AnnexTarget, batches: AsyncIterable<PeopleBatch>) {
  let done = 0;
  for await (const batch of batches) {
    yield batch;
    done += batch.people.length;
    await plain.$executeRaw(
      sql`UPDATE export_run SET done = ${done}, total = ${people} WHERE id = ${exportId}::uuid AND state = 'working'`,
    );
  }
}

const finishExport = command({
  name: "export.write",
  input: exportIdInput.extend({ sha256: z.string(), size: z.number().int(), people: z.number().int() }),
  async run(ctx, { exportId, sha256, size, people }) {
    ctx.authorize();
    const { agencyId, campaignId, unitId, scope, format, withDeclines } = await findExport(ctx.tx, ctx.actor, exportId);
    const kept = await ctx.tx.$executeRaw(sql`
      UPDATE export_run SET state = 'ready', file_sha256 = ${sha256}, file_size = ${size}, done = ${people},
        total = ${people}, finished_at = ${ctx.now} WHERE id = ${exportId}::uuid AND state = 'working'`);
    if (kept === 0) return ctx.unchanged({ exportId });
    const data = { campaignId, unitId, scope, format, people, withDeclines, fileSha256: sha256 };
    ctx.audit({ type: "export", id: exportId, agencyId }, data);
    return { exportId };
  },
});

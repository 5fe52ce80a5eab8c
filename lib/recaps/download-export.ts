import type { Readable } from "node:stream";
import { assertPeopleKept } from "@/lib/campaigns/erasing";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { env } from "@/lib/env";
import { findExport, toView } from "@/lib/recaps/export-queries";
import { EXPORT_DAYS, isExpired } from "@/lib/recaps/rules";
import { exportIdInput, recapMedia } from "@/lib/recaps/schema";
import { openStorage } from "@/lib/storage/open-storage";

/** Hands out a ready file, to whom its people may be shown now, and keeps who took it along. */
const downloadExport = command({
  name: "export.download",
  input: exportIdInput,
  async run(ctx, { exportId }) {
    const run = await findExport(ctx.tx, ctx.actor, exportId);
    const { agencyId, left, campaignId, unitId, scope, format, total: people, withDeclines, fileSha256 } = run;
    ctx.authorize({ agencyId, left });
    await assertPeopleKept(ctx.tx, ctx.actor, campaignId);
    if (run.state !== "ready" || fileSha256 === null) throw new Refusal("export_not_ready");
    if (isExpired(toView(run), ctx.now)) throw new Refusal("export_expired", { params: { days: EXPORT_DAYS } });
    const data = { campaignId, unitId, scope, format, people, withDeclines, fileSha256 };
    ctx.audit({ type: "export", id: exportId, agencyId }, data);
    return { fileSha256, fileName: run.fileName, media: recapMedia[format] };
  },
});

/**
 * The bytes of a ready export: `{ exportId }`. Each time is an event of the trail.
 * @throws Refusal not_found beyond reach, campaign_anonymised, export_not_ready, export_expired
 */
export async function exportFile(
  actor: Actor,
  raw: unknown,
  now = new Date(),
): Promise<{ stream: Readable; size: number; fileName: string; media: string }> {
  const { fileSha256, fileName, media } = await downloadExport(actor, raw, now);
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const found = await storage.stat(fileSha256);
  if (!found) throw new Refusal("export_expired", { params: { days: EXPORT_DAYS } });
  return { stream: await storage.get(fileSha256), size: found.size, fileName, media };
}

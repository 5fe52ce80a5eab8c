import { z } from "zod";
import { findArchive, toArchiveView } from "@/lib/archives/queries";
import { ARCHIVE_DAYS, isArchiveExpired } from "@/lib/archives/rules";
import { archiveIdInput } from "@/lib/archives/schema";
import { archiveZip } from "@/lib/archives/zip-files";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { plain } from "@/lib/db";

/** Hands out a ready archive, and keeps who took it along. */
const downloadArchive = command({
  name: "archive.download",
  // What a program asks to know before it takes anything along (HEAD) is no download.
  input: archiveIdInput.extend({ headOnly: z.boolean().default(false) }),
  async run(ctx, { campaignId, archiveId, headOnly }) {
    const run = await findArchive(ctx.tx, ctx.actor, archiveId);
    if (run.campaignId !== campaignId) throw new Refusal("not_found");
    ctx.authorize({ agencyId: run.agencyId, left: null });
    if (run.erased) throw new Refusal("archive_erased");
    const { sha256, listedAt } = run;
    if (run.state !== "ready" || sha256 === null || listedAt === null) throw new Refusal("archive_not_ready");
    if (isArchiveExpired(toArchiveView(run), ctx.now)) {
      throw new Refusal("archive_expired", { params: { days: ARCHIVE_DAYS } });
    }
    if (headOnly) return ctx.unchanged({ ...run, sha256, listedAt });
    ctx.audit({ type: "campaign", id: campaignId, agencyId: run.agencyId }, { archiveId, fileSha256: sha256 });
    return { ...run, sha256, listedAt };
  },
});

/**
 * The bytes of a ready archive, or a range of them, put together from the store while they are sent:
 * `{ campaignId, archiveId, headOnly? }`. Each time is an event of the trail, unless nothing but its head is asked for.
 * @throws Refusal not_found beyond reach, archive_erased, archive_not_ready, archive_expired
 */
export async function archiveFile(actor: Actor, raw: unknown, now = new Date()) {
  const { archiveId, listedAt, zone, fileName, sha256 } = await downloadArchive(actor, raw, now);
  const { size, bytes } = await archiveZip(plain, { archiveId, listedAt, zone });
  return { pieces: bytes, size, sha256, fileName, media: "application/zip" };
}

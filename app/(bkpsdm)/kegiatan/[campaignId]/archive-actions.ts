"use server";

import { startArchive } from "@/lib/archives/start-archive";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

/** Asks for an archive in the background; back to its campaign, where it will stand. */
export const startArchiveAction = formAction(async (actor, form) => {
  const campaignId = text(form, "campaignId");
  await startArchive(actor, { campaignId });
  return `/kegiatan/${campaignId}#arsip-bukti`;
});

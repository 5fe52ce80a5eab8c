"use server";

import { formAction } from "@/lib/http/form-action";
import { reverseVerification } from "@/lib/scans/reverse-verification";
import { returnNote } from "@/lib/scans/rules";
import { verifyScan } from "@/lib/scans/verify-scan";

const DESK = "/verifikasi-berkas";

/** A decision from a browser without script; on to the next sheet, with the fact and the way back. */
export const decideAction = formAction(async (actor, form) => {
  const field = (name: string) => String(form.get(name) ?? "");
  const accepted = field("putusan") === "terima";
  const note = accepted ? "" : returnNote(field("alasan"), field("catatan"));
  const { pactId, scanId } = await verifyScan(actor, {
    pactId: field("pactId"),
    scanId: field("scanId"),
    accepted,
    note,
  });
  const next = field("lanjut").startsWith(`${DESK}?`) ? field("lanjut") : `${DESK}?`;
  return `${next}&${new URLSearchParams({ diputuskan: scanId, pakta: pactId })}`;
});

/** Takes the latest decision back and opens that sheet again. */
export const undoAction = formAction(async (actor, form) => {
  const { scanId } = await reverseVerification(actor, { pactId: form.get("pactId"), scanId: form.get("scanId") });
  return `${DESK}?lembar=${scanId}`;
});

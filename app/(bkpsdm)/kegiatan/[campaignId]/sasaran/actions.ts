"use server";

import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { acceptProposals } from "@/lib/population/accept-proposals";
import { rejectProposals } from "@/lib/population/reject-proposals";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Settles proposals by the button that was pressed: all of the kind, those ticked, or those ticked refused. */
export const decideProposalsAction = formAction(async (actor, form) => {
  const campaignId = text(form, "campaignId");
  const kind = text(form, "kind");
  const employeeIds = form.getAll("employeeIds");
  const page = `/kegiatan/${encodeURIComponent(campaignId)}/sasaran`;
  if (text(form, "decision") === "reject") {
    const { rejected } = await rejectProposals(actor, { campaignId, kind, employeeIds, reason: text(form, "reason") });
    return withQuery(page, { jenis: kind, ditolak: rejected });
  }
  const everybody = text(form, "decision") === "accept-all";
  const { accepted } = await acceptProposals(actor, {
    campaignId,
    kind,
    ...(everybody ? { expected: text(form, "expected") } : { employeeIds }),
    effectiveOn: text(form, "effectiveOn") || null,
    note: text(form, "note"),
  });
  return withQuery(page, { jenis: kind, diterima: accepted });
});

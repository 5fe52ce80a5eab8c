"use server";

import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { confirmAnonymisation } from "@/lib/retention/confirm-anonymisation";
import { requestAnonymisation } from "@/lib/retention/request-anonymisation";
import { setRetention } from "@/lib/retention/set-retention";
import { withdrawAnonymisation } from "@/lib/retention/withdraw-anonymisation";

// An address of its own after each act: a jump within the same page would show it as it was.
const pageOf = (campaignId: string, simpan: string | number) =>
  `${withQuery(`/kegiatan/${campaignId}`, { simpan })}#masa-simpan`;
const named = (form: FormData) => ({ campaignId: text(form, "campaignId"), typedName: text(form, "typedName") });

/** For how many years the campaign's people are kept. */
export const setRetentionAction = formAction(async (actor, form) => {
  const years = text(form, "years");
  const { campaignId } = await setRetention(actor, { campaignId: text(form, "campaignId"), years });
  return pageOf(campaignId, years);
});

/** Asks for the anonymisation of a campaign. */
export const requestAnonymisationAction = formAction(async (actor, form) => {
  const { campaignId } = await requestAnonymisation(actor, named(form));
  return pageOf(campaignId, "diminta");
});

/** Confirms, as a second admin, what another one asked for. */
export const confirmAnonymisationAction = formAction(async (actor, form) => {
  const { campaignId } = await confirmAnonymisation(actor, named(form));
  return pageOf(campaignId, "dikonfirmasi");
});

/** Takes back what nobody has confirmed yet. */
export const withdrawAnonymisationAction = formAction(async (actor, form) => {
  const { campaignId } = await withdrawAnonymisation(actor, { campaignId: text(form, "campaignId") });
  return pageOf(campaignId, "ditarik");
});

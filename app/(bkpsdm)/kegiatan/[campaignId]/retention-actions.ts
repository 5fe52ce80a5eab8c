"use server";

import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { confirmAnonymisation } from "@/lib/retention/confirm-anonymisation";
import { requestAnonymisation } from "@/lib/retention/request-anonymisation";
import { setRetention } from "@/lib/retention/set-retention";
import { withdrawAnonymisation } from "@/lib/retention/withdraw-anonymisation";

const pageOf = (campaignId: string) => `/kegiatan/${campaignId}#masa-simpan`;
const named = (form: FormData) => ({ campaignId: text(form, "campaignId"), typedName: text(form, "typedName") });

/** For how many years the campaign's people are kept. */
export const setRetentionAction = formAction(async (actor, form) => {
  const years = text(form, "years");
  const confirmedYears = text(form, "confirmedYears") || undefined;
  const { campaignId } = await setRetention(actor, { campaignId: text(form, "campaignId"), years, confirmedYears });
  return `/kegiatan/${campaignId}?selesai=masa-simpan#masa-simpan`;
});

/** Asks for the anonymisation of a campaign. */
export const requestAnonymisationAction = formAction(async (actor, form) => {
  const { campaignId } = await requestAnonymisation(actor, named(form));
  return pageOf(campaignId);
});

/** Confirms, as a second admin, what another one asked for. */
export const confirmAnonymisationAction = formAction(async (actor, form) => {
  const { campaignId } = await confirmAnonymisation(actor, named(form));
  return pageOf(campaignId);
});

/** Takes back what nobody has confirmed yet. */
export const withdrawAnonymisationAction = formAction(async (actor, form) => {
  const { campaignId } = await withdrawAnonymisation(actor, { campaignId: text(form, "campaignId") });
  return pageOf(campaignId);
});

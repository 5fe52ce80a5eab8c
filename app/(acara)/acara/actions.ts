"use server";

import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { cancelCeremony } from "@/lib/ceremonies/cancel-ceremony";
import { checkIn } from "@/lib/ceremonies/check-in";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { reinstateCeremony } from "@/lib/ceremonies/reinstate-ceremony";
import { removePhoto } from "@/lib/ceremonies/remove-photo";
import { unrecordedPeople } from "@/lib/ceremonies/unrecorded-people";
import { updateCeremony } from "@/lib/ceremonies/update-ceremony";
import { withdrawAttendance } from "@/lib/ceremonies/withdraw-attendance";
import { linesOf } from "@/lib/format/lines";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

const draft = (form: FormData) => ({
  name: form.get("name"),
  day: form.get("day"),
  time: form.get("time"),
  place: form.get("place"),
  programme: linesOf(text(form, "programme")),
  audience: { employmentTypes: form.getAll("employmentTypes"), tiers: form.getAll("tiers") },
});
const pageOf = (ceremonyId: string, done: string) => withQuery(`/acara/${ceremonyId}`, { selesai: done });

/** Plans a ceremony. */
export const createCeremonyAction = formAction(async (actor, form) => {
  const owner = { campaignId: form.get("campaignId"), unitId: text(form, "unitId") || null };
  const { ceremonyId } = await createCeremony(actor, { ...owner, ...draft(form) });
  return pageOf(ceremonyId, "direncanakan");
});

/** Changes what is known of it. */
export const updateCeremonyAction = formAction(async (actor, form) => {
  const { ceremonyId } = await updateCeremony(actor, { ceremonyId: form.get("ceremonyId"), ...draft(form) });
  return pageOf(ceremonyId, "disimpan");
});

/** Gives somebody a part: from the roster by id, or by name and office. */
export const addPersonAction = formAction(async (actor, form) => {
  const employeeId = text(form, "employeeId");
  const office = text(form, "office") || undefined;
  const who = employeeId ? { employeeId, office } : { name: text(form, "name"), office };
  const person = { role: form.get("role"), ...who };
  const { ceremonyId } = await updateCeremony(actor, { ceremonyId: form.get("ceremonyId"), addPeople: [person] });
  return `${pageOf(ceremonyId, "petugas")}#petugas`;
});

/** Takes somebody's part away. */
export const removePersonAction = formAction(async (actor, form) => {
  const removePeople = [form.get("personId")];
  const { ceremonyId } = await updateCeremony(actor, { ceremonyId: form.get("ceremonyId"), removePeople });
  return `${pageOf(ceremonyId, "petugas")}#petugas`;
});

/** States that it took place, and whether the pledge was spoken. */
export const holdCeremonyAction = formAction(async (actor, form) => {
  const { ceremonyId } = await holdCeremony(actor, { ceremonyId: form.get("ceremonyId"), ikrar: form.get("ikrar") });
  return pageOf(ceremonyId, "terlaksana");
});

/** Says that it does not take place, and why. */
export const cancelCeremonyAction = formAction(async (actor, form) => {
  const { ceremonyId } = await cancelCeremony(actor, {
    ceremonyId: form.get("ceremonyId"),
    reason: form.get("reason"),
  });
  return pageOf(ceremonyId, "dibatalkan");
});

/** Takes that back while its hour is ahead. */
export const reinstateCeremonyAction = formAction(async (actor, form) => {
  const { ceremonyId } = await reinstateCeremony(actor, { ceremonyId: form.get("ceremonyId") });
  return pageOf(ceremonyId, "jadi-lagi");
});

/** Ticks of the operator's list, and visitors by name; stays on the page of the list that was open. */
export const recordAttendanceAction = formAction(async (actor, form) => {
  const visitor = { name: text(form, "visitorName"), office: text(form, "visitorOffice") };
  const { ceremonyId, added, visitorsAdded } = await recordAttendance(actor, {
    ceremonyId: form.get("ceremonyId"),
    employeeIds: form.getAll("employeeIds"),
    visitors: form.has("visitorName") ? [visitor] : [],
  });
  const { q, who, page } = Object.fromEntries(form) as Record<string, string>;
  return withQuery(`/acara/${ceremonyId}/hadir`, { q, who, page, tercatat: added + visitorsAdded });
});

/** Whoever has a part and is not recorded yet is recorded as having been there. */
export const recordActingAction = formAction(async (actor, form) => {
  const ceremonyId = text(form, "ceremonyId");
  const people = await unrecordedPeople(actor, ceremonyId);
  await recordAttendance(actor, {
    ceremonyId,
    employeeIds: people.flatMap(({ employeeId, invited }) => (invited ? [employeeId] : [])),
    visitors: people.flatMap(({ name, office, invited }) => (invited ? [] : [{ name, office }])),
  });
  return `${pageOf(ceremonyId, "petugas-hadir")}#berita-acara`;
});

/** Takes a wrong tick back. */
export const withdrawAttendanceAction = formAction(async (actor, form) => {
  const attendanceId = form.get("attendanceId");
  const { ceremonyId } = await withdrawAttendance(actor, { ceremonyId: form.get("ceremonyId"), attendanceId });
  const { q, who, page } = Object.fromEntries(form) as Record<string, string>;
  return withQuery(`/acara/${ceremonyId}/hadir`, { q, who, page, ditarik: 1 });
});

/** "Saya hadir". */
export const checkInAction = formAction(async (actor, form) => {
  await checkIn(actor, { ceremonyId: form.get("ceremonyId") });
  if (actor.kind === "user" && actor.kiosk) return "/tablet";
  return `/hadir/${encodeURIComponent(text(form, "code"))}${form.get("next") === "pakta" ? "/pakta" : ""}`;
});

/** Takes a photograph away. */
export const removePhotoAction = formAction(async (actor, form) => {
  const { ceremonyId } = await removePhoto(actor, { ceremonyId: form.get("ceremonyId"), photoId: form.get("photoId") });
  return `${pageOf(ceremonyId, "foto")}#foto`;
});

/** Issues the minutes, once the person has confirmed what that means. */
export const issueMinutesAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa data acara sudah benar dan tidak akan berubah lagi");
  const { number, date } = Object.fromEntries(form);
  const { ceremonyId } = await issueMinutes(actor, { ceremonyId: form.get("ceremonyId"), number, date });
  return pageOf(ceremonyId, "berita-acara");
});

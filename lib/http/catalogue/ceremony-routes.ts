import { z } from "zod";
import {
  attendanceCountShape,
  attendeeFilter,
  attendeeShape,
  ceremonyFilter,
  ceremonyShape,
  checkInInput,
  createCeremonyInput,
  holdCeremonyInput,
  ikrarModes,
  recordAttendanceInput,
  recordedShape,
  updateCeremonyInput,
  withdrawAttendanceInput,
} from "@/lib/ceremonies/schema";
import { count, instant, listOf, type Route } from "@/lib/http/catalogue/route";

const tag = "Ceremonies";
const ceremonyId = z.uuid();
const written = ceremonyShape.extend({ ceremonyId });

export const ceremonyRoutes: Route[] = [
  {
    method: "GET",
    path: "/ceremonies",
    tag,
    summary: "Ceremonies within reach: those ahead, the nearest first, then the past from the newest.",
    query: ceremonyFilter,
    status: 200,
    answer: listOf(ceremonyShape),
  },
  {
    method: "POST",
    path: "/ceremonies",
    tag,
    summary: "Plan a ceremony of a campaign, for the agency or (`unitId`) for one unit with all below it.",
    body: createCeremonyInput,
    status: 201,
    answer: written,
  },
  {
    method: "GET",
    path: "/ceremonies/{ceremonyId}",
    tag,
    summary: "A ceremony with its programme, its people and how many were there.",
    status: 200,
    answer: ceremonyShape,
  },
  {
    method: "PATCH",
    path: "/ceremonies/{ceremonyId}",
    tag,
    summary:
      "Change what is known of a ceremony until its minutes are issued; `addPeople` and `removePeople` its parts.",
    body: updateCeremonyInput,
    status: 200,
    answer: written,
  },
  {
    method: "POST",
    path: "/ceremonies/{ceremonyId}/holding",
    tag,
    summary: "State that it took place, and whether the pledge was spoken: nobody's signature.",
    body: holdCeremonyInput,
    status: 200,
    answer: z.object({ ceremonyId, ikrar: z.enum(ikrarModes) }),
  },
  {
    method: "POST",
    path: "/ceremonies/{ceremonyId}/check-in",
    tag,
    summary: "Say that oneself is there, from two hours before until six hours after the start.",
    body: checkInInput,
    status: 200,
    answer: z.object({ ceremonyId, attendedAt: instant, already: z.boolean() }),
  },
  {
    method: "GET",
    path: "/ceremonies/{ceremonyId}/attendance",
    tag,
    summary: "Who was there (`who=hadir`, or `tamu` for visitors), fifty a page, and how many of how many by unit.",
    query: attendeeFilter,
    status: 200,
    answer: z.object({ items: z.array(attendeeShape), total: count, units: z.array(attendanceCountShape) }),
  },
  {
    method: "POST",
    path: "/ceremonies/{ceremonyId}/attendance",
    tag,
    summary: "Record who was there by id or NIP, and visitors by name; the same again adds nobody.",
    body: recordAttendanceInput.omit({ listed: true }),
    status: 200,
    answer: recordedShape,
  },
  {
    method: "POST",
    path: "/ceremonies/{ceremonyId}/attendance/file",
    tag,
    summary: "Record who was there from a list with a NIP column; bad rows are told by row, the same file adds nobody.",
    file: "XLSX or CSV of up to 8 MB.",
    status: 200,
    answer: recordedShape,
  },
  {
    method: "DELETE",
    path: "/ceremonies/{ceremonyId}/attendance/{attendanceId}",
    tag,
    summary: "Take back that somebody was there.",
    body: withdrawAttendanceInput,
    status: 200,
    answer: z.object({ ceremonyId, attendanceId: z.uuid() }),
  },
];

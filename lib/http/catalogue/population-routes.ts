import { z } from "zod";
import { count, listOf, type Route } from "@/lib/http/catalogue/route";
import type { PopulationHistory } from "@/lib/population/history";
import type { ProposalPage } from "@/lib/population/proposals";
import {
  acceptInput,
  addInput,
  historyFilter,
  linePerson,
  populationLine,
  proposal,
  proposalFilter,
  proposalGroup,
  proposalKinds,
  rejectInput,
  removeInput,
} from "@/lib/population/schema";

const history = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  obligated: count,
  exempt: count,
  lines: z.array(populationLine),
  people: z.object({ items: z.array(linePerson), total: count, page: z.int(), pages: z.int() }).nullable(),
}) satisfies z.ZodType<PopulationHistory>;
const proposals = listOf(proposal).extend({ groups: z.array(proposalGroup) }) satisfies z.ZodType<ProposalPage>;

const tag = "Campaigns";
const campaignId = z.uuid();
const settled = { campaignId, kind: z.enum(proposalKinds) };

export const populationRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns/{campaignId}/population-changes",
    tag,
    summary: "How Sasaran (obligated) and Wajib (due) came about, line by line, for a unit with all below it.",
    query: historyFilter,
    status: 200,
    answer: history,
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/population-proposals",
    tag,
    summary: "Who should join or leave, be exempt or obliged again, as the people are now.",
    query: proposalFilter.omit({ campaignId: true }),
    status: 200,
    answer: proposals,
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/population-proposals/acceptance",
    tag,
    summary: "Take proposed changes of one kind over: those named, or all of them.",
    body: acceptInput,
    status: 200,
    answer: z.object({ ...settled, accepted: count }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/population-proposals/rejection",
    tag,
    summary: "Refuse proposed changes, until the facts of the person change.",
    body: rejectInput,
    status: 200,
    answer: z.object({ ...settled, rejected: count }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/population-additions",
    tag,
    summary: "Add one person to an open campaign by hand.",
    body: addInput,
    status: 200,
    answer: z.object({ campaignId, employeeId: z.uuid(), alreadyIn: z.boolean() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/population-removals",
    tag,
    summary: "Take one person out of an open campaign by hand.",
    body: removeInput,
    status: 200,
    answer: z.object({ campaignId, employeeId: z.uuid(), alreadyOut: z.boolean() }),
  },
];

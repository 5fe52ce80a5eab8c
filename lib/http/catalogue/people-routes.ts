import { z } from "zod";
import type { AgencyView, UnitItem } from "@/lib/agencies/queries";
import { createAgencyInput, letterheadSchema, updateAgencyInput, updateUnitInput } from "@/lib/agencies/schema";
import { termsSchema } from "@/lib/agencies/terms";
import { UNIT_KINDS } from "@/lib/agencies/unit-kind";
import {
  createEmployeeInput,
  type EmployeeListItem,
  type EmployeeView,
  employeeFilter,
  updateEmployeeInput,
} from "@/lib/employees/schema";
import { employmentTypes, tiers } from "@/lib/employees/terms";
import { zones } from "@/lib/format/date";
import { count, instant, listOf, type Route } from "@/lib/http/catalogue/route";
import { importKinds, importMode, importResult, importStates, importView } from "@/lib/imports/schema";
import { pactStatuses } from "@/lib/pacts/schema";

const agency = z.object({
  agencyId: z.uuid(),
  code: z.string(),
  name: z.string(),
  bkpsdmName: z.string(),
  zone: z.enum(zones),
  letterhead: letterheadSchema,
  terms: termsSchema,
}) satisfies z.ZodType<AgencyView>;

const unit = z.object({
  unitId: z.uuid(),
  agencyId: z.uuid(),
  parentId: z.uuid().nullable(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  kindSetByHand: z.boolean(),
  reporting: z.boolean(),
  address: z.string(),
  left: z.int(),
  depth: z.int(),
  people: count,
  peopleBelow: count,
  hasChildren: z.boolean(),
}) satisfies z.ZodType<UnitItem>;

const employeeRow = z.object({
  employeeId: z.uuid(),
  nip: z.string(),
  name: z.string(),
  employmentType: z.enum(employmentTypes),
  grade: z.string().nullable(),
  position: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  activated: z.boolean(),
  goneAt: instant.nullable(),
}) satisfies z.ZodType<EmployeeListItem>;

/** PostgreSQL writes its offset out. */
const stamp = z.iso.datetime({ offset: true });

const employee = z.object({
  ...employeeRow.omit({ activated: true, goneAt: true }).shape,
  agencyId: z.uuid(),
  zone: z.enum(zones),
  titleFront: z.string().nullable(),
  titleBack: z.string().nullable(),
  rank: z.string().nullable(),
  tier: z.enum(tiers),
  legalStanding: z.string(),
  obligation: z.enum(["obligated", "exempt", "out"]),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  appointmentDate: z.iso.date().nullable(),
  updatedAt: stamp,
  goneAt: stamp.nullable(),
  goneReason: z.string().nullable(),
  left: z.int(),
  reportingUnitName: z.string().nullable(),
  accountStatus: z.enum(["invited", "active", "disabled"]).nullable(),
  lastSignInAt: stamp.nullable(),
  formerNips: z.array(z.object({ nip: z.string(), until: z.string() })),
  pacts: z.array(
    z.object({
      pactId: z.uuid(),
      campaignName: z.string(),
      status: z.enum(pactStatuses),
      statusAt: stamp,
      unitName: z.string(),
      formerVersion: z.int().nullable(),
      declineReason: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<EmployeeView>;

const importId = z.uuid();
const importDone = importResult.extend({ importId, kind: z.enum(importKinds), state: z.enum(importStates) });
const tag = "People";
const upload = {
  method: "POST",
  tag,
  query: z.object({ mode: importMode.optional() }),
  file: "Roster as .xlsx or .csv, at most 25 MB. `mode` may be a form field too.",
  status: 200,
  answer: importDone,
} as const satisfies Partial<Route>;

export const peopleRoutes: Route[] = [
  {
    method: "POST",
    path: "/agencies",
    tag,
    summary: "Add an agency (platform admin).",
    body: createAgencyInput,
    status: 201,
    answer: z.object({ agencyId: z.uuid() }),
  },
  { method: "GET", path: "/agencies/{agencyId}", tag, summary: "One agency.", status: 200, answer: agency },
  {
    method: "PATCH",
    path: "/agencies/{agencyId}",
    tag,
    summary: "Change an agency's names, its words for units and places, its zone or its letterhead.",
    body: updateAgencyInput,
    status: 200,
    answer: z.object({ agencyId: z.uuid(), changed: z.array(z.string()) }),
  },
  {
    method: "GET",
    path: "/units",
    tag,
    summary: "Units in official order: the children of one, or all within reach.",
    query: z.object({ parent: z.uuid().optional(), q: z.string().max(80).optional() }),
    status: 200,
    answer: listOf(unit),
  },
  { method: "GET", path: "/units/{unitId}", tag, summary: "One unit.", status: 200, answer: unit },
  {
    method: "PATCH",
    path: "/units/{unitId}",
    tag,
    summary:
      "Rename a unit, say what kind it is, set the address on its letters, or decide whether it reports in its own name.",
    body: updateUnitInput,
    status: 200,
    answer: z.object({
      unitId: z.uuid(),
      name: z.string(),
      kind: z.string(),
      kindSetByHand: z.boolean(),
      reporting: z.boolean(),
      address: z.string(),
    }),
  },
  {
    method: "GET",
    path: "/employees",
    tag,
    summary: "People by name, a page at a time, with the exact total.",
    query: employeeFilter,
    status: 200,
    answer: listOf(employeeRow).extend({ total: count }),
  },
  {
    method: "GET",
    path: "/employees/{employeeId}",
    tag,
    summary: "One person with the pacts of all years.",
    status: 200,
    answer: employee,
  },
  {
    method: "POST",
    path: "/employees",
    tag,
    summary: "Add one person by hand, or bring back one who had left, when SIASN is late.",
    body: createEmployeeInput,
    status: 201,
    again: "alreadyThere",
    answer: z.object({ employeeId: z.uuid(), returned: z.boolean(), alreadyThere: z.boolean() }),
  },
  {
    method: "PATCH",
    path: "/employees/{employeeId}",
    tag,
    summary: "Move a person to another unit, or record another legal standing; open campaigns follow at once.",
    body: updateEmployeeInput,
    status: 200,
    answer: z.object({ employeeId: z.uuid(), moved: z.boolean(), standingChanged: z.boolean() }),
  },
  {
    ...upload,
    path: "/imports/units",
    summary: "Load the tree of units: see what would change, or write it. 202 with Location while it still runs.",
  },
  {
    ...upload,
    path: "/imports/employees",
    summary: "Load people (SIASN export): see what would change, or write it. 202 with Location while it still runs.",
  },
  {
    method: "GET",
    path: "/imports/{importId}",
    tag,
    summary: "How far an import is, and its result.",
    status: 200,
    answer: importView,
  },
  {
    method: "POST",
    path: "/imports/{importId}/application",
    tag,
    summary: "Write a previewed import, all of it or nothing.",
    status: 202,
    answer: z.object({ importId, state: z.enum(importStates) }),
  },
];

import { type Actor, type Role, roles } from "@/lib/core/actor";
import type { Place } from "@/lib/core/reach";

const origin = { requestId: "test", ip: null, userAgent: null };
export const HERE = "0198c0de-0000-7000-8000-00000000000a";
const THERE = "0198c0de-0000-7000-8000-00000000000b";

const byAnother = {
  requestedById: "another",
  uploadedById: "another",
  submittedById: "another",
  recordedById: "another",
};
const byMe = {
  requestedById: "my-account",
  uploadedById: "my-account",
  submittedById: "my-account",
  recordedById: "my-account",
};

/** Where the thing is that is acted on, seen from a person who works in unit 4-7 of the agency. */
export const relations = {
  self: { agencyId: HERE, left: 4, employeeId: "me", accountId: "my-account", ...byAnother },
  unit: { agencyId: HERE, left: 4, employeeId: "colleague", accountId: "another", ...byAnother },
  below: { agencyId: HERE, left: 6, employeeId: "teacher", accountId: "another", ...byAnother },
  above: { agencyId: HERE, left: 2, employeeId: "superior", accountId: "another", ...byAnother },
  neighbour: { agencyId: HERE, left: 10, employeeId: "neighbour", accountId: "another", ...byAnother },
  /** A neighbour's thing that this very account handed in: a sheet it uploaded, a report it submitted. */
  handedIn: { agencyId: HERE, left: 10, employeeId: "neighbour", accountId: "another", ...byMe },
  agency: { agencyId: HERE, left: null, employeeId: "nobody", accountId: "another", ...byAnother },
  other: { agencyId: THERE, left: 4, employeeId: "foreigner", accountId: "another", ...byAnother },
} satisfies Record<string, Place & { employeeId: string; accountId: string } & typeof byMe>;
export type Relation = keyof typeof relations;

export const whos = [...roles, "employee", "system", "anonymous"] as const;
export type Who = (typeof whos)[number];

export const UNIT_ROLES: readonly Role[] = ["unit_head", "unit_operator"];
export const NATIONAL: readonly Role[] = ["platform_admin", "national_viewer"];

export function actorOf(who: Who): Actor {
  if (who === "system") return { kind: "system", name: "test", origin };
  if (who === "anonymous") return { kind: "anonymous", origin };
  const national = who !== "employee" && NATIONAL.includes(who);
  const subtree =
    who !== "employee" && UNIT_ROLES.includes(who) ? { agencyId: HERE, unitId: "unit", left: 4, right: 7 } : null;
  const grant = { agencyId: national ? null : HERE, subtree, office: null, acting: null };
  return {
    kind: "user",
    accountId: "my-account",
    sessionId: "session",
    name: who,
    username: who,
    agencyId: national ? null : HERE,
    employeeId: national ? null : "me",
    grants: who === "employee" ? [] : [{ role: who, ...grant }],
    origin,
  };
}

export const NONE: Relation[] = [];
export const SELF: Relation[] = ["self"];
export const TREE: Relation[] = ["self", "unit", "below"];
export const AGENCY: Relation[] = ["self", "unit", "below", "above", "neighbour", "handedIn", "agency"];
export const ALL = Object.keys(relations) as Relation[];
export const without = (all: Relation[], ...less: Relation[]) => all.filter((relation) => !less.includes(relation));

export type Row = Partial<Record<Who, Relation[]>>;
export const everyone = (where: Relation[]): Row => Object.fromEntries(whos.map((who) => [who, where]));
export const users = (where: Relation[]): Row => ({ ...everyone(where), system: NONE, anonymous: NONE });
/** Those with an employee of their own; national roles have none. */
export const employees: Row = { ...users(SELF), platform_admin: NONE, national_viewer: NONE };
export const admins: Row = { bkpsdm_admin: AGENCY, system: ALL };
export const bkpsdm: Row = { ...admins, bkpsdm_verifier: AGENCY };
export const unitsToo: Row = { ...bkpsdm, unit_head: TREE, unit_operator: TREE };
export const listing: Row = { ...unitsToo, leader: AGENCY, auditor: AGENCY };
export const systemOnly: Row = { system: ALL };
export const notOwn: Row = {
  bkpsdm_admin: without(AGENCY, "self"),
  bkpsdm_verifier: without(AGENCY, "self"),
  system: ALL,
};
export const deciding: Row = {
  bkpsdm_admin: without(AGENCY, "self", "handedIn"),
  bkpsdm_verifier: without(AGENCY, "self", "handedIn"),
  system: ALL,
};
export const notHandedIn: Row = {
  bkpsdm_admin: without(AGENCY, "handedIn"),
  bkpsdm_verifier: without(AGENCY, "handedIn"),
  system: ALL,
};
export const exempting: Row = { ...notOwn, unit_head: without(TREE, "self"), unit_operator: without(TREE, "self") };

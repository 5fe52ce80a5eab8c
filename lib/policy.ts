import type { Actor, Grant, Role } from "@/lib/core/actor";
import { AT_A_TABLET } from "@/lib/core/at-a-tablet";
import { holds, NOTHING, type Place, type Reach, reachOf } from "@/lib/core/reach";
import type { ErasureRef, ExemptionRef, PactRef, PersonRef, ReportRef, SheetRef } from "@/lib/core/resources";

/*
 * Who may do what, and who may see what: all of it, on this page. Deny is the default: an action that is not listed
 * cannot be run, and a reach that is not given is empty. Every other file asks; none looks at a role.
 */

const ADMIN = ["bkpsdm_admin"] as const satisfies Role[];
const BKPSDM = ["bkpsdm_admin", "bkpsdm_verifier"] as const satisfies Role[];
const UNIT_STAFF = ["unit_head", "unit_operator"] as const satisfies Role[];
const UNIT_OR_BKPSDM = [...UNIT_STAFF, ...BKPSDM] as const;
const READERS = ["leader", "auditor"] as const satisfies Role[];

const isSelf = (actor: Actor, employeeId: string) =>
  actor.kind === "user" && actor.employeeId !== null && actor.employeeId === employeeId;
const isAccount = (actor: Actor, accountId: string | null) => actor.kind === "user" && actor.accountId === accountId;
const isSystem = (actor: Actor) => actor.kind === "system";

export const policy = {
  // Accounts
  "session.create": () => true,
  "session.revoke": (actor: Actor, owner: { accountId: string } & Place) =>
    (actor.kind === "user" && actor.accountId === owner.accountId) || holds(actor, ADMIN, owner),
  "account.activate": () => true,
  "account.disable": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "account.enable": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "password.change": (actor: Actor, owner: { accountId: string }) =>
    actor.kind === "user" && actor.accountId === owner.accountId,
  "activation.issue": (actor: Actor, place: Place) => holds(actor, UNIT_OR_BKPSDM, place),
  /** For somebody who has a password: whoever sees the person every day does not also get the key to the account. */
  "activation.reset": (actor: Actor, place: Place) => holds(actor, BKPSDM, place),
  /** A code lets its holder sign as that person: whoever gives one for an officer must stand above the officer. */
  "activation.issue-officer": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "grant.give": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "grant.end": (actor: Actor, place: Place) => holds(actor, ADMIN, place),

  // Agencies, units, people
  "agency.create": (actor: Actor) => isSystem(actor) || holds(actor, ["platform_admin"], { agencyId: "", left: null }),
  "agency.update": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "unit.update": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "import.start": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "import.apply": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "import.preview": (actor: Actor) => isSystem(actor),
  "import.write": (actor: Actor) => isSystem(actor),
  "import.fail": (actor: Actor) => isSystem(actor),
  "employee.leave": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "employee.create": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "employee.update": (actor: Actor, place: Place) => holds(actor, ADMIN, place),

  // Rights of the person (UU 27/2022): one's own data, and nobody decides about the own correction
  "own-data.export": (actor: Actor, person: { employeeId: string }) => isSelf(actor, person.employeeId),
  "correction.request": (actor: Actor, person: { employeeId: string }) => isSelf(actor, person.employeeId),
  "correction.withdraw": (actor: Actor, person: { employeeId: string }) => isSelf(actor, person.employeeId),
  "correction.accept": (actor: Actor, person: PersonRef) =>
    holds(actor, ADMIN, person) && !isSelf(actor, person.employeeId),
  "correction.refuse": (actor: Actor, person: PersonRef) =>
    holds(actor, ADMIN, person) && !isSelf(actor, person.employeeId),
  /** That somebody else's record was opened, or a document of it taken along. */
  "record.read": (actor: Actor, person: PersonRef) =>
    holds(actor, [...UNIT_OR_BKPSDM, ...READERS], person) && !isSelf(actor, person.employeeId),
  /** A file with names inside; who gets it is decided where it is found. */
  "file.download": (actor: Actor, place: Place) => holds(actor, [...UNIT_OR_BKPSDM, ...READERS], place),

  // Campaigns
  "campaign.create": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.update": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.revise-text": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.check-step": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.set-waves": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.add-cohort": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.open": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.close": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.reopen": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.archive": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "campaign.set-retention": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  /** There is no way back from it: one admin asks, another one confirms, the worker does it. */
  "anonymisation.request": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "anonymisation.withdraw": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "anonymisation.confirm": (actor: Actor, erasure: ErasureRef) =>
    holds(actor, ADMIN, erasure) && !isAccount(actor, erasure.requestedById),
  "anonymisation.begin": (actor: Actor) => isSystem(actor),
  "anonymisation.finish": (actor: Actor) => isSystem(actor),
  /** Every name with its state, declines too: for those who may know of them. */
  "campaign.export-snapshot": (actor: Actor, place: Place) => holds(actor, BKPSDM, place),
  /** The same as a page, for those who may have the file. */
  "campaign.read-snapshot": (actor: Actor, place: Place) => holds(actor, BKPSDM, place),

  // Ceremonies: the personnel agency's own and any unit's; whoever is there says so for oneself
  "ceremony.create": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.update": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.hold": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.check-in": (actor: Actor, person: { employeeId: string }) => isSelf(actor, person.employeeId),
  "ceremony.record-attendance": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.withdraw-attendance": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.add-photo": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.remove-photo": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.issue-minutes": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.cancel": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.reinstate": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.start-tablet": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),
  "ceremony.end-tablet": (actor: Actor, owner: Place) => holds(actor, UNIT_OR_BKPSDM, owner),

  // Circulars: the personnel agency keeps them; that one read, everybody says for oneself
  "circular.create": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "circular.update": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "circular.attach-file": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "circular.withdraw": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "circular.confirm-reading": (actor: Actor, person: { employeeId: string }) => isSelf(actor, person.employeeId),

  // Who must sign, once a campaign is open
  "population.accept": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "population.reject": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "population.add": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "population.remove": (actor: Actor, place: Place) => holds(actor, ADMIN, place),

  // Pacts: nobody signs for another, nobody exempts oneself
  "pact.read-text": (actor: Actor, pact: PactRef) => isSelf(actor, pact.employeeId),
  "pact.sign": (actor: Actor, pact: PactRef) => isSelf(actor, pact.employeeId),
  "pact.decline": (actor: Actor, pact: PactRef) => isSelf(actor, pact.employeeId),
  "pact.exempt": (actor: Actor, pact: PactRef) => holds(actor, UNIT_OR_BKPSDM, pact) && !isSelf(actor, pact.employeeId),
  "pact.end-exemption": (actor: Actor, pact: PactRef) =>
    holds(actor, UNIT_OR_BKPSDM, pact) && !isSelf(actor, pact.employeeId),

  // Cases: never one's own, and an exemption is confirmed by somebody who did not record it
  "case.follow-up": (actor: Actor, pact: PactRef) => holds(actor, BKPSDM, pact) && !isSelf(actor, pact.employeeId),
  "case.close": (actor: Actor, pact: PactRef) => holds(actor, BKPSDM, pact) && !isSelf(actor, pact.employeeId),
  "case.reopen": (actor: Actor, pact: PactRef) => holds(actor, BKPSDM, pact) && !isSelf(actor, pact.employeeId),
  "case.read-file": (actor: Actor, pact: PactRef) => holds(actor, BKPSDM, pact) && !isSelf(actor, pact.employeeId),
  "exemption.confirm": (actor: Actor, exemption: ExemptionRef) =>
    holds(actor, BKPSDM, exemption) &&
    !isSelf(actor, exemption.employeeId) &&
    !isAccount(actor, exemption.recordedById),
  "exemption.add-evidence": (actor: Actor, pact: PactRef) =>
    holds(actor, UNIT_OR_BKPSDM, pact) && !isSelf(actor, pact.employeeId),
  "exemption.read-evidence": (actor: Actor, pact: PactRef) => holds(actor, UNIT_OR_BKPSDM, pact),

  // Paper to be signed: one's own, or the people of those who collect it
  "form.print": (actor: Actor, unit: Place) => holds(actor, UNIT_OR_BKPSDM, unit),
  "form.print-one": (actor: Actor, pact: PactRef) =>
    holds(actor, UNIT_OR_BKPSDM, pact) || isSelf(actor, pact.employeeId),

  // Sheets: never one's own, and never one that the officer put in: evidence takes two people
  "scan.upload": (actor: Actor, pact: PactRef) => holds(actor, UNIT_OR_BKPSDM, pact),
  /** A stack of pages, and what becomes of those that found nobody by themselves. */
  "scan-batch.start": (actor: Actor, unit: Place) => holds(actor, UNIT_OR_BKPSDM, unit),
  "scan-batch.record-page": (actor: Actor) => isSystem(actor),
  "scan-batch.assign": (actor: Actor, unit: Place) => holds(actor, UNIT_OR_BKPSDM, unit),
  "scan-batch.discard": (actor: Actor, unit: Place) => holds(actor, UNIT_OR_BKPSDM, unit),
  "scan-batch.keep": (actor: Actor, unit: Place) => holds(actor, UNIT_OR_BKPSDM, unit),
  "scan-batch.reopen": (actor: Actor, unit: Place) => holds(actor, UNIT_OR_BKPSDM, unit),
  "scan-batch.retry": (actor: Actor, unit: Place) => holds(actor, UNIT_OR_BKPSDM, unit),
  "scan.verify": (actor: Actor, sheet: SheetRef) =>
    holds(actor, BKPSDM, sheet) && !isSelf(actor, sheet.employeeId) && !isAccount(actor, sheet.uploadedById),
  "scan.reverse": (actor: Actor, pact: PactRef) => holds(actor, BKPSDM, pact) && !isSelf(actor, pact.employeeId),

  /** Figures without names, for somebody outside: only those who answer for the agency hand them out. */
  "share.create": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "share.revoke": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  /** Whoever reads the trail may take it along; that is recorded. */
  "trail.export": (actor: Actor, place: Place) => holds(actor, ["auditor", "bkpsdm_admin"], place),

  // Seals: made by nobody's hand; what got stuck is looked after by those who answer for the agency
  "document.seal": (actor: Actor) => isSystem(actor),
  "document.stamp": (actor: Actor) => isSystem(actor),
  "certificate.issue": (actor: Actor) => isSystem(actor),
  "seal.retry": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "seal.retry-all": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "seal.settle": (actor: Actor, place: Place) => holds(actor, ADMIN, place),

  // Archives: everything there is of a campaign, with every name, drawing and address
  "archive.start": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "archive.download": (actor: Actor, place: Place) => holds(actor, ADMIN, place),
  "archive.write": (actor: Actor) => isSystem(actor),
  "archive.fail": (actor: Actor) => isSystem(actor),

  // Reports: prepared by the operator, submitted by the head, decided by an officer who is neither
  "report.prepare": (actor: Actor, unit: Place) => holds(actor, UNIT_STAFF, unit),
  "report.submit": (actor: Actor, unit: Place) => holds(actor, ["unit_head"], unit),
  "report.accept": (actor: Actor, report: ReportRef) => mayDecideReport(actor, report),
  "report.return": (actor: Actor, report: ReportRef) => mayDecideReport(actor, report),
  "report.export-names": (actor: Actor, unit: Place) => holds(actor, [...UNIT_OR_BKPSDM, ...READERS], unit),

  // Reminders: the personnel agency for all, a unit for its own people; what a plan asks for is done by nobody's hand
  "reminder-plan.update": (actor: Actor, place: Place) => holds(actor, BKPSDM, place),
  "reminder.send": (actor: Actor, place: Place) => holds(actor, UNIT_OR_BKPSDM, place),
  "reminder.record-whatsapp": (actor: Actor, place: Place) => holds(actor, UNIT_OR_BKPSDM, place),
  "reminder.run-plan": (actor: Actor) => isSystem(actor),
  // Recaps: aggregates are read; a letter speaks for the personnel agency; a list of names taken along leaves a trace
  "recap.write-letter": (actor: Actor, place: Place) => holds(actor, BKPSDM, place),
  "people.export": (actor: Actor, unit: Place) => holds(actor, [...UNIT_OR_BKPSDM, ...READERS], unit),
  "export.start": (actor: Actor, unit: Place) => holds(actor, [...UNIT_OR_BKPSDM, ...READERS], unit),
  "export.download": (actor: Actor, unit: Place) => holds(actor, [...UNIT_OR_BKPSDM, ...READERS], unit),
  "export.write": (actor: Actor) => isSystem(actor),
  "export.fail": (actor: Actor) => isSystem(actor),
} satisfies Record<string, (actor: Actor, resource: never) => boolean>;

/** An officer of the agency who neither submitted the report nor heads the unit that it speaks for. */
function mayDecideReport(actor: Actor, report: ReportRef): boolean {
  if (isSystem(actor)) return true;
  const isAnswerable = isAccount(actor, report.submittedById) || holds(actor, ["unit_head"], report);
  return holds(actor, BKPSDM, report) && !isAnswerable;
}

export type Action = keyof typeof policy;
/** The resource that an action is judged on. */
export type ResourceOf<A extends Action> =
  Parameters<(typeof policy)[A]> extends [actor: Actor, resource: infer R] ? R : undefined;

/** Whether the actor may do this; the same answer for a button, a page and the gate. */
export function allows<A extends Action>(action: A, actor: Actor, resource: ResourceOf<A>): boolean {
  if (actor.kind === "user" && actor.kiosk && !AT_A_TABLET.has(action)) return false;
  const rule = policy[action] as (actor: Actor, resource: ResourceOf<A>) => boolean;
  return rule(actor, resource);
}

/** The headship from which an actor answers for a unit: the innermost of those that cover it. */
export function headSeat(actor: Actor, unit: Place): Grant | null {
  if (actor.kind !== "user") return null;
  const seats = actor.grants.filter((grant) => holds({ ...actor, grants: [grant] }, ["unit_head"], unit));
  return seats.sort((a, b) => (b.subtree?.left ?? 0) - (a.subtree?.left ?? 0))[0] ?? null;
}

export const visible = {
  /** Pacts and their evidence: one's own, one's unit's, one's agency's. Observers see none. */
  pacts: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS], { own: true }),
  /** That somebody declined, and why: a confidential case between the person and the personnel agency. */
  declines: (actor: Actor): Reach => reachOf(actor, BKPSDM, { own: true }),
  /** What officers did about a decline: theirs alone, the person has what was decided on the own pact's page. */
  declineCases: (actor: Actor): Reach => reachOf(actor, BKPSDM),
  /** Exemptions with the letters behind them: for those who record and those who confirm. */
  exemptionCases: (actor: Actor): Reach => reachOf(actor, UNIT_OR_BKPSDM),
  /** Signed sheets as images. */
  scans: (actor: Actor): Reach => reachOf(actor, UNIT_OR_BKPSDM, { own: true }),
  /** Sheets that wait for this actor's decision; those of one's own making are taken out by "scan.verify". */
  scansToVerify: (actor: Actor): Reach => reachOf(actor, BKPSDM),
  employees: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS], { own: true }),
  /** Telephone numbers and mail addresses: for those who remind people, not for those who read figures. */
  contacts: (actor: Actor): Reach => reachOf(actor, UNIT_OR_BKPSDM, { own: true }),
  /** Who was reminded when: for those who remind. */
  reminders: (actor: Actor): Reach => reachOf(actor, UNIT_OR_BKPSDM),
  /** The units whose desk the actor runs. */
  ownUnits: (actor: Actor): Reach => reachOf(actor, UNIT_STAFF),
  /** Counts without names. */
  figures: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS, "observer", "national_viewer"]),
  units: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS, "observer", "national_viewer"]),
  reports: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS]),
  imports: (actor: Actor): Reach => reachOf(actor, ADMIN),
  /** What people ask to be corrected in their data, and what campaigns' people are kept for how long. */
  corrections: (actor: Actor): Reach => reachOf(actor, ADMIN, { own: true }),
  retention: (actor: Actor): Reach => reachOf(actor, ADMIN),
  accounts: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM]),
  /** An agency's own ceremonies belong to nobody's subtree. */
  ceremonies: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS]),
  /** Those that the actor may plan and run. */
  ownCeremonies: (actor: Actor): Reach => reachOf(actor, UNIT_OR_BKPSDM),
  /** Who has read a circular and who has not, by name; circulars themselves are as visible as their campaign. */
  readers: (actor: Actor): Reach => reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS]),
  /** Drafts: only those who write them. Opened campaigns: everybody of the agency. */
  drafts: (actor: Actor): Reach => reachOf(actor, BKPSDM),
  /** What the facts propose to change in a campaign, and why something was refused. */
  populationProposals: (actor: Actor): Reach => reachOf(actor, BKPSDM),
  campaigns: (actor: Actor): Reach => {
    const reach = reachOf(actor, [...UNIT_OR_BKPSDM, ...READERS, "observer", "national_viewer"]);
    if (actor.kind !== "user" || actor.agencyId === null) return reach;
    return { ...reach, agencyIds: [...reach.agencyIds, actor.agencyId] };
  },
  agencies: (actor: Actor): Reach => {
    const reach = reachOf(actor, ["platform_admin", "national_viewer", ...BKPSDM]);
    if (actor.kind !== "user" || actor.agencyId === null) return reach;
    return { ...reach, agencyIds: [...reach.agencyIds, actor.agencyId] };
  },
  /** Which documents are not sealed yet, and why. */
  seals: (actor: Actor): Reach => reachOf(actor, ADMIN),
  /** Archives of whole campaigns: for those who may take them along. */
  archives: (actor: Actor): Reach => reachOf(actor, ADMIN),
  auditTrail: (actor: Actor): Reach => reachOf(actor, ["auditor", "bkpsdm_admin"]),
  nothing: (): Reach => NOTHING,
} as const;

/** The desk a person lands on after signing in. */
export type Desk = "bkpsdm" | "unit" | "employee" | "viewer" | "nation" | "platform";

/** Which desks an actor may enter, the first being home. */
export function desksOf(actor: Actor): Desk[] {
  if (actor.kind !== "user" || actor.kiosk) return [];
  const has = (roles: readonly Role[]) => actor.grants.some((grant) => roles.includes(grant.role));
  const desks: Desk[] = [];
  if (has(BKPSDM)) desks.push("bkpsdm");
  if (has(UNIT_STAFF)) desks.push("unit");
  if (has([...READERS, "observer"])) desks.push("viewer");
  if (has(["national_viewer"])) desks.push("nation");
  if (has(["platform_admin"])) desks.push("platform");
  if (actor.employeeId !== null) desks.push("employee");
  return desks;
}

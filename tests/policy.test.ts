import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "@/lib/core/actor";
import type { Reach } from "@/lib/core/reach";
import { type Action, allows, desksOf, policy, visible } from "@/lib/policy";
import {
  AGENCY,
  ALL,
  actorOf,
  admins,
  bkpsdm,
  deciding,
  employees,
  everyone,
  exempting,
  HERE,
  listing,
  NATIONAL,
  NONE,
  notHandedIn,
  notOwn,
  type Row,
  relations,
  SELF,
  systemOnly,
  TREE,
  unitsToo,
  users,
  type Who,
  whos,
  without,
} from "./support/policy-rows";
import { actionScope, covers } from "./support/policy-scopes";

/** Who may do what, where. Who is not named may not; an action that is not listed fails the first test. */
const expected: Record<Action, Row> = {
  "session.create": everyone(ALL),
  "session.revoke": { ...users(SELF), ...admins },
  "account.activate": everyone(ALL),
  "account.disable": admins,
  "account.enable": admins,
  "password.change": users(SELF),
  "activation.issue": unitsToo,
  "activation.reset": bkpsdm,
  "activation.issue-officer": admins,
  "grant.give": admins,
  "grant.end": admins,

  "agency.create": { platform_admin: ALL, system: ALL },
  "agency.update": admins,
  "unit.update": admins,
  "import.start": admins,
  "import.apply": admins,
  "import.preview": systemOnly,
  "import.write": systemOnly,
  "import.fail": systemOnly,
  "employee.leave": admins,
  "employee.create": admins,
  "employee.update": admins,

  "own-data.export": employees,
  "correction.request": employees,
  "correction.withdraw": employees,
  "correction.accept": { bkpsdm_admin: without(AGENCY, "self"), system: ALL },
  "correction.refuse": { bkpsdm_admin: without(AGENCY, "self"), system: ALL },
  "file.download": listing,
  "record.read": {
    ...notOwn,
    unit_head: without(TREE, "self"),
    unit_operator: without(TREE, "self"),
    leader: without(AGENCY, "self"),
    auditor: without(AGENCY, "self"),
  },

  "campaign.create": admins,
  "campaign.update": admins,
  "campaign.revise-text": admins,
  "campaign.check-step": admins,
  "campaign.set-waves": admins,
  "campaign.add-cohort": admins,
  "campaign.open": admins,
  "campaign.close": admins,
  "campaign.reopen": admins,
  "campaign.archive": admins,
  "campaign.export-snapshot": bkpsdm,
  "campaign.read-snapshot": bkpsdm,
  "campaign.set-retention": admins,
  "anonymisation.request": admins,
  "anonymisation.withdraw": admins,
  "anonymisation.confirm": { bkpsdm_admin: without(AGENCY, "handedIn"), system: ALL },
  "anonymisation.begin": systemOnly,
  "anonymisation.finish": systemOnly,
  "ceremony.create": unitsToo,
  "ceremony.update": unitsToo,
  "ceremony.hold": unitsToo,
  "ceremony.check-in": employees,
  "ceremony.record-attendance": unitsToo,
  "ceremony.withdraw-attendance": unitsToo,
  "ceremony.add-photo": unitsToo,
  "ceremony.remove-photo": unitsToo,
  "ceremony.issue-minutes": unitsToo,
  "circular.create": admins,
  "circular.update": admins,
  "circular.attach-file": admins,
  "circular.withdraw": admins,
  "circular.confirm-reading": employees,
  "ceremony.cancel": unitsToo,
  "ceremony.reinstate": unitsToo,
  "ceremony.start-tablet": unitsToo,
  "ceremony.end-tablet": unitsToo,
  "population.accept": admins,
  "population.reject": admins,
  "population.add": admins,
  "population.remove": admins,

  "pact.read-text": employees,
  "pact.sign": employees,
  "pact.decline": employees,
  "pact.exempt": exempting,
  "pact.end-exemption": exempting,

  "case.follow-up": notOwn,
  "case.close": notOwn,
  "case.reopen": notOwn,
  "case.read-file": notOwn,
  "exemption.confirm": deciding,
  "exemption.add-evidence": exempting,
  "exemption.read-evidence": unitsToo,

  "form.print": unitsToo,
  "form.print-one": { ...employees, ...unitsToo },
  "scan.upload": unitsToo,
  "scan-batch.start": unitsToo,
  "scan-batch.record-page": systemOnly,
  "scan-batch.assign": unitsToo,
  "scan-batch.discard": unitsToo,
  "scan-batch.keep": unitsToo,
  "scan-batch.reopen": unitsToo,
  "scan-batch.retry": unitsToo,
  "scan.verify": deciding,
  "scan.reverse": notOwn,

  "share.create": admins,
  "share.revoke": admins,
  "trail.export": { ...admins, auditor: AGENCY },

  ...{ "document.seal": systemOnly, "document.stamp": systemOnly, "certificate.issue": systemOnly },
  ...{ "seal.retry": admins, "seal.retry-all": admins, "seal.settle": admins },
  ...{ "archive.start": admins, "archive.download": admins, "archive.write": systemOnly, "archive.fail": systemOnly },
  "report.prepare": { unit_head: TREE, unit_operator: TREE, system: ALL },
  "report.submit": { unit_head: TREE, system: ALL },
  "report.accept": notHandedIn,
  "report.return": notHandedIn,
  "report.export-names": listing,

  "reminder-plan.update": bkpsdm,
  "reminder.send": unitsToo,
  "reminder.record-whatsapp": unitsToo,
  "reminder.run-plan": systemOnly,
  "recap.write-letter": bkpsdm,
  "people.export": listing,
  "export.start": listing,
  "export.download": listing,
  ...{ "export.write": systemOnly, "export.fail": systemOnly },
};

const actions = Object.keys(policy) as Action[];

test("the table lists every action of policy and no other", () => {
  expect(Object.keys(expected).sort()).toEqual([...actions].sort());
});

describe.each(actions)("%s", (action) => {
  test.each(whos)("by %s", (who) => {
    const allowed = ALL.filter((relation) => allows(action, actorOf(who), relations[relation] as never));
    expect(allowed).toEqual(expected[action]?.[who] ?? NONE);
  });
});

describe("nobody may act on what they cannot see", () => {
  test.each(actions.filter((action) => actionScope[action] !== null))("%s", (action) => {
    const scope = actionScope[action];
    if (scope === null) throw new Error("filtered above");
    for (const who of whos) {
      const reach: Reach = visible[scope](actorOf(who));
      for (const relation of ALL) {
        const mayAct = allows(action, actorOf(who), relations[relation] as never);
        if (mayAct) expect(covers(reach, relations[relation]), `${who} on ${relation} through ${scope}`).toBe(true);
      }
    }
  });
});

describe("sight", () => {
  const seen = (scope: keyof typeof visible, who: Who) =>
    ALL.filter((relation) => covers(visible[scope](actorOf(who)), relations[relation]));

  test.each(Object.keys(visible) as (keyof typeof visible)[])("of %s: none for strangers", (scope) => {
    expect(seen(scope, "anonymous")).toEqual(NONE);
  });

  const scopes = Object.keys(visible) as (keyof typeof visible)[];
  test.each(scopes.filter((scope) => scope !== "nothing"))("of %s ends at the agency's border", (scope) => {
    for (const who of whos) {
      if (who === "system" || (NATIONAL as readonly string[]).includes(who)) continue;
      expect(seen(scope, who), who).not.toContain("other");
    }
  });

  test.each([
    ["pacts", "employee", SELF],
    ["pacts", "unit_head", TREE],
    ["pacts", "bkpsdm_verifier", AGENCY],
    ["pacts", "auditor", AGENCY],
    ["pacts", "observer", SELF],
    ["pacts", "national_viewer", NONE],
    ["pacts", "platform_admin", NONE],
    ["scans", "leader", SELF],
    ["scans", "auditor", SELF],
    ["figures", "observer", AGENCY],
    ["figures", "national_viewer", ALL],
    ["figures", "employee", NONE],
    ["employees", "observer", SELF],
    ["employees", "national_viewer", NONE],
    ["reports", "observer", NONE],
    ["imports", "bkpsdm_verifier", NONE],
    ["drafts", "unit_head", NONE],
    ["populationProposals", "unit_head", NONE],
    ["populationProposals", "auditor", NONE],
    ["populationProposals", "bkpsdm_verifier", AGENCY],
    ["campaigns", "employee", AGENCY],
    ["ceremonies", "unit_operator", TREE],
    ["ceremonies", "auditor", AGENCY],
    ["ceremonies", "observer", NONE],
    ["ceremonies", "employee", NONE],
    ["readers", "unit_head", TREE],
    ["readers", "leader", AGENCY],
    ["readers", "observer", NONE],
    ["readers", "employee", NONE],
    ["auditTrail", "bkpsdm_verifier", NONE],
    ["auditTrail", "auditor", AGENCY],
    ["reminders", "unit_operator", TREE],
    ["reminders", "auditor", NONE],
    ["reminders", "leader", NONE],
    ["reminders", "employee", NONE],
  ] as const)("of %s by %s", (scope, who, where) => expect(seen(scope, who)).toEqual(where));
});

test.each([
  ["bkpsdm_admin", ["bkpsdm", "employee"]],
  ["bkpsdm_verifier", ["bkpsdm", "employee"]],
  ["unit_head", ["unit", "employee"]],
  ["unit_operator", ["unit", "employee"]],
  ["leader", ["viewer", "employee"]],
  ["auditor", ["viewer", "employee"]],
  ["observer", ["viewer", "employee"]],
  ["platform_admin", ["platform"]],
  ["national_viewer", ["nation"]],
  ["employee", ["employee"]],
  ["system", []],
  ["anonymous", []],
] as const)("the desks of %s, home first", (who, desks) => expect(desksOf(actorOf(who))).toEqual(desks));

test.each(["report.accept", "report.return"] as const)("%s: no officer decides for a unit that they head", (action) => {
  const officer = actorOf("bkpsdm_admin") as Extract<Actor, { kind: "user" }>;
  const seat = { agencyId: HERE, unitId: "unit", left: 4, right: 7 };
  const head: Grant = { role: "unit_head", agencyId: HERE, subtree: seat, office: null, acting: null };
  const both = { ...officer, grants: [...officer.grants, head] };
  const decided = ALL.filter((relation) => allows(action, both, relations[relation]));
  expect(decided).toEqual(["above", "neighbour", "agency"]);
});

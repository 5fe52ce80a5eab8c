import type { Place, Reach } from "@/lib/core/reach";
import type { Action, visible } from "@/lib/policy";

type Scope = Exclude<keyof typeof visible, "nothing">;

/**
 * Through which sight a command finds what an action is done to. Null: it is done to something that is not looked up
 * within a reach, namely the caller's own account, a thing that does not exist yet, or (jobs) anything.
 */
export const actionScope: Record<Action, Scope | null> = {
  "session.create": null,
  "session.revoke": null,
  "account.activate": null,
  "account.disable": "accounts",
  "account.enable": "accounts",
  "password.change": null,
  "activation.issue": "accounts",
  "activation.reset": "accounts",
  "activation.issue-officer": "accounts",
  "grant.give": "accounts",
  "grant.end": "accounts",
  "agency.create": null,
  "agency.update": "agencies",
  "unit.update": "units",
  "import.start": "imports",
  "import.apply": "imports",
  "import.preview": "imports",
  "import.write": "imports",
  "import.fail": "imports",
  "employee.leave": "employees",
  "employee.create": "employees",
  "employee.update": "employees",
  "campaign.create": "drafts",
  "campaign.update": "drafts",
  "campaign.revise-text": "drafts",
  "campaign.open": "drafts",
  "campaign.close": "campaigns",
  "campaign.reopen": "campaigns",
  "campaign.archive": "campaigns",
  "campaign.export-snapshot": "drafts",
  "ceremony.create": "units",
  "ceremony.update": "ceremonies",
  "ceremony.hold": "ceremonies",
  "ceremony.check-in": "employees",
  "ceremony.record-attendance": "ceremonies",
  "ceremony.withdraw-attendance": "ceremonies",
  "ceremony.add-photo": "ceremonies",
  "ceremony.remove-photo": "ceremonies",
  "ceremony.issue-minutes": "ceremonies",
  "circular.create": "drafts",
  "circular.update": "drafts",
  "circular.attach-file": "drafts",
  "circular.withdraw": "drafts",
  "circular.confirm-reading": "employees",
  "population.accept": "campaigns",
  "population.reject": "campaigns",
  "population.add": "campaigns",
  "population.remove": "campaigns",
  "pact.read-text": "pacts",
  "pact.sign": "pacts",
  "pact.decline": "pacts",
  "pact.exempt": "pacts",
  "pact.end-exemption": "pacts",
  "form.print": "pacts",
  "form.print-one": "pacts",
  "scan.upload": "pacts",
  "scan-batch.start": "pacts",
  "scan-batch.record-page": null,
  "scan-batch.assign": "scans",
  "scan-batch.discard": "scans",
  "scan-batch.keep": "scans",
  "scan-batch.reopen": "scans",
  "scan-batch.retry": "scans",
  "scan.verify": "scans",
  "scan.reverse": "scans",
  "share.create": "campaigns",
  "share.revoke": "campaigns",
  "trail.export": null,
  "report.prepare": "reports",
  "report.submit": "reports",
  "report.accept": "reports",
  "report.return": "reports",
  "report.export-names": "reports",
  "reminder-plan.update": "drafts",
  "reminder.send": "contacts",
  "reminder.record-whatsapp": "reminders",
  "reminder.run-plan": null,
  "recap.write-letter": "drafts",
  "people.export": "pacts",
  "export.start": "pacts",
  "export.download": "pacts",
  "export.write": null,
  "export.fail": null,
};

/** What `reachSql` says in SQL, said of one thing. */
export function covers(reach: Reach, thing: Place & { employeeId?: string }): boolean {
  if (reach.everything || reach.agencyIds.includes(thing.agencyId)) return true;
  const { left } = thing;
  const within = reach.subtrees.some(
    (tree) => tree.agencyId === thing.agencyId && left !== null && left >= tree.left && left <= tree.right,
  );
  return within || (reach.employeeId !== null && reach.employeeId === thing.employeeId);
}

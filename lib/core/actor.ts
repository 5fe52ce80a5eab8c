/** Roles as in the database enum; what each may do is said in lib/policy.ts alone. */
export const roles = [
  "unit_head",
  "unit_operator",
  "bkpsdm_verifier",
  "bkpsdm_admin",
  "leader",
  "auditor",
  "observer",
  "platform_admin",
  "national_viewer",
] as const;
export type Role = (typeof roles)[number];

/** Where a request came from. Kept beside evidence and in the audit trail. */
export type Origin = {
  requestId: string;
  ip: string | null;
  userAgent: string | null;
  /** The hash of what a shared tablet calls itself by; it may have ended. */
  tablet?: string | null;
};

/** A subtree of one agency's units, as a nested-set range. */
export type Subtree = { agencyId: string; unitId: string; left: number; right: number };

/** A role in force now, over an agency or (with `subtree`) over a unit and everything below it. */
export type Grant = {
  role: Role;
  agencyId: string | null;
  subtree: Subtree | null;
  office: string | null;
  acting: string | null;
};

/** The shared tablet of a ceremony at which a session was begun (docs/decisions/018-kiosk.md). */
export type AtTablet = { kioskId: string; ceremonyId: string; campaignId: string; expiresAt: string };

export type User = {
  kind: "user";
  accountId: string;
  sessionId: string;
  /** Printed name. */
  name: string;
  username: string;
  agencyId: string | null;
  employeeId: string | null;
  /** None at a shared tablet, whatever the person holds elsewhere. */
  grants: readonly Grant[];
  /** Null or left out: a session of the person's own. */
  kiosk?: AtTablet | null;
  origin: Origin;
};

export type Actor =
  | User
  | { kind: "anonymous"; origin: Origin }
  /** Jobs, seeds and commands of the console; `name` says which. */
  | { kind: "system"; name: string; origin: Origin };

/** The actor of work that no person asked for just now. */
export function systemActor(name: string, requestId = `system-${name}`): Actor {
  return { kind: "system", name, origin: { requestId, ip: null, userAgent: null } };
}

/** The actor as the audit trail keeps it: by value, so that it outlives the account. */
export function actorRecord(actor: Actor) {
  if (actor.kind === "user")
    return { kind: actor.kind, accountId: actor.accountId, name: actor.name, username: actor.username };
  return actor.kind === "system" ? { kind: actor.kind, name: actor.name } : { kind: actor.kind };
}

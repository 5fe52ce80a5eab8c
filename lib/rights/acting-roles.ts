import { type Role, roles, type User } from "@/lib/core/actor";
import { type Action, allows } from "@/lib/policy";

const holding = (role: Role): User => ({
  ...{ kind: "user", accountId: "officer", sessionId: "", name: "", username: "" },
  ...{ agencyId: null, employeeId: null, origin: { requestId: "", ip: null, userAgent: null } },
  grants: [{ role, agencyId: null, subtree: null, office: null, acting: null }],
});

// Whatever a rule may look at, of somebody else.
const another = {
  ...{ agencyId: "", left: null, employeeId: "person", accountId: null },
  ...{ recordedById: null, requestedById: null, submittedById: null, uploadedById: null },
};

/**
 * The roles by which somebody who held all of these did an act: those that permit it, as the trail does not say more;
 * all of them where none does, such as after the rules changed.
 */
export function actingRoles(action: Action, held: readonly Role[]): Role[] {
  const known = roles.filter((role) => held.includes(role));
  const able = known.filter((role) => allows(action, holding(role), another as never));
  return able.length > 0 ? able : known;
}

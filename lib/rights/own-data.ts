import type { User } from "@/lib/core/actor";
import { findOwnAccount, type OwnAccount } from "@/lib/rights/own-account";
import { listOwnPacts, type OwnPact } from "@/lib/rights/own-pacts";
import { findOwnPresence, type OwnPresence } from "@/lib/rights/own-presence";
import { findOwnRoster, type OwnRoster } from "@/lib/rights/own-roster";
import { findOwnWork, type OwnWork } from "@/lib/rights/own-work";

/**
 * What is held about a person, under the names of the columns: for the page and for the download. A column that is
 * left out stands with its reason in tests/lib/rights/own-data-columns.test.ts.
 */
export type OwnData = OwnRoster & OwnPresence & { account: OwnAccount; pacts: OwnPact[]; work: OwnWork };

/**
 * Everything that is held about the person who asks; null for accounts without one. A decline is told to its own person
 * alone; what officers noted about it is not (lib/policy.ts, declineCases).
 */
export async function findOwnData(actor: User, now = new Date()): Promise<OwnData | null> {
  const roster = await findOwnRoster(actor);
  if (!roster) return null;
  const { zone } = roster;
  const [account, pacts, presence, work] = await Promise.all([
    findOwnAccount(actor, now),
    listOwnPacts(actor, { zone, now }),
    findOwnPresence(actor),
    findOwnWork(actor),
  ]);
  return { ...roster, account, pacts, ...presence, work };
}

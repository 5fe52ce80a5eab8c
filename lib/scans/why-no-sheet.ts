import { isSigningOpen } from "@/lib/campaigns/rules";
import { Refusal } from "@/lib/core/errors";
import { heldRefusal, type LockedPact } from "@/lib/pacts/find-pact";
import { isScannable, pactStatusName } from "@/lib/pacts/rules";

/** What decides whether a pact takes a sheet now, from this actor. */
export type SheetStanding = Pick<LockedPact, "status" | "shownStatus" | "campaignStatus" | "bkpsdmName">;

/** Why the pact takes no new sheet now (campaign_not_open, pact_held, pact_not_scannable), or null. */
export function whyNoSheet(pact: SheetStanding): Refusal | null {
  if (!isSigningOpen({ status: pact.campaignStatus })) return new Refusal("campaign_not_open");
  if (!isScannable(pact.status)) {
    return new Refusal("pact_not_scannable", { params: { status: pactStatusName(pact.status) } });
  }
  return heldRefusal(pact);
}

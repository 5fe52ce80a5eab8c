import { countActivation, listActivationPeople, waitingBelow } from "@/lib/accounts/activation-queries";
import { MOST_SLIPS } from "@/lib/accounts/activation-slips";
import type { Actor } from "@/lib/core/actor";
import { Refusal, type RefusalCode, refusals } from "@/lib/core/errors";
import { baseUrl, isLocalAddress } from "@/lib/env";
import { formatDateShort, type Zone } from "@/lib/format/date";

/** People listed without a search. */
export const LISTED_PEOPLE = 50;

/**
 * All that the page of activation codes shows of a unit, ready to print. `refused` is the sentence of a code;
 * `localAddress` where QR codes lead when no telephone could follow them, else null.
 */
export async function activationOverview(
  actor: Actor,
  { unitId, q, zone, refusedCode }: { unitId: string; q: string; zone: Zone; refusedCode?: string },
) {
  const [figures, people] = await Promise.all([
    countActivation(actor, unitId),
    listActivationPeople(actor, { unitId, q, limit: LISTED_PEOPLE }),
  ]);
  const tooMany = figures.invited + figures.without > MOST_SLIPS;
  const known = refusedCode !== undefined && refusedCode in refusals;
  return {
    figures,
    /** More than are printed in one go: the units right below, to choose from; null while there is no need. */
    smaller: tooMany ? await waitingBelow(actor, unitId) : null,
    people: people.map(({ phone: _phone, position: _position, codeUntil, ...person }) => ({
      ...person,
      codeUntil: codeUntil && formatDateShort(codeUntil, zone),
    })),
    localAddress: isLocalAddress() ? baseUrl() : null,
    refused: known ? new Refusal(refusedCode as RefusalCode).sentence : null,
  };
}

import { listActivationPeople } from "@/lib/accounts/activation-queries";
import { MOST_SLIPS } from "@/lib/accounts/activation-slips";
import { activationOfUnit, findLastSlips, type LastSlips } from "@/lib/accounts/activation-units";
import type { Actor } from "@/lib/core/actor";
import { Refusal, type RefusalCode, refusals } from "@/lib/core/errors";
import { baseUrl, isLocalAddress } from "@/lib/env";
import { formatDateShort, formatTime, isoDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** People listed without a search. */
export const LISTED_PEOPLE = 50;

/**
 * All that the page of activation codes shows of a unit, ready to print. `refused` is the sentence of a code;
 * `localAddress` where QR codes lead when no telephone could follow them, else null.
 */
export async function activationOverview(
  actor: Actor,
  { unitId, q, zone, refusedCode }: { unitId: string; q: string; zone: Zone; refusedCode?: string },
  now = new Date(),
) {
  const [{ figures, below, notActive }, last] = await Promise.all([
    activationOfUnit(actor, unitId),
    findLastSlips(actor, unitId),
  ]);
  const among = q.trim() ? undefined : firstUnits(notActive, LISTED_PEOPLE);
  const people =
    among?.length === 0 ? [] : await listActivationPeople(actor, { unitId, q, limit: LISTED_PEOPLE, among });
  const tooMany = figures.invited + figures.without > MOST_SLIPS;
  const known = refusedCode !== undefined && refusedCode in refusals;
  return {
    figures,
    /** More than are printed in one go: the units right below, to choose from; null while there is no need. */
    smaller: tooMany ? below : null,
    lastSlips: last && lastSlipsWords(last, zone, now),
    people: people.map(({ phone: _phone, position: _position, codeUntil, ...person }) => ({
      ...person,
      codeUntil: codeUntil && formatDateShort(codeUntil, zone),
    })),
    localAddress: isLocalAddress() ? baseUrl() : null,
    refused: known ? new Refusal(refusedCode as RefusalCode).sentence : null,
  };
}

/** Units from the top that hold as many people as are listed; no more need be read. */
function firstUnits(units: readonly { id: string; people: number }[], wanted: number): string[] {
  let found = 0;
  return units.flatMap(({ id, people }) => {
    if (found >= wanted) return [];
    found += people;
    return id;
  });
}

/** "11 lembar dibuat pukul 11.59 WIB oleh Hani": what became of the button, since a file that arrives tells nobody. */
function lastSlipsWords({ people, at, by }: LastSlips, zone: Zone, now: Date): { words: string; fresh: boolean } {
  const isToday = isoDay(at, zone) === isoDay(now, zone);
  const when = isToday ? `pukul ${formatTime(at, zone)}` : `${formatDateShort(at, zone)}, ${formatTime(at, zone)}`;
  return {
    words: `${formatCount(people)} lembar dibuat ${when}${by ? ` oleh ${by}` : ""}`,
    fresh: now.getTime() - at.getTime() < 15 * 60_000,
  };
}

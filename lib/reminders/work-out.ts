import type { Audience, RoundCounts } from "@/lib/reminders/schema";

/** Somebody who owes a signature in one open campaign. */
export type Missing = {
  pactId: string;
  campaignId: string;
  employeeId: string;
  left: number;
  hasAddress: boolean;
  /** Mails about this pact so far. */
  mails: number;
  /** Had a mail today, about whatever. */
  today: boolean;
};

/** A unit that somebody answers for. */
export type Seat = {
  employeeId: string;
  unitId: string | null;
  left: number;
  right: number;
  isHead: boolean;
  reporting: boolean;
};

export type Item = { campaignId: string; audience: Audience; pactId: string | null; unitId: string | null };
export type Message = { employeeId: string; items: Item[] };

/** What one round asks for, by campaign. */
export type Target = { campaignId: string; maximum: number; audiences: readonly Audience[] };
export type Range = { left: number; right: number };

const isWithin = (range: Range | null, left: number) => !range || (left >= range.left && left <= range.right);

/**
 * One message a person for all open campaigns in which the person has not signed. Whether somebody declined plays no
 * part here: nobody may read it from who is counted.
 */
export function personMessages(all: readonly Missing[], targets: readonly Target[], within: Range | null) {
  const limits = new Map(targets.map(({ campaignId, maximum }) => [campaignId, maximum]));
  const byPerson = new Map<string, Missing[]>();
  for (const pact of all) byPerson.set(pact.employeeId, [...(byPerson.get(pact.employeeId) ?? []), pact]);
  const counts = { missing: 0, people: 0, withoutAddress: 0, maximum: 0, today: 0 };
  const messages: Message[] = [];
  for (const [employeeId, pacts] of byPerson) {
    const asked = pacts.filter(({ campaignId, left }) => limits.has(campaignId) && isWithin(within, left));
    const [first] = asked;
    if (!first) continue;
    counts.missing += 1;
    const isOpen = ({ campaignId, mails }: Missing) => mails < (limits.get(campaignId) ?? Number.POSITIVE_INFINITY);
    if (!first.hasAddress) counts.withoutAddress += 1;
    else if (first.today) counts.today += 1;
    else if (!asked.some(isOpen)) counts.maximum += 1;
    else {
      counts.people += 1;
      const items = pacts
        .filter(isOpen)
        .map(({ campaignId, pactId }): Item => ({ campaignId, audience: "person", pactId, unitId: null }));
      messages.push({ employeeId, items });
    }
  }
  return { counts, messages };
}

const innermost = (seats: readonly Seat[], left: number) =>
  seats.reduce<Seat | null>(
    (best, seat) => (isWithin(seat, left) && (!best || seat.left > best.left) ? seat : best),
    null,
  );

/** Who stands above the missing people of the campaigns, as far as the escalation has come: one message each. */
export function headMessages(
  all: readonly Missing[],
  seats: readonly Seat[],
  targets: readonly Target[],
  mailsTo: (employeeId: string, campaignId: string) => number,
): Message[] {
  const items = new Map<string, Item[]>();
  const tell = (audience: Audience, campaignId: string, maximum: number, holders: readonly Seat[]) => {
    for (const { employeeId, unitId } of holders) {
      const held = items.get(employeeId) ?? [];
      const known = held.some((item) => item.campaignId === campaignId && item.unitId === unitId);
      if (known || mailsTo(employeeId, campaignId) >= maximum) continue;
      items.set(employeeId, [...held, { campaignId, audience, pactId: null, unitId }]);
    }
  };
  const inUnits = seats.filter(({ unitId }) => unitId !== null);
  const reporting = inUnits.filter(({ reporting, isHead }) => reporting && isHead);
  for (const { campaignId, maximum, audiences } of targets) {
    const lefts = [...new Set(all.filter((one) => one.campaignId === campaignId).map(({ left }) => left))];
    if (lefts.length === 0) continue;
    const above = (which: readonly Seat[]) => {
      const ids = new Set(lefts.map((left) => innermost(which, left)?.unitId));
      return which.filter(({ unitId }) => ids.has(unitId));
    };
    // The wider view first: who reports for a unit reads its sub-units, not the same people a second time.
    if (audiences.includes("opd")) tell("opd", campaignId, maximum, above(reporting));
    if (audiences.includes("unit")) tell("unit", campaignId, maximum, above(inUnits));
    if (audiences.includes("bkpsdm"))
      tell(
        "bkpsdm",
        campaignId,
        maximum,
        seats.filter(({ unitId }) => unitId === null),
      );
  }
  return [...items].map(([employeeId, parts]) => ({ employeeId, items: parts }));
}

/** The messages of both kinds with one for each reader. */
export function oneEach(own: readonly Message[], heads: readonly Message[]): Message[] {
  const merged = new Map(own.map(({ employeeId, items }) => [employeeId, [...items]]));
  for (const { employeeId, items } of heads) merged.set(employeeId, [...(merged.get(employeeId) ?? []), ...items]);
  return [...merged].map(([employeeId, items]) => ({ employeeId, items }));
}

export const roundOf = (counts: Omit<RoundCounts, "heads">, heads: number): RoundCounts => ({ ...counts, heads });

import type { CeremonyRole, CeremonyStatus } from "@/lib/ceremonies/schema";
import { startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

const MINUTE = 60_000;
/** People come early and queue; who forgot at the door may still do it after the last word. */
const OPENS_BEFORE = 120 * MINUTE;
const CLOSES_AFTER = 6 * 60 * MINUTE;

/** How many may have a part: one leads. */
export const MOST_OF_ROLE: Record<CeremonyRole, number> = { leader: 1, reader: 3, signatory: 100, witness: 20 };

type Moment = { startsAt: Date; status: CeremonyStatus };

/** When a ceremony on this day and hour ("07.30" or "07:30") of the zone begins. */
export function startOf(day: string, time: string, zone: Zone): Date {
  const [hours = 0, minutes = 0] = time.split(/[.:]/).map(Number);
  return new Date(startOfDay(day, zone).getTime() + (hours * 60 + minutes) * MINUTE);
}

/** From when people may check in, and until when. */
export function checkInWindow(startsAt: Date): { from: Date; until: Date } {
  return { from: new Date(startsAt.getTime() - OPENS_BEFORE), until: new Date(startsAt.getTime() + CLOSES_AFTER) };
}

export type CheckInState = "early" | "open" | "over" | "cancelled";

/** Whether a person may check in now. What was minuted is closed, whatever the hour. */
export function checkInState({ startsAt, status }: Moment, now: Date): CheckInState {
  if (status === "cancelled") return "cancelled";
  const { from, until } = checkInWindow(startsAt);
  if (status === "minuted" || now > until) return "over";
  return now < from ? "early" : "open";
}

/** Until when a browser that becomes a shared tablet now is one. */
export function tabletEnd(now: Date): Date {
  return new Date(now.getTime() + 12 * 60 * MINUTE);
}

/** Nobody can have been at what has not begun; the operator may write down later what the door missed. */
export function hasBegun({ startsAt }: Pick<Moment, "startsAt">, now: Date): boolean {
  return now >= checkInWindow(startsAt).from;
}

type Counted = { readonly invited: number; readonly attended: number };

/** How many a ceremony invites, over its units. */
export function invitedTo(units: readonly Counted[]): number {
  return units.reduce((sum, { invited }) => sum + invited, 0);
}

/** "53 di antaranya wajib menandatangani": said where some of the invited owe none; before the opening nobody owes one. */
export function amongThemDue(invited: number, due: number): string | null {
  return due > 0 && due < invited ? `${formatCount(due)} di antaranya wajib menandatangani` : null;
}

/** "Menyusul": who is invited and was not there. Unit by unit, since somebody who has moved since is there too. */
export function stillExpected(units: readonly Counted[]): number {
  return units.reduce((sum, { invited, attended }) => sum + Math.max(0, invited - attended), 0);
}

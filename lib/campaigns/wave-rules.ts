import { placeKindName } from "@/lib/agencies/place-kind";
import type { AgencyTerms } from "@/lib/agencies/terms";
import type { WaveRule, WaveState } from "@/lib/campaigns/wave-schema";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";
import { formatDate, isoDay, startOfDay, type Zone } from "@/lib/format/date";

type Window = { opensOn: string | null; closesOn: string | null };

/** Where a wave's window stands on a day ("2028-10-13" in the agency's zone). Without days it runs as the campaign does. */
export function waveState({ opensOn, closesOn }: Window, today: string): WaveState {
  if (opensOn !== null && today < opensOn) return "before";
  return closesOn !== null && today > closesOn ? "after" : "running";
}

/** "Gelombang 2 · OPD" */
export function waveLabel({ number, name }: { number: number; name: string }): string {
  return `Gelombang ${number} · ${name}`;
}

type Turn = { wave: (Window & { number: number; name: string }) | null; zone: Zone };

/** The own wave and its first day in words, while that day is still to come; else null. */
export function turnAhead({ wave, zone }: Turn, now: Date): { wave: string; day: string } | null {
  if (!wave?.opensOn || waveState(wave, isoDay(now, zone)) !== "before") return null;
  return { wave: waveLabel(wave), day: formatDate(startOfDay(wave.opensOn, zone), zone) };
}

/** Whom a wave means, in words: "Pimpinan Tinggi; Dinas, Badan; 2 unit". */
export function waveRuleWords({ employmentTypes, tiers, unitKinds, unitIds }: WaveRule, terms: AgencyTerms): string {
  const parts = [
    tiers.map((tier) => tierNames[tier]).join(", "),
    unitKinds.map((kind) => placeKindName(kind, terms)).join(", "),
    employmentTypes.map((type) => employmentTypeNames[type]).join(", "),
    unitIds.length > 0 ? `${unitIds.length} unit tertentu` : "",
  ];
  return parts.filter(Boolean).join("; ");
}

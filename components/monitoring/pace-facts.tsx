import { type Fact, FactsStrip } from "@/components/ui/facts-strip";
import { formatCount } from "@/lib/format/number";
import { dayAndMonth, dayShort } from "./day";

export type PaceFactsProps = {
  /** Calendar days, "2028-10-20". */
  readonly deadline: string;
  readonly daysLeft: number;
  readonly workingDaysLeft: number;
  /** People a working day; `null` when no working day is left. */
  readonly requiredPerDay: number | null;
  /** Mean of the last five working days. */
  readonly currentPerDay: number;
  /** When everyone will have signed at the current pace; `null` when it stands still or all is done. */
  readonly forecast: { readonly day: string; readonly workingDaysLate: number } | null;
  readonly complete: boolean;
  /** Whose wave has not begun, with the day of the last one. */
  readonly notYet: { readonly people: number; readonly last: string } | null;
};

/** Will we make it: time left, pace needed, pace now, day of completion. */
export function PaceFacts(props: PaceFactsProps) {
  return <FactsStrip facts={[timeLeft(props), required(props), current(props), forecast(props)]} />;
}

function timeLeft({ daysLeft, workingDaysLeft, deadline }: PaceFactsProps): Fact {
  if (daysLeft < 0)
    return { label: "Sisa waktu", value: "Lewat", note: `tenggat ${dayAndMonth(deadline)}`, warn: true };
  return {
    label: "Sisa waktu",
    value: daysLeft === 0 ? "Hari ini" : `${formatCount(daysLeft)} hari`,
    note: `${formatCount(workingDaysLeft)} hari kerja, tenggat ${dayAndMonth(deadline)}`,
  };
}

function required({ requiredPerDay, complete, notYet }: PaceFactsProps): Fact {
  if (complete) return { label: "Laju diperlukan", value: "0", note: "semua sudah" };
  if (requiredPerDay === null) return { label: "Laju diperlukan", value: "-", note: "tidak ada hari kerja tersisa" };
  const note = notYet ? "orang per hari kerja, tanpa yang belum giliran" : "orang per hari kerja";
  return { label: "Laju diperlukan", value: formatCount(requiredPerDay), note };
}

function current({ currentPerDay, requiredPerDay, complete }: PaceFactsProps): Fact {
  const label = "Laju kini, rata-rata 5 hari kerja";
  const gap = complete || requiredPerDay === null ? 0 : requiredPerDay - currentPerDay;
  return gap > 0
    ? { label, value: formatCount(currentPerDay), note: `kurang ${formatCount(gap)} per hari kerja`, warn: true }
    : { label, value: formatCount(currentPerDay), note: "orang per hari kerja" };
}

function forecast({ forecast: expected, complete, notYet }: PaceFactsProps): Fact {
  const label = "Perkiraan selesai";
  if (complete) return { label, value: "Selesai" };
  if (notYet) return { label, value: "-", note: `setelah gelombang terakhir mulai, ${dayAndMonth(notYet.last)}` };
  if (!expected) return { label, value: "-", note: "belum dapat diperkirakan" };
  return expected.workingDaysLate > 0
    ? {
        label,
        value: dayShort(expected.day),
        note: `lewat ${formatCount(expected.workingDaysLate)} hari kerja`,
        warn: true,
      }
    : { label, value: dayShort(expected.day), note: "sebelum tenggat" };
}

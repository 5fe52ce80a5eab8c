import { formatDateShort, startOfDay } from "@/lib/format/date";

// A calendar day is read and printed in one zone, whichever.
const day = (iso: string) => formatDateShort(startOfDay(iso, "WIB"), "WIB");

/** "13 Okt 2028 sampai 20 Okt 2028"; without days a wave runs as its campaign does. */
export function windowWords({ opensOn, closesOn }: { opensOn: string | null; closesOn: string | null }): string {
  if (opensOn && closesOn) return `${day(opensOn)} sampai ${day(closesOn)}`;
  if (opensOn) return `Sejak ${day(opensOn)}`;
  return closesOn ? `Sampai ${day(closesOn)}` : "Selama kegiatan dibuka";
}

const OFFSETS = { WIB: 7, WITA: 8, WIT: 9 };
const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

/** "13 Oktober 2028, 09.42 WIB": an instant in the agency's zone, whatever zone the computer is set to; else in UTC. */
export function momentIn(zone, iso) {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return "waktu yang tidak terbaca";
  const named = Object.hasOwn(OFFSETS, zone ?? "") ? zone : "UTC";
  const shifted = new Date(at + (OFFSETS[named] ?? 0) * 3_600_000);
  const time = shifted.toISOString().slice(11, 16).replace(":", ".");
  return `${shifted.getUTCDate()} ${MONTHS[shifted.getUTCMonth()]} ${shifted.getUTCFullYear()}, ${time} ${named}`;
}

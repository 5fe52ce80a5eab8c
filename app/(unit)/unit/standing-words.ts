import { formatDate, isoDay, startOfDay, type Zone } from "@/lib/format/date";
import type { PactRow } from "@/lib/pacts/schema";

type Standing = Pick<PactRow, "status" | "note" | "activated"> & { openedAt: string | Date | null };

/** How far a person has come on the way to signing. */
export function standingWords({ status, note, openedAt, activated }: Standing, zone: Zone, now: Date): string {
  if (status === "returned") return `Lembar dikembalikan: ${note ?? "tanpa catatan"}`;
  if (note) return note;
  if (openedAt) return `Naskah dibuka ${dayWords(new Date(openedAt), zone, now)}`;
  return activated ? "Sudah masuk, naskah belum dibuka" : "Belum pernah masuk";
}

function dayWords(at: Date, zone: Zone, now: Date): string {
  const days =
    (startOfDay(isoDay(now, zone), zone).getTime() - startOfDay(isoDay(at, zone), zone).getTime()) / 86_400_000;
  if (days === 0) return "hari ini";
  if (days === 1) return "kemarin";
  return formatDate(at, zone).replace(/ \d{4}$/, "");
}

import { formatDateShort, startOfDay } from "@/lib/format/date";
import type { ListedPerson } from "./recap-facts";

export type PersonColumn = {
  header: string;
  share: number;
  align?: "left" | "center";
  /** Null where there is nothing to say. */
  of: (person: ListedPerson) => string | null;
  /** An ISO day, to be kept as a date. */
  day?: true;
};

/** The columns of a unit's list of people, behind the number. */
export const personColumns: readonly PersonColumn[] = [
  { header: "Nama", share: 25, of: ({ name }) => name },
  { header: "NIP", share: 18.6, of: ({ nip }) => nip },
  { header: "Pangkat/Gol", share: 18, of: ({ standing }) => standing },
  { header: "Jabatan", share: 17, of: ({ position }) => position },
  { header: "Unit Kerja", share: 17, of: ({ unitName }) => unitName },
  { header: "Tanggal TTD", share: 10, align: "center", of: ({ signedOn }) => signedOn, day: true },
  { header: "Cara", share: 16.5, of: ({ method }) => method },
  { header: "Ket.", share: 19, of: ({ remark }) => remark },
];

/** "2028-10-09" -> "9 Okt 2028" */
export function dayWords(isoDay: string): string {
  return formatDateShort(startOfDay(isoDay, "WIB"), "WIB");
}

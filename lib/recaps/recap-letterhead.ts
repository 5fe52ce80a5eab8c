import { letterheadSchema } from "@/lib/agencies/schema";
import type { Letterhead } from "@/lib/documents/letterhead";

type Sender = { letterhead: unknown; agencyName: string; bkpsdmName: string };

/** The head of what the personnel agency issues. */
export function recapLetterhead({ letterhead, agencyName, bkpsdmName }: Sender): Letterhead {
  const { government, address, contact } = letterheadSchema.parse(letterhead);
  return {
    institution: government || agencyName,
    unitName: bkpsdmName,
    addressLines: [address, contact].filter(Boolean),
    emblem: null,
  };
}

/** The town where the agency's letters are signed. */
export function recapPlace({ letterhead, agencyName }: Pick<Sender, "letterhead" | "agencyName">): string {
  return letterheadSchema.parse(letterhead).place || agencyName.replace(/^Pemerintah (Kabupaten|Kota|Provinsi) /i, "");
}

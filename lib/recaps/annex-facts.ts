import type { PeopleListFacts } from "@/lib/documents/recap-facts";
import { isoDay } from "@/lib/format/date";
import { fileSlug } from "@/lib/format/file-name";
import type { AnnexTarget } from "@/lib/recaps/annex-target";
import type { RecapFormat } from "@/lib/recaps/schema";

/** What stands above a target's list. */
export function annexFacts(target: AnnexTarget, withDeclines: boolean, now: Date): PeopleListFacts {
  const { agencyName, bkpsdmName, campaignName, unitName, zone, people } = target;
  const confidentialTo = withDeclines ? bkpsdmName : null;
  return { agencyName, campaignName, unitName, zone, takenAt: now, people, confidentialTo };
}

type Named = { target: AnnexTarget; format: RecapFormat; withDeclines: boolean };

/** "daftar-pegawai-dinas-kesehatan-2028-10-13.xlsx"; one that says who declined begins with "rahasia-". */
export function annexFileName({ target: { unitName, zone }, format, withDeclines }: Named, now: Date): string {
  return `${withDeclines ? "rahasia-" : ""}daftar-pegawai-${fileSlug(unitName)}-${isoDay(now, zone)}.${format}`;
}

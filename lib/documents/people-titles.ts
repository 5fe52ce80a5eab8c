import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { PeopleListFacts } from "./recap-facts";

/** What such a list says of itself above and at the foot of each page; null for one that tells of nobody's decline. */
export function confidentialWords({ confidentialTo }: Pick<PeopleListFacts, "confidentialTo">): string | null {
  return confidentialTo && `RAHASIA: memuat pegawai yang menyatakan tidak bersedia. Hanya untuk ${confidentialTo}.`;
}

/** What stands above a list of people: whose they are, in which campaign, and when they were read. */
export function peopleTitles(facts: PeopleListFacts, unitName = facts.unitName): string[] {
  const confidential = confidentialWords(facts);
  return [
    `Daftar Pegawai ${unitName}`,
    `${facts.campaignName}, ${facts.agencyName}`,
    `Data per ${formatDateTime(facts.takenAt, facts.zone)}`,
    ...(confidential ? [confidential] : []),
  ];
}

/** "4.012 pegawai" */
export const peopleCount = ({ people }: Pick<PeopleListFacts, "people">) => `${formatCount(people)} pegawai`;

import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { PeopleListFacts } from "./recap-facts";

export const CONFIDENTIAL = "RAHASIA: memuat pegawai yang menyatakan tidak bersedia. Hanya untuk badan kepegawaian.";

/** What stands above a list of people: whose they are, in which campaign, and when they were read. */
export function peopleTitles(facts: PeopleListFacts, unitName = facts.unitName): string[] {
  return [
    `Daftar Pegawai ${unitName}`,
    `${facts.campaignName}, ${facts.agencyName}`,
    `Data per ${formatDateTime(facts.takenAt, facts.zone)}`,
    ...(facts.confidential ? [CONFIDENTIAL] : []),
  ];
}

/** "4.012 pegawai" */
export const peopleCount = ({ people }: Pick<PeopleListFacts, "people">) => `${formatCount(people)} pegawai`;

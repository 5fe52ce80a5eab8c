import type { Letterhead } from "@/lib/agencies/schema";
import type { EmploymentType } from "@/lib/employees/terms";
import type { Zone } from "@/lib/format/date";
import type { SeedPerson } from "../people";
import type { AddUnit } from "../unit-tree";
import type { Stage } from "./stage";

/** One thing that happened: told by the commands that the pages call, at the moment at which it happened. */
export type Scene = {
  key: string;
  /** ISO day and hour in the agency's zone. */
  day: string;
  time: string;
  what: string;
  play: (stage: Stage) => Promise<void>;
};

/**
 * What one regency did, from the news of those days, with invented people. The agency comes first and is written
 * plainly; everything after it goes through the gate like the acts of real users.
 */
export type Scenario = {
  name: string;
  agency: { code: string; name: string; zone: Zone; bkpsdmName: string; letterhead: Letterhead };
  /** Postal town of the units' addresses. */
  town: string;
  /** Last digits of the people's NIP: a range of its own for each, so that several fit one database. */
  serials: readonly [first: number, last: number];
  quotas: readonly (readonly [EmploymentType, number])[];
  plan: (add: AddUnit) => void;
  /** Whom one can sign in as afterwards, beside BKPSDM: what they are to who. */
  cast: Readonly<Record<string, (stage: Stage) => SeedPerson>>;
  /** The key of the scene that the news told of: `--eve` stops before it, with that day being today. */
  event: string;
  scenes: readonly Scene[];
};

/** The agency of a scenario under its real name and code; address and contact are invented. */
export function agencyOf({
  code,
  name,
  place,
  zone = "WIB",
}: {
  code: string;
  name: string;
  place: string;
  zone?: Zone;
}): Scenario["agency"] {
  return {
    code,
    name,
    zone,
    bkpsdmName: "BKPSDM",
    letterhead: {
      government: name.toUpperCase(),
      personnelAgency: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
      address: `Jalan Contoh Nomor 1, ${place}`,
      contact: "laman contoh.example",
      place,
    },
  };
}

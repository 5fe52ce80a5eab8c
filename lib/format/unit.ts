/** What a roster's top row is called when it stands for the agency itself. */
const GOVERNMENT = /^(pemerintah|pemkab|pemkot|pemprov|pemda)\b/i;

type Standing = {
  unitName: string;
  /** Names from the top of the agency's tree down to the unit. */
  unitPath: readonly string[];
  agencyName: string;
};

/**
 * A unit with the OPD that it belongs to: "Sekretariat, Dinas Kesehatan". Half the OPD have a Sekretariat, and many a
 * school's name stands in more than one place.
 */
export function unitWithOpd({ unitName, unitPath, agencyName }: Standing): string {
  const isAgency = (name: string) => name.toLowerCase() === agencyName.toLowerCase() || GOVERNMENT.test(name);
  const above = unitPath.slice(0, -1);
  const opd = above.find((name, i) => i > 0 || !isAgency(name));
  return opd && opd !== unitName ? `${unitName}, ${opd}` : unitName;
}

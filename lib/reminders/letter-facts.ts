/** What a message says, gathered from the campaigns at the moment it goes. */
export type LetterFacts = {
  reader: { name: string; nip: string; activated: boolean };
  bkpsdmName: string;
  agencyName: string;
  siteUrl: string;
  /** The reader's own open pacts. */
  own: OwnPact[];
  /** Units that the reader answers for. */
  units: UnitStanding[];
};

export type OwnPact = {
  campaignName: string;
  /** As printed. */
  deadline: string;
  overdue: boolean;
  /** Why the sheet came back; null when none did. */
  returnedNote: string | null;
};

export type UnitStanding = {
  campaignName: string;
  deadline: string;
  overdue: boolean;
  unitName: string;
  /** People who must sign, and those who have. */
  owing: number;
  done: number;
  /** Sheets that wait for verification: their people are not missing. */
  waiting: number;
  missing: number;
  /** The first of those who have not signed; empty where sub-units say more. */
  names: string[];
  subUnits: { name: string; missing: number }[];
};

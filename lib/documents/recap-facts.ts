import type { Zone } from "@/lib/format/date";
import type { LetterSigner } from "./letter-parts";
import type { Letterhead } from "./letterhead";
import type { Paper } from "./sheet";

/** People of one unit, or of all of them. Null where the unit has nothing to show (no report yet). */
export interface RecapFigures {
  /** Those who must sign by kind of employment, in the order of `types`; together they are `due`. */
  byType: number[];
  /** Those who must sign ("wajib"): done + missing. */
  due: number;
  done: number;
  missing: number;
  /** In the population beside those who must sign, and in none of the other figures. */
  exempt: number;
  /** done / due, 0..1; null when nobody must sign. */
  rate: number | null;
}

export interface RecapLine {
  unitName: string;
  figures: RecapFigures | null;
  /** The covering letter of the report that stands; `date` is an ISO day. */
  letter: { number: string; date: string } | null;
  remark: string;
}

/** What the agency calls those who report: "SKPK" above a column, "satuan kerja perangkat kabupaten (SKPK)" in a letter. */
export interface UnitTerm {
  head: string;
  /** In the middle of a sentence. */
  text: string;
  spelled: string;
}

/** The recap of a campaign's reporting units at one instant. */
export interface RecapFacts {
  unitTerm: UnitTerm;
  agencyName: string;
  campaignName: string;
  zone: Zone;
  takenAt: Date;
  /** Whose word the figures are: "Keadaan saat ini" or "Menurut laporan unit". */
  basis: string;
  /** What a reader must know to read the figures rightly; a sentence each. */
  notes: string[];
  /** Kinds of employment with a column of their own: "PNS", "PPPK PW". */
  types: string[];
  lines: RecapLine[];
  total: RecapFigures;
}

/** What the personnel agency types, and what its recap says. */
export interface RecapLetterFacts {
  letterhead: Letterhead;
  place: string;
  date: Date;
  letterNumber: string;
  urgency: string;
  subject: string;
  /** One or several: "Bupati Contoh". */
  recipients: string[];
  recipientPlace: string;
  signer: LetterSigner;
  copies: string[];
  paper: Paper;
  recap: RecapFacts;
}

/** A person in the list of a unit. */
export interface ListedPerson {
  name: string;
  nip: string;
  /** "Pembina, IV/a" */
  standing: string | null;
  position: string | null;
  unitName: string;
  /** ISO day in the agency's zone; null while not signed. */
  signedOn: string | null;
  method: string | null;
  remark: string;
}

/** Whose people a list holds, and when they were read. */
export interface PeopleListFacts {
  agencyName: string;
  campaignName: string;
  unitName: string;
  zone: Zone;
  takenAt: Date;
  people: number;
  /** Says who declined: only for the personnel agency of this name; null when it says nothing of the kind. */
  confidentialTo: string | null;
}

/** The next people of a list, in order; a new section begins with another unit that reports. */
export interface PeopleBatch {
  section: { id: string; name: string };
  people: ListedPerson[];
}

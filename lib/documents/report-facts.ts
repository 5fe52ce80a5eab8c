import type { Zone } from "@/lib/format/date";
import type { LetterSigner } from "./letter-parts";
import type { Letterhead } from "./letterhead";
import type { SignatureDrawing } from "./signature-drawing";

/** One line of the figures; counts of people. */
export interface ReportFigures {
  /** "PNS", "PPPK Paruh Waktu" */
  label: string;
  obligated: number;
  exempt: number;
  done: number;
}

/** A person in the annex: not yet signed, or exempt. */
export interface AnnexPerson {
  name: string;
  nip: string;
  /** "Pembina, IV/a"; null when there is none. */
  standing: string | null;
  position: string | null;
  unitName: string;
  /** "Belum menandatangani", or "Dikecualikan: cuti besar". */
  remark: string;
}

/** All that stands on a unit's report to the personnel agency. */
export interface ReportLetterFacts {
  letterhead: Letterhead;
  /** Town before the date. */
  place: string;
  /** Instant of the letter's date; printed as a day in `zone`. */
  date: Date;
  zone: Zone;
  /** Typed by the unit, kept as it is ("800.1.10/214/IX/2028"). */
  letterNumber: string;
  /** Sifat; "Biasa" when left out. */
  urgency?: string;
  recipient: { office: string; place: string };
  unitName: string;
  campaignName: string;
  /** When the figures were frozen. */
  countedAt: Date;
  figures: ReportFigures[];
  /** The sentence by which the head answers for the figures. */
  statement: string;
  /** What the head adds; null when nothing. */
  note: string | null;
  signer: LetterSigner;
  /** Strokes of the head's pen; null leaves room for wet ink. */
  drawing: SignatureDrawing | null;
  copies: string[];
  annex: AnnexPerson[];
  /** Hash of the frozen counts and list (64 hex digits). */
  contentHash: string;
}

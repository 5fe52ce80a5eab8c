import type { Zone } from "@/lib/format/date";
import type { Letterhead } from "./letterhead";

/** Somebody with a part in the ceremony, as printed. */
export interface MinutesPerson {
  name: string;
  office: string;
  nip: string | null;
}

/** All that stands in the minutes (berita acara) of a ceremony. */
export interface MinutesFacts {
  letterhead: Letterhead;
  /** Town before the date of the minutes. */
  town: string;
  number: string;
  /** Instants; printed as days and hours in `zone`. */
  date: Date;
  startsAt: Date;
  zone: Zone;
  name: string;
  place: string;
  ownerName: string;
  campaignName: string;
  programme: string[];
  ikrar: "repeated" | "read" | "not_spoken";
  leader: MinutesPerson;
  readers: MinutesPerson[];
  signatories: MinutesPerson[];
  witnesses: MinutesPerson[];
  visitors: { name: string; office: string }[];
  attendance: { unitName: string; invited: number; attended: number }[];
  /** JPEGs as drawn by us, with their measure in pixels. */
  photos: { jpeg: Buffer; width: number; height: number; caption: string }[];
  /** SHA-256 of what was frozen. */
  contentHash: string;
}

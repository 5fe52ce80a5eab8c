import type { Totals } from "@/lib/monitoring/schema";
import type { ReportState } from "@/lib/reports/schema";

/** What a unit's desk may ask of whoever runs it, in the order in which equally urgent things stand. */
export const dutyKinds = [
  "own-pact",
  "report-returned",
  "ceremony",
  "own-circular",
  "sheets-returned",
  "report-due",
  "stack-pages",
  "people",
  "units",
  "accounts",
  "circular",
  "minutes",
  "letters",
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** One thing to do: what, by when and what happens otherwise, and the one press that does it. */
export type Duty = {
  kind: DutyKind;
  /** Apart from its kind where several of a kind may stand: a ceremony's id. */
  id: string;
  title: string;
  text: string;
  /** ISO day by which it should be done; null: there is none. */
  by: string | null;
  overdue: boolean;
  /** Null where the thing is a list whose rows carry their own buttons. */
  act: DutyAct | null;
  more: DutyAct | null;
};

/** Where a press leads; `desk` keeps the chosen unit and campaign in the address. */
export type DutyAct = { label: string; path: string; query?: Record<string, string>; desk: boolean };

/** So many people whose own last day is this ISO day: that of their wave, else of the campaign. */
export type DutyDay = { by: string; people: number };

export type DutyWave = { name: string; opensOn: string; closesOn: string | null; people: number };
export type DutyCeremony = { id: string; name: string /** ISO day. */; day: string; time: string; held: boolean };

export type DutyPeopleCounts = {
  owing: number;
  /** To be reminded now; the others were reminded lately. */
  fresh: number;
  lately: number;
  /** Who owes, by the own last day, the first day first. */
  days: DutyDay[];
  /** The first own last day among those to be reminded. */
  by: string | null;
  /** The day on which the first of those reminded lately may be reminded again. */
  againOn: string | null;
  /** Of the fresh ones: whom a mail reaches now. */
  mailable: number;
};

/** What is known of a unit in one open campaign, on one day. */
export type DutyFacts = {
  /** ISO day in the agency's zone. */
  today: string;
  deadline: string;
  bkpsdmName: string;
  unitName: string;
  isHead: boolean;
  reporting: boolean;
  /** The reader's own pact, where it is owed and its turn has come. */
  own: {
    pactId: string;
    by: string;
    returned: boolean;
    /** The signature under words that have changed since, so that another is owed; null: none was given. */
    signedVersion: number | null;
  } | null;
  report: { number: number; state: ReportState; note: string | null; done: number } | null;
  /** The people for whom the unit reports. */
  scope: Totals;
  returned: { count: number; pactId: string | null; names: string[] };
  pages: { count: number; batchId: string | null };
  /** People who owe a signature now, apart from the reader and from sheets that came back. */
  people: DutyPeopleCounts;
  /** Waves of the unit's people that are to begin, today's first. */
  waves: DutyWave[];
  /** Who cannot sign in and owes, by the own last day, the first day first. */
  withoutAccount: DutyDay[];
  ownCirculars: { count: number; id: string | null; title: string; by: string | null };
  circular: { id: string; title: string; unread: number; by: string | null } | null;
  ceremonies: DutyCeremony[];
  letters: { count: number; pactId: string | null; names: string[] };
  /** Sub-units that lag, whose heads were not reminded today. */
  behind: number;
};

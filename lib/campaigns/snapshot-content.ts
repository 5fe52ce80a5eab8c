import { z } from "zod";
import { populationSchema } from "@/lib/campaigns/population-rule";
import { campaignOptionsSchema, contestSchema, legalBasisSchema, textChanges } from "@/lib/campaigns/schema";
import { waveShape } from "@/lib/campaigns/wave-schema";
import { ceremonyStatuses, ikrarModes } from "@/lib/ceremonies/schema";
import { employmentTypes, tiers } from "@/lib/employees/terms";
import { zones } from "@/lib/format/date";

/** People by state; without those who left the population. */
export const snapshotCounts = z.object({
  pending: z.int(),
  signed: z.int(),
  awaiting_verification: z.int(),
  verified: z.int(),
  returned: z.int(),
  exempt: z.int(),
  declined: z.int(),
});
export type SnapshotCounts = z.infer<typeof snapshotCounts>;

const person = z.strictObject({
  nip: z.string(),
  name: z.string(),
  unitId: z.uuid(),
  employmentType: z.enum(employmentTypes),
  tier: z.enum(tiers),
  status: snapshotCounts.keyof(),
  /** The evidence in force, if there is one; of an earlier text where another signature is owed. */
  signature: z
    .strictObject({ method: z.string(), signedAt: z.iso.datetime(), textVersion: z.int(), evidenceHash: z.string() })
    .nullable(),
  exemption: z.string().nullable(),
  /** Of the campaign's waves; since version 2. */
  waveId: z.uuid().nullable().optional(),
});

const circular = z.strictObject({
  id: z.uuid(),
  issuer: z.string(),
  number: z.string(),
  date: z.iso.date(),
  title: z.string(),
  fileSha256: z.string().nullable(),
  asksReading: z.boolean(),
  withdrawn: z.boolean(),
  /** Who must read it and who has: apart from every signature. */
  due: z.int(),
  read: z.int(),
});
export type SnapshotCircular = z.infer<typeof circular>;

const ceremony = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** The unit that held it; null: the agency itself. */
  holder: z.string().nullable(),
  startsAt: z.iso.datetime(),
  place: z.string(),
  status: z.enum(ceremonyStatuses),
  ikrar: z.enum(ikrarModes).nullable(),
  /** Who was there, visitors too: apart from every signature. */
  present: z.int(),
  minutes: z.strictObject({ number: z.string(), date: z.iso.date(), sha256: z.string() }).nullable(),
});
export type SnapshotCeremony = z.infer<typeof ceremony>;

const text = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  change: z.enum(textChanges).nullable(),
  sha256: z.string(),
});
/** Since version 3 with the words themselves: whoever reads the file needs nothing else. */
const wordedText = text.extend({
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  title: z.string(),
  opening: z.string(),
  points: z.array(z.string()),
  closing: z.string(),
  statement: z.string(),
});

/**
 * How a campaign stood at one instant: what was asked, the figures of each unit, and every person with the own state.
 * A change of shape is a new `version`, so that old hashes stay reproducible.
 */
const firstContent = z.strictObject({
  version: z.literal(1),
  number: z.int().positive(),
  occasion: z.enum(["closing", "archiving"]),
  takenAt: z.iso.datetime(),
  zone: z.enum(zones),
  agency: z.strictObject({ code: z.string(), name: z.string() }),
  campaign: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    contests: z.array(contestSchema),
    deadline: z.iso.date(),
    openedAt: z.iso.datetime(),
    /** Whom the campaign meant, and in which waves; since version 2. */
    population: populationSchema.optional(),
    waves: z.array(waveShape).optional(),
    /** What it rested on, and its notices; since version 3. */
    legalBases: z.array(legalBasisSchema).optional(),
    options: campaignOptionsSchema.optional(),
  }),
  texts: z.array(text),
  totals: snapshotCounts,
  /** In the official order of the tree; people counted where they work, not below. */
  units: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), parentId: z.uuid().nullable(), counts: snapshotCounts }),
  ),
  people: z.array(person),
});
/** From version 2 on the circulars and their reading come along. */
const secondContent = firstContent.extend({ version: z.literal(2), circulars: z.array(circular) });
/** From version 3 on the words, the bases and the ceremonies too. */
const thirdContent = secondContent.extend({
  version: z.literal(3),
  texts: z.array(wordedText),
  ceremonies: z.array(ceremony),
});
/** From version 4 on also how many a change of the words asked again, and how many of those have signed since. */
export const latestContent = thirdContent.extend({
  version: z.literal(4),
  texts: z.array(wordedText.extend({ owedAgain: z.int(), signedAgain: z.int() })),
});
/** Whatever was ever frozen. */
export const snapshotContent = z.discriminatedUnion("version", [
  firstContent,
  secondContent,
  thirdContent,
  latestContent,
]);
export type SnapshotContent = z.infer<typeof snapshotContent>;
export type SnapshotPerson = z.infer<typeof person>;

/** Nobody in any state. */
export function noCounts(): SnapshotCounts {
  return { pending: 0, signed: 0, awaiting_verification: 0, verified: 0, returned: 0, exempt: 0, declined: 0 };
}

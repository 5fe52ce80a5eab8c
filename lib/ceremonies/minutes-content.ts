import canonicalize from "canonicalize";
import { z } from "zod";
import { letterPlace } from "@/lib/agencies/letter-place";
import { letterheadSchema } from "@/lib/agencies/schema";
import { attendanceByUnit } from "@/lib/ceremonies/attendance-queries";
import { attendanceCountShape, type CeremonyView, ceremonyRoles, ikrarModes } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { type Statements, sql } from "@/lib/db";
import { zones } from "@/lib/format/date";
import { linesOf } from "@/lib/format/lines";
import { recapLetterhead } from "@/lib/recaps/recap-letterhead";

const person = z.object({
  role: z.enum(ceremonyRoles),
  name: z.string(),
  office: z.string(),
  nip: z.string().nullable(),
});

/** What the minutes state, as frozen. Stored for ever: a new fact is a new version. */
export const minutesContent = z.object({
  version: z.literal(1),
  letterhead: z.object({
    institution: z.string(),
    unitName: z.string().nullable(),
    opdName: z.string().nullable(),
    addressLines: z.array(z.string()),
  }),
  town: z.string(),
  number: z.string(),
  date: z.iso.date(),
  name: z.string(),
  startsAt: z.iso.datetime(),
  zone: z.enum(zones),
  place: z.string(),
  ownerName: z.string(),
  campaignName: z.string(),
  programme: z.array(z.string()),
  ikrar: z.enum(ikrarModes),
  people: z.array(person),
  visitors: z.array(z.object({ name: z.string(), office: z.string() })),
  attendance: z.array(attendanceCountShape.omit({ unitId: true })),
  photos: z.array(z.object({ sha256: z.string(), width: z.int(), height: z.int(), caption: z.string() })),
});
export type MinutesContent = z.infer<typeof minutesContent>;

type Head = {
  letterhead: unknown;
  agencyName: string;
  bkpsdmName: string;
  unitName: string | null;
  opdName: string | null;
  address: string | null;
};

/** The state of a ceremony at this moment, as its minutes would freeze it, with its hash. */
export async function minutesContentNow(
  tx: Statements,
  ceremony: CeremonyView,
  { number, date }: { number: string; date: string },
): Promise<{ content: string; contentHash: string }> {
  const { id, name, startsAt, zone, place, unit, agencyName, campaign, programme, ikrar } = ceremony;
  if (ikrar === null) throw new Refusal("ceremony_not_held");
  const head = await headOf(tx, id);
  const content: MinutesContent = {
    ...{ version: 1, number, date, name, startsAt, zone, place, programme, ikrar },
    letterhead: letterheadOf(head),
    town: letterPlace(letterheadSchema.parse(head.letterhead).place, head.agencyName),
    ownerName: unit?.name ?? agencyName,
    campaignName: campaign.name,
    people: await tx.$queryRaw(sql`
      SELECT p.role::text AS role, p.name, p.office, e.nip FROM ceremony_person p
      LEFT JOIN employee e ON e.id = p.employee_id AND e.employment_type <> 'NON_ASN'
      WHERE p.ceremony_id = ${id}::uuid ORDER BY p.role, p.position`),
    visitors: await tx.$queryRaw(sql`
      SELECT t.name, t.office FROM ceremony_attendance t
      WHERE t.ceremony_id = ${id}::uuid AND t.employee_id IS NULL ORDER BY t.name, t.id`),
    attendance: (await attendanceByUnit(tx, ceremony)).map(({ unitId: _unitId, ...count }) => count),
    photos: await tx.$queryRaw(sql`
      SELECT f.sha256, f.width, f.height, f.caption FROM ceremony_photo f
      WHERE f.ceremony_id = ${id}::uuid ORDER BY f.uploaded_at, f.id`),
  };
  const written = canonicalize(minutesContent.parse(content)) ?? "";
  return { content: written, contentHash: sha256(written) };
}

async function headOf(tx: Statements, ceremonyId: string): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>(sql`
    SELECT a.letterhead, a.name AS "agencyName", a.bkpsdm_name AS "bkpsdmName", u.name AS "unitName",
           opd.name AS "opdName", u.address
    FROM ceremony y JOIN agency a ON a.id = y.agency_id LEFT JOIN unit u ON u.id = y.unit_id
    LEFT JOIN unit opd ON opd.id = u.reporting_unit_id AND opd.id <> u.id WHERE y.id = ${ceremonyId}::uuid`);
  if (!head) throw new Refusal("not_found");
  return head;
}

/** The agency's own ceremony stands under its personnel agency, a unit's under its own name. */
function letterheadOf(head: Head): MinutesContent["letterhead"] {
  const { emblem: _emblem, ...own } = recapLetterhead(head);
  if (head.unitName === null) return { ...own, opdName: null };
  const addressLines = linesOf(head.address ?? "");
  return { institution: own.institution, unitName: head.unitName, opdName: head.opdName, addressLines };
}

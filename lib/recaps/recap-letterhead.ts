import { letterPlace } from "@/lib/agencies/letter-place";
import { personnelAgencyName } from "@/lib/agencies/personnel-agency";
import { letterheadSchema } from "@/lib/agencies/schema";
import { Refusal } from "@/lib/core/errors";
import type { Reach } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Letterhead } from "@/lib/documents/letterhead";
import { linesOf } from "@/lib/format/lines";

type Sender = { letterhead: unknown; agencyName: string; bkpsdmName: string };

/** The head of what the personnel agency issues. */
export function recapLetterhead({ letterhead, agencyName, bkpsdmName }: Sender): Letterhead {
  const lines = letterheadSchema.parse(letterhead);
  return {
    institution: lines.government || agencyName,
    unitName: personnelAgencyName({ bkpsdmName, letterhead: lines }),
    addressLines: [lines.address, lines.contact].filter(Boolean),
    emblem: null,
  };
}

/** The town where the agency's letters are signed. */
export function recapPlace({ letterhead, agencyName }: Pick<Sender, "letterhead" | "agencyName">): string {
  return letterPlace(letterheadSchema.parse(letterhead).place, agencyName);
}

type Issued = {
  agencyId: string;
  /** Where the document's people stand; left out for one that speaks of all that the maker sees. */
  left?: number;
  /** What the document shows of. */
  reach: Reach;
};
type Row = Sender & { unitName: string | null; opdName: string | null; address: string | null };

/**
 * The head of a document by who makes it: who sees the whole agency speaks as its personnel agency, a unit under its
 * own name.
 */
export async function issuerLetterhead(tx: Statements, { agencyId, left, reach }: Issued): Promise<Letterhead> {
  const whole = reach.everything || reach.agencyIds.includes(agencyId);
  const seats = whole ? [] : reach.subtrees.map(({ unitId }) => unitId);
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT a.letterhead, a.name AS "agencyName", a.bkpsdm_name AS "bkpsdmName", seat.*
    FROM agency a LEFT JOIN LATERAL (
      SELECT u.name AS "unitName", opd.name AS "opdName", u.address
      FROM unit u LEFT JOIN unit opd ON opd.id = u.reporting_unit_id AND opd.id <> u.id
      WHERE u.agency_id = a.id AND u.id = ANY(${seats}::uuid[])
        AND (${left ?? null}::int IS NULL OR ${left ?? null}::int BETWEEN u."left" AND u."right")
      ORDER BY u."left" LIMIT 1
    ) seat ON true
    WHERE a.id = ${agencyId}::uuid`);
  if (!row) throw new Refusal("not_found");
  const head = recapLetterhead(row);
  if (row.unitName === null) return head;
  return { ...head, unitName: row.unitName, opdName: row.opdName, addressLines: linesOf(row.address ?? "") };
}

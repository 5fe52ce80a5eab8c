import type { Actor, User } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { type Statements, sql } from "@/lib/db";
import type { LockedPact } from "@/lib/pacts/find-pact";
import type { ScanState } from "@/lib/scans/schema";

export type LockedScan = {
  id: string;
  state: ScanState;
  fileSha256: string;
  pages: number;
  uploadedById: string;
  /** The latest decision, reversed or not. */
  decision: {
    id: string;
    accepted: boolean;
    verifiedById: string;
    verifiedBy: string;
    verifiedAt: Date;
    reversedAt: Date | null;
  } | null;
};

type Row = Omit<LockedScan, "decision"> & {
  verificationId: string | null;
  accepted: boolean;
  verifiedById: string;
  verifiedBy: string;
  verifiedAt: Date;
  reversedAt: Date | null;
};

/** A sheet of a pact that the caller has locked. @throws Refusal("scan_missing") when the pact has no such sheet */
export async function lockScan(tx: Statements, pactId: string, scanId: string): Promise<LockedScan> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT s.id, s.state::text AS state, s.file_sha256 AS "fileSha256", jsonb_array_length(s.pages) AS pages,
           s.uploaded_by_id AS "uploadedById", v.id AS "verificationId", v.accepted, v.verified_by_id AS "verifiedById", a.display_name AS "verifiedBy",
           v.verified_at AS "verifiedAt", v.reversed_at AS "reversedAt"
    FROM scan s
    LEFT JOIN LATERAL (SELECT * FROM verification WHERE scan_id = s.id ORDER BY verified_at DESC, id DESC LIMIT 1) v ON true
    LEFT JOIN account a ON a.id = v.verified_by_id
    WHERE s.pact_id = ${pactId}::uuid AND s.id = ${scanId}::uuid
    FOR UPDATE OF s`);
  if (!row) throw new Refusal("scan_missing");
  const { id, state, fileSha256, pages, uploadedById, verificationId, ...decision } = row;
  const sheet = { id, state, fileSha256, pages, uploadedById };
  return { ...sheet, decision: verificationId ? { id: verificationId, ...decision } : null };
}

/** The officer who acts. @throws Refusal("not_own_sheet") on the own sheet: a better sentence than "forbidden" */
export function officerFor(actor: Actor, pact: LockedPact): User {
  if (actor.kind !== "user") throw new Refusal("forbidden");
  if (actor.employeeId === pact.employeeId) throw new Refusal("not_own_sheet");
  return actor;
}

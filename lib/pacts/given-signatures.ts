import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import type { SignatureMethod } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";

/** A signature that its signatory may rely on: the one in force, or one that a later signature of theirs replaced. */
export type GivenSignature = {
  /** Twelve characters, as stored. */
  verificationCode: string;
  /** Of the words that were signed. */
  textVersion: number;
  method: SignatureMethod;
  signedAt: string;
  inForce: boolean;
};

/**
 * A column: the given signatures of a pact as JSON, the newest first. A signature whose acceptance was taken back is
 * none of them: nothing followed it at the moment when it ended.
 * @param pactId an SQL expression, such as `p.id`
 */
export function givenSignaturesSql(pactId: Sql): Sql {
  return sql`COALESCE((
    SELECT json_agg(json_build_object('verificationCode', g.verification_code, 'textVersion', t.version,
        'method', g.method, 'signedAt', g.signed_at, 'inForce', g.superseded_at IS NULL) ORDER BY g.signed_at DESC)
    FROM signature g JOIN pledge_text t ON t.id = g.text_id
    WHERE g.pact_id = ${pactId} AND (g.superseded_at IS NULL OR EXISTS (
      SELECT 1 FROM signature n WHERE n.pact_id = g.pact_id AND n.signed_at = g.superseded_at))), '[]')`;
}

/** Those of one pact within the actor's reach; none beyond it. */
export async function listGivenSignatures(actor: Actor, pactId: string): Promise<GivenSignature[]> {
  const [row] = await plain.$queryRaw<{ signatures: GivenSignature[] }[]>(sql`
    SELECT ${givenSignaturesSql(sql`p.id`)} AS signatures FROM pact p JOIN unit u ON u.id = p.unit_id
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}`);
  return row?.signatures ?? [];
}

import { plain, sql } from "@/lib/db";
import { signPact } from "@/lib/pacts/sign-pact";
import { type SealTools, sealTools } from "@/lib/seals/seal-document";
import type { SealSettings } from "@/lib/seals/seal-settings";
import { pactOf, signingWorld, submission, type World } from "../pacts/signing-world";

export type Row = {
  signatureId: string;
  state: string;
  method: string | null;
  attempts: number;
  problem: string | null;
  sha256: string | null;
  size: number | null;
  level: string | null;
  certificate: string | null;
  stampProblem: string | null;
  stampedAt: Date | null;
  nextAt: Date | null;
  sentAt: Date | null;
  files: number;
  events: number;
  stamps: number;
};

/** A world in which Dewi has signed; answers her pact and signature. */
export async function signedWorld() {
  const world = await signingWorld();
  return { world, ...(await signAs(world, "dewi")) };
}

export async function signAs(world: World, who: "dewi" | "budi") {
  const pact = await pactOf(world, world[who]);
  const { signatureId } = await signPact(world[who], await submission(world[who], pact.id));
  return { pactId: pact.id, signatureId };
}

/** What the database knows of a document: its row, its files, its events. */
export async function documentRow(signatureId: string): Promise<Row> {
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT d.signature_id AS "signatureId", d.state::text AS state, d.method::text AS method, d.attempts, d.problem,
           d.sha256, d.size, d.level, d.certificate, d.stamp_problem AS "stampProblem", d.stamped_at AS "stampedAt",
           d.next_at AS "nextAt", d.sent_at AS "sentAt",
           (SELECT count(*)::int FROM sealed_file f WHERE f.signature_id = d.signature_id) AS files,
           (SELECT count(*)::int FROM audit_event e WHERE e.action = 'document.seal'
              AND e.data->>'signatureId' = d.signature_id::text) AS events,
           (SELECT count(*)::int FROM audit_event e WHERE e.action = 'document.stamp'
              AND e.data->>'signatureId' = d.signature_id::text) AS stamps
    FROM sealed_document d WHERE d.signature_id = ${signatureId}::uuid`);
  if (!row) throw new Error("no such document");
  return row;
}

/** The tools of an installation with other settings, at another time. */
export function toolsWith(settings: Partial<SealSettings> = {}, aheadMs = 0): SealTools {
  const tools = sealTools();
  const none = { p12: null, tsaUrls: [], bsre: null };
  return { ...tools, settings: { ...none, ...settings }, clock: () => new Date(Date.now() + aheadMs) };
}

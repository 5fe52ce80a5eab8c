import canonicalize from "canonicalize";
import type { EntryKind, MissingReason } from "@/lib/archives/schema";
import { minutesDocument } from "@/lib/ceremonies/minutes-document";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, type Sql, sql } from "@/lib/db";
import { log } from "@/lib/log";
import { reportLetter } from "@/lib/reports/report-letter";
import { sealedDocument } from "@/lib/seals/sealed-document";

/** What a file of the archive is made from. */
export type EntrySource = { position: number; kind: EntryKind; source: string };

/** Where its bytes are: in the store, or here. `later`: somebody is still at it, or will be. */
export type Content =
  | { stored: string; method?: string; level?: string }
  | { bytes: Buffer }
  | { missing: MissingReason }
  | "later";

/** Finds the content of one file of an archive. A document that is not sealed yet is sealed at once, if it can be. */
export function findContent(actor: Actor, { kind, source }: EntrySource): Promise<Content> {
  switch (kind) {
    case "pact":
      return sealedPact(actor, source);
    case "sheet":
      return storedFile(sql`SELECT file_sha256 AS sha256 FROM scan WHERE id = ${source}::uuid`);
    case "photo":
      return storedFile(sql`SELECT sha256 FROM ceremony_photo WHERE id = ${source}::uuid`);
    case "circular":
      return storedFile(sql`SELECT file_sha256 AS sha256 FROM circular WHERE id = ${source}::uuid`);
    case "report":
      return frozenText(sql`SELECT content FROM report WHERE id = ${source}::uuid`);
    case "minutes":
      return frozenText(sql`SELECT content FROM ceremony_minutes WHERE ceremony_id = ${source}::uuid`);
    case "snapshot":
      return frozenText(sql`SELECT content FROM campaign_snapshot WHERE id = ${source}::uuid`);
    case "report_letter":
      return drawn(() => reportLetter(actor, source).then(({ pdf }) => pdf));
    case "minutes_pdf":
      return drawn(() => minutesDocument(actor, source).then(({ bytes }) => bytes));
    case "text":
      return pledgeText(source);
    case "certificate":
      return certificate(source);
    default:
      throw new Error(`${kind} is made when all else is there`);
  }
}

type Sealed = { pactId: string; code: string; sha256: string | null; state: string };

async function sealedPact(actor: Actor, signatureId: string): Promise<Content> {
  const found = await look();
  if (found.sha256) return contentOf(found);
  try {
    await sealedDocument(actor, found.pactId, { code: found.code, patience: 0 });
    return contentOf(await look());
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "document_not_sealed") throw error;
    const { state } = await look();
    return state === "failed" || state === "unknown" ? { missing: "document_not_sealed" } : "later";
  }

  async function look(): Promise<Sealed & { method: string; level: string }> {
    const [row] = await plain.$queryRaw<(Sealed & { method: string; level: string })[]>(sql`
      SELECT s.pact_id AS "pactId", s.verification_code AS code, d.sha256, d.state::text AS state,
             d.method::text AS method, d.level
      FROM signature s JOIN sealed_document d ON d.signature_id = s.id WHERE s.id = ${signatureId}::uuid`);
    if (!row) throw new Error(`signature ${signatureId} owes no document`);
    return row;
  }
}

function contentOf({ sha256, method, level }: { sha256: string | null; method: string; level: string }): Content {
  return sha256 === null ? "later" : { stored: sha256, method, level };
}

async function storedFile(query: Sql): Promise<Content> {
  const [row] = await plain.$queryRaw<{ sha256: string | null }[]>(query);
  return row?.sha256 ? { stored: row.sha256 } : { missing: "file_missing" };
}

async function frozenText(query: Sql): Promise<Content> {
  const [row] = await plain.$queryRaw<{ content: string }[]>(query);
  return row ? { bytes: Buffer.from(row.content) } : { missing: "file_missing" };
}

async function drawn(draw: () => Promise<Buffer>): Promise<Content> {
  try {
    return { bytes: await draw() };
  } catch (error) {
    log.error({ err: error }, "a paper of an archive cannot be drawn");
    return { missing: "not_drawn" };
  }
}

async function pledgeText(textId: string): Promise<Content> {
  const [row] = await plain.$queryRaw<object[]>(sql`
    SELECT id, version, title, opening, points, closing, statement, change::text AS change, reason,
           created_at AS "createdAt"
    FROM pledge_text WHERE id = ${textId}::uuid`);
  if (!row) return { missing: "file_missing" };
  return { bytes: Buffer.from(canonicalize(JSON.parse(JSON.stringify(row))) ?? "") };
}

async function certificate(fingerprint: string): Promise<Content> {
  const [row] = await plain.$queryRaw<{ certificate: Buffer }[]>(sql`
    SELECT certificate FROM seal_certificate WHERE fingerprint = ${fingerprint}`);
  return row ? { bytes: row.certificate } : { missing: "file_missing" };
}

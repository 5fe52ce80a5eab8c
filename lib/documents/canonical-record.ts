import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import { type Zone, zones } from "@/lib/format/date";

const offsetOf: Record<Zone, string> = { WIB: "+07:00", WITA: "+08:00", WIT: "+09:00" };

// RFC 8785 section 3.2.2.2: a lone surrogate has no UTF-8 form, so it must never reach the hash.
const text = z
  .string()
  .min(1)
  .refine((value) => !/\p{Surrogate}/u.test(value), { error: "Teks memuat karakter rusak" });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "SHA-256 harus 64 digit heksadesimal huruf kecil" });

/**
 * The evidence record of one signature (UU 11/2008 Ps 11, PP 71/2019 Ps 59): who, what words, how, when.
 * Frozen once signed; a change of shape is a new `version`, so that old hashes stay reproducible.
 */
export const evidenceRecordSchema = z
  .strictObject({
    version: z.literal(1),
    pactId: z.uuid(),
    campaignId: z.uuid(),
    campaignName: text,
    agency: z.strictObject({ code: text, name: text }),
    textVersion: z.strictObject({ id: z.uuid(), number: z.int().positive(), sha256 }),
    /** The person as they were when signing; `name` carries the titles, `rank` is null for PPPK. */
    person: z.strictObject({
      employeeId: z.uuid(),
      name: text,
      nip: text,
      employmentType: z.enum(["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU", "NON_ASN"]),
      grade: text.nullable(),
      rank: text.nullable(),
      position: text.nullable(),
      unitName: text,
      /** Names from the top of the agency's tree down to the unit. */
      unitPath: z.array(text),
    }),
    /** Numbers (from 1, rising) of the points ticked one by one; empty for a wet-ink sheet. */
    acknowledged: z.array(z.int().positive()),
    /** The sentence agreed to, as shown. */
    statement: text,
    method: z.enum(["browser_drawn", "browser_typed", "wet_ink_scan", "bsre"]),
    drawingSha256: sha256.nullable(),
    typedName: text.nullable(),
    scan: z.strictObject({ sha256, pages: z.int().positive(), verifiedBy: text }).nullable(),
    /** ISO 8601 with the offset of `zone`. */
    signedAt: z.iso.datetime({ offset: true }),
    zone: z.enum(zones),
    requestId: text,
  })
  .superRefine((record, context) => {
    const demand = (met: boolean, path: keyof typeof record, message: string) => {
      if (!met) context.addIssue({ code: "custom", path: [path], message });
    };
    const rising = record.acknowledged.every((point, i, all) => i === 0 || point > (all[i - 1] ?? 0));
    demand(rising, "acknowledged", "Nomor butir harus urut dan tidak berulang");
    demand(record.signedAt.endsWith(offsetOf[record.zone]), "signedAt", "Waktu tidak memakai zona instansi");
    demand(
      (record.method === "browser_drawn") === (record.drawingSha256 !== null),
      "drawingSha256",
      "Sidik goresan hanya untuk goresan",
    );
    demand(
      (record.method === "browser_typed") === (record.typedName !== null),
      "typedName",
      "Nama ketikan hanya untuk nama ketikan",
    );
    demand(record.method !== "wet_ink_scan" || record.scan !== null, "scan", "Pindaian wajib ada");
    demand(!record.method.startsWith("browser_") || record.scan === null, "scan", "Pindaian tidak berlaku");
  });

export type EvidenceRecord = z.infer<typeof evidenceRecordSchema>;

/** The record as canonical JSON (RFC 8785): same facts, same text, whatever the key order. Throws ZodError. */
export function canonicalRecord(record: EvidenceRecord): string {
  const canonical = canonicalize(evidenceRecordSchema.parse(record));
  if (canonical === undefined) throw new TypeError("an evidence record is always an object");
  return canonical;
}

/** SHA-256 of a canonical record, 64 lower-case hex digits: the number printed on the document. */
export function evidenceHash(canonical: string): string {
  return createHash("sha256").update(canonical, "utf8").digest("hex");
}

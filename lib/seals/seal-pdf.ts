import { createHash } from "node:crypto";
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from "@libpdf/core";
import { signatureDigest, signDetached, withStamp } from "@/lib/seals/cms";
import { readSeal, signedBytes } from "@/lib/seals/seal-place";
import { type Signer, steadySigner } from "@/lib/seals/signer";

/** Bytes by which one authority's stamps may differ in length. */
const STAMP_SLACK = 12;
/** Locked, and printed: PDF/A wants the latter of every annotation. */
const LOCKED_AND_PRINTED = 4 + 128;
/** Overwritten once the file's length is known; no offset has more digits. */
const UNKNOWN = 9_999_999_999;

export type SealWords = { reason: string; at: Date };

/** Asks for a time stamp of a SHA-256. */
export type Stamper = { stamp(digest: Buffer): Promise<Buffer>; usualLength?: number };

/**
 * Appends a PAdES signature (ETSI.CAdES.detached) to a PDF that has none. What was there stays byte for byte. The field
 * is invisible: a rectangle of no size needs no appearance in PDF/A-2. The place of the signature is just as long as the
 * signature, so that no byte of the file may change unseen.
 */
export async function sealPdf(pdf: Uint8Array, signer: Signer, words: SealWords): Promise<Buffer> {
  const steady = steadySigner(signer);
  const length = await lengthBy(steady);
  const empty = await withEmptySeal(pdf, words, length);
  return fillSeal(empty, await sealOver(empty, steady));
}

/**
 * The same with a time stamp of the signature in it (PAdES B-T). Its length must be known beforehand: where the guess
 * proves wrong, a second stamp is asked for.
 */
export async function sealPdfStamped(pdf: Uint8Array, signer: Signer, words: SealWords, stamper: Stamper) {
  const steady = steadySigner(signer);
  const length = await lengthBy(steady);
  for (let guess = stamper.usualLength ?? 4_096, tries = 0; ; tries += 1) {
    const room = length + guess + STAMP_SLACK;
    const empty = await withEmptySeal(pdf, words, room);
    const signature = await sealOver(empty, steady);
    const token = await stamper.stamp(signatureDigest(signature));
    const stamped = withStamp(signature, token);
    const spare = room - stamped.length;
    if (spare >= 0 && (spare <= 2 * STAMP_SLACK || tries === 2)) {
      return { file: fillSeal(empty, stamped), stampLength: stamped.length - length };
    }
    guess = stamped.length - length;
    if (tries === 3) throw new Error("the stamps of this authority are never of one length");
  }
}

const lengths = new Map<string, number>();

/** Bytes of any signature by a steady signer: the same for all that its certificates seal. */
async function lengthBy(steady: Signer): Promise<number> {
  const certificates = Buffer.concat(steady.chain).toString("latin1");
  const length = lengths.get(certificates) ?? (await signDetached(Buffer.alloc(32), steady)).length;
  lengths.set(certificates, length);
  return length;
}

/** A sealed file as it was before it was sealed. */
export function unsealed(pdf: Buffer): Buffer {
  const end = pdf.lastIndexOf("%%EOF\n", readSeal(pdf).from);
  if (end < 0) throw new Error("nothing is there below the seal");
  return pdf.subarray(0, end + "%%EOF\n".length);
}

function sealOver(pdf: Buffer, signer: Signer): Promise<Buffer> {
  return signDetached(
    createHash("sha256")
      .update(signedBytes(pdf, readSeal(pdf)))
      .digest(),
    signer,
  );
}

/** The file with a signature in the place that was kept for it. */
function fillSeal(pdf: Buffer, signature: Uint8Array): Buffer {
  const { from, to } = readSeal(pdf);
  pdf.write(
    Buffer.from(signature)
      .toString("hex")
      .padEnd(to - from - 2, "0"),
    from + 1,
    "latin1",
  );
  return pdf;
}

async function withEmptySeal(bytes: Uint8Array, { reason, at }: SealWords, size: number): Promise<Buffer> {
  const pdf = await PDF.load(bytes);
  const page = pdf.getPages()[0];
  if (pdf.getCatalog().has("AcroForm")) throw new Error("a document with fields of its own is not ours to seal");
  if (!page) throw new Error("a document without pages cannot be sealed");
  const seal = PdfDict.of({
    Type: PdfName.of("Sig"),
    Filter: PdfName.of("Adobe.PPKLite"),
    SubFilter: PdfName.of("ETSI.CAdES.detached"),
    ByteRange: PdfArray.of(PdfNumber.of(0), ...[UNKNOWN, UNKNOWN, UNKNOWN].map((number) => PdfNumber.of(number))),
    Contents: PdfString.fromBytes(new Uint8Array(size)),
    M: PdfString.fromString(pdfDate(at)),
    Reason: PdfString.fromString(reason),
  });
  const nothing = PdfNumber.of(0);
  const field = pdf.register(
    PdfDict.of({
      Type: PdfName.of("Annot"),
      Subtype: PdfName.of("Widget"),
      FT: PdfName.of("Sig"),
      T: PdfString.fromString("Segel"),
      F: PdfNumber.of(LOCKED_AND_PRINTED),
      Rect: PdfArray.of(nothing, nothing, nothing, nothing),
      P: page.ref,
      V: pdf.register(seal),
    }),
  );
  const annotations = page.dict.getArray("Annots", pdf.getObject.bind(pdf));
  page.dict.set("Annots", PdfArray.of(...(annotations ?? []), field));
  pdf.getCatalog().set("AcroForm", PdfDict.of({ Fields: PdfArray.of(field), SigFlags: PdfNumber.of(3) }));
  const saved = Buffer.from(await pdf.save({ incremental: true }));
  if (!saved.subarray(0, bytes.length).equals(bytes)) throw new Error("sealing must not change what is sealed");
  return withRanges(saved);
}

function withRanges(pdf: Buffer): Buffer {
  const range = pdf.lastIndexOf("/ByteRange");
  const open = pdf.indexOf("[", range);
  const close = pdf.indexOf("]", open);
  const from = pdf.indexOf("<", pdf.indexOf("/Contents", range));
  const to = pdf.indexOf(">", from) + 1;
  const said = `[0 ${from} ${to} ${pdf.length - to}`;
  pdf.write(`${said.padEnd(close - open)}]`, open, "latin1");
  return pdf;
}

/** "D:20261122143105Z" */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
}

import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { describe, expect, test } from "vitest";
import { canonicalRecord, type EvidenceRecord, evidenceHash } from "@/lib/documents/canonical-record";
import { groupedHash } from "@/lib/documents/official-words";
import { renderPactPdf } from "@/lib/documents/pact-pdf";
import { readPages } from "./read-pdf";
import { facts, record } from "./sample-facts";

/** What somebody with nothing but the paper does: read the JSON, write it in canonical form, hash it. */
async function recomputed(of: EvidenceRecord): Promise<{ hash: string; printed: string }> {
  const pages = await readPages(await renderPactPdf({ ...facts, record: of }));
  const text = pages.slice(pages.findIndex((page) => page.startsWith("Rekaman bukti"))).join(" ");
  const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  const canonical = canonicalize(JSON.parse(json)) ?? "";
  return { hash: createHash("sha256").update(canonical).digest("hex"), printed: text };
}

const person = (change: Partial<EvidenceRecord["person"]>): EvidenceRecord => ({
  ...record,
  person: { ...record.person, ...change },
});

describe("the evidence hash can be recomputed from the paper alone", () => {
  test.each([
    ["an ordinary record", record],
    ["spaces side by side and at the ends", person({ position: " Guru   Ahli  Madya ", unitName: "SMP  Negeri 4 " })],
    ["quotation marks, backslashes and braces", person({ position: 'Guru "Ahli" \\ {Madya}' })],
    ["letters in two spellings", person({ position: "Cafe\u0301 dan Caf\u00e9", unitName: "A\u030angstro\u0308m" })],
    ["letters that no face draws", person({ position: "Guru \ua9b2\ua9a4 \u{1f600}" })],
    ["invisible letters", person({ position: "Guru\u200bAhli\u00a0Madya\u00ad" })],
    ["a word longer than the line", person({ unitName: "W".repeat(120), position: "Analis ".repeat(30).trim() })],
  ])("%s", async (_what, of) => {
    const wanted = evidenceHash(canonicalRecord(of));
    // Words that cannot be drawn refuse the pact itself, as they must; what can be drawn is whole.
    const read = await recomputed(of).catch((error: Error) => error);
    if (read instanceof Error) return expect(read.name).toBe("UnprintableTextError");
    expect(read.hash).toBe(wanted);
    expect(read.printed).toContain(groupedHash(wanted));
  });
});

test("the log as it stood is printed beside it", async () => {
  const checkpoint = { origin: "ikrar.contoh.go.id/ikrar-0badc0de", size: 48211, root: "q83v".repeat(11) };
  const pages = await readPages(await renderPactPdf({ ...facts, checkpoint }));
  expect(pages.at(-1)).toContain(`48.211 catatan, akar ${checkpoint.root}, log ${checkpoint.origin}.`);
});

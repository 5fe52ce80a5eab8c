import { expect, test } from "vitest";
import { CodeForm } from "@/components/verification/code-form";
import { DocumentFactsList } from "@/components/verification/document-facts";
import { proofSentence } from "@/components/verification/proof-section";
import { ProofSteps } from "@/components/verification/proof-steps";
import { VerdictBand } from "@/components/verification/verdict-band";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { render, words } from "../render";

test.each([
  ["valid", "Sah", "text-ok"],
  ["invalid", "Tidak sah", "text-bad"],
  ["not_found", "Tidak ditemukan", "text-warn"],
] as const)("%s reads %s, with an icon beside the colour", (verdict, word, ink) => {
  const html = render(<VerdictBand verdict={verdict}>Kalimat.</VerdictBand>);
  expect(words(html)).toBe(`${word} Kalimat.`);
  expect(html).toContain(ink);
  expect(html).toContain("<svg");
});

const step = (outcome: "passed" | "failed" | "unknown" | "fact") => ({ title: outcome, explanation: "x", outcome });

test("the sentence never hides a check that did not agree", () => {
  expect(proofSentence([step("passed"), step("passed")])).toBe("Dua pemeriksaan baru saja dijalankan. Semuanya cocok.");
  expect(proofSentence([step("passed"), step("failed"), step("unknown")])).toBe(
    "Dua pemeriksaan baru saja dijalankan. Satu cocok. Belum dapat diperiksa: unknown.",
  );
  expect(proofSentence([step("passed"), step("fact")])).toBe("Satu pemeriksaan baru saja dijalankan. Semuanya cocok.");
});

test("each outcome is spoken, not only drawn", () => {
  const html = render(<ProofSteps steps={[step("passed"), step("failed"), step("unknown")]} />);
  expect(html).toContain('aria-label="Cocok"');
  expect(html).toContain('aria-label="Tidak cocok"');
  expect(html).toContain('aria-label="Belum dapat diperiksa"');
});

test("the facts say that the person is masked, also without a NIP", () => {
  const facts = {
    maskedName: "D••• A••••••••, S.Pd.",
    nipTail: "2 017",
    unitName: "SMP Negeri 4",
    unitPath: "Dinas Pendidikan",
    campaignName: "Pakta Netralitas",
    textVersion: 1,
    presentVersion: 1,
    contentChanged: false,
    contentChangedOn: null,
    words: pemiluPledge,
    code: "K7QM-4RTX-9D2H",
    signedAt: "13 Oktober 2028, 09.42.18 WIB",
    method: "Di peramban",
    strength: "Tanda tangan elektronik tidak tersertifikasi",
  };
  expect(words(render(<DocumentFactsList facts={facts} />))).toContain("NIP •••• 2 017, sebagian disamarkan");
  expect(words(render(<DocumentFactsList facts={{ ...facts, nipTail: null }} />))).not.toContain("NIP");
});

test("the code form works without script and keeps what was typed", () => {
  const html = render(<CodeForm action="/verifikasi" defaultValue="K7QM-4RTX-9D2N" notFound />);
  expect(html).toContain('action="/verifikasi" method="get"');
  expect(html).toContain('value="K7QM-4RTX-9D2N"');
  expect(html).toContain("border-warn");
});

import { expect, test } from "vitest";
import { CodeNotFound } from "@/components/verification/code-not-found";
import { InvalidDocument } from "@/components/verification/invalid-document";
import { ValidDocument } from "@/components/verification/valid-document";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { render, words } from "../render";

const facts = { agencyName: "Pemerintah Kabupaten Contoh", code: "K7QM-4RTX-9D2H", evidenceHash: "ab12cd34".repeat(8) };
const document = {
  maskedName: "D••• A••••••••, S.Pd.",
  nipTail: "2 017",
  unitName: "SMP Negeri 4",
  unitPath: "Dinas Pendidikan",
  campaignName: "Pakta Netralitas",
  textVersion: 1,
  presentVersion: 1,
  contentChanged: false,
  words: pemiluPledge,
  signedAt: "13 Oktober 2028, 09.42.18 WIB",
  method: "Di peramban",
  strength: "Tanda tangan elektronik tidak tersertifikasi",
};
const sound = [
  { check: "record", passed: true },
  { check: "trail", passed: true },
] as const;

test("a sound record reads Sah, with the number to compare in groups", () => {
  const said = words(render(<ValidDocument {...facts} document={document} checks={sound} superseded={false} />));
  expect(said).toContain("Sah Tercatat dan tidak berubah sejak 13 Oktober 2028.");
  expect(said).toContain("Dua pemeriksaan baru saja dijalankan. Semuanya cocok.");
  expect(said).toContain("ab12cd34 ab12cd34");
});

test("where the content changed since, it is valid for the words signed, and says nothing of who signed again", () => {
  const changed = { ...document, textVersion: 2, presentVersion: 3, contentChanged: true };
  const said = (superseded: boolean) =>
    words(render(<ValidDocument {...facts} document={changed} checks={sound} superseded={superseded} />));
  const sentence =
    "Tanda tangan ini untuk naskah versi 2. Isi naskah kegiatan ini kemudian berubah dan kini berlaku versi 3; halaman ini tidak menerangkan penandatanganan naskah yang baru.";
  expect(said(false)).toMatch(/^.*Sah Tercatat/);
  expect([said(false), said(true)]).toEqual([expect.stringContaining(sentence), expect.stringContaining(sentence)]);
});

test("a record that another one replaced is sound but not in force, and never green", () => {
  const html = render(<ValidDocument {...facts} document={document} checks={sound} superseded />);
  expect(words(html)).toContain("Sudah digantikan");
  expect(html).not.toContain("bg-ok-soft");
});

test("a record that contradicts itself reads Tidak sah, names what failed, and shows no person", () => {
  const checks = [{ check: "record", passed: false }, sound[1]] as const;
  const said = words(render(<InvalidDocument {...facts} bkpsdmName="BKPSDM" checks={checks} />));
  expect(said).toContain("Tidak sah");
  expect(said).toContain("Isi catatan berbeda dari sidik digitalnya.");
  expect(said).not.toContain("•");
});

test("an unknown code keeps what was typed, to be corrected", () => {
  const html = render(<CodeNotFound typed="K7QM-4RTX-9D2N" />);
  expect(html).toContain('value="K7QM-4RTX-9D2N"');
  expect(words(html)).toContain("Tidak ditemukan");
});

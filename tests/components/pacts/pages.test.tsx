import { expect, test } from "vitest";
import { ClosedPact } from "@/components/pacts/closed-pact";
import { FormerSignature } from "@/components/pacts/former-signature";
import { OpenPact } from "@/components/pacts/open-pact";
import { PactHistory } from "@/components/pacts/pact-history";
import { PactStanding } from "@/components/pacts/pact-standing";
import { Receipt } from "@/components/pacts/receipt";
import { ProblemBox } from "@/components/pacts/signing/problem-box";
import { SigningForm } from "@/components/pacts/signing/signing-form";
import { untouched } from "@/lib/http/form-state";
import { pledge } from "../../lib/documents/sample-facts";
import { render, words } from "../render";

const slots = {
  standing: null,
  signer: null,
  notice: null,
  looks: { go: "", resting: "" },
  icons: { back: null, undo: null, offline: null },
};
const form = render(
  <SigningForm
    pactId="p"
    textHash="h"
    pledge={pledge}
    ownName="Dewi Anggraini, S.Pd."
    action={async () => untouched}
    slots={slots}
  />,
);

test("before any script the whole pact can be read and signed in one form", () => {
  const said = words(form);
  for (const text of [...pledge.points, pledge.opening, pledge.closing, pledge.statement]) expect(said).toContain(text);
  expect(form.match(/name="acknowledged"/g)).toHaveLength(pledge.points.length);
  expect(form).toContain('name="typedName"');
  expect(form).toContain('type="submit"');
  expect(form).not.toContain("<canvas");
  expect(form).not.toMatch(/hidden=""(?! )[^>]*id="(baca|tanda-tangan)"|id="(baca|tanda-tangan)"[^>]*hidden/);
});

test("and every part of it must be filled in", () => {
  expect(form.match(/required=""/g)).toHaveLength(pledge.points.length + 2);
});

test("who does not agree is shown the way before any point is ticked", () => {
  expect(form.slice(0, form.indexOf('id="tanda-tangan"'))).toContain('href="/pakta/p/tidak-bersedia"');
});

test("a fault that was mended is no longer told, and the last one takes the box with it", () => {
  const fields = { drawing: "Bubuhkan tanda tangan", agreed: "Centang pernyataan" };
  const problem = { sentence: "Belum dikirim", code: "invalid_input", fields };
  const box = (mended: string[]) => render(<ProblemBox problem={problem} pactId="p" mended={mended} />);
  expect(box([])).not.toContain("invisible");
  expect(box(["drawing"]).match(/<li class="invisible">/g)).toHaveLength(1);
  expect(box(["drawing", "agreed"])).toMatch(/^<div[^>]*class="invisible /);
});

const receipt = {
  pactId: "p",
  name: "Dewi Anggraini, S.Pd.",
  signedAt: "13 Oktober 2028, 09.42.18 WIB",
  campaignName: "Pakta Netralitas Pemilu 2029",
  method: "Tanda tangan elektronik tidak tersertifikasi (PP 71/2019 Pasal 60)",
  seal: { detail: "13 Oktober 2028, 09.42.21 WIB", note: "segel internal instansi, tanpa penanda waktu" },
  verifiedBy: null,
  code: "K7QM-4RTX-9D2H",
  url: "https://ikrar.example/verifikasi/K7QM-4RTX-9D2H",
  already: false,
  textVersion: 1,
  owedVersion: null,
  owed: "no" as const,
  replacedBy: null,
  circularId: null,
  proofs: [],
};

test("the receipt says who, when, how, and where anybody can check it", () => {
  const html = render(<Receipt {...receipt} />);
  for (const text of [receipt.name, receipt.signedAt, receipt.method, receipt.code, "Tidak ada langkah lain."]) {
    expect(words(html)).toContain(text);
  }
  expect(html).toContain("/api/v1/pacts/p/document");
});

test("of a sheet it says who checked it, and counts no steps", () => {
  const said = words(render(<Receipt {...receipt} method="Tanda tangan basah" verifiedBy="Rina Marlina" />));
  expect(said).toContain("Lembar pakta telah diverifikasi");
  expect(said).toContain("Rina Marlina");
  expect(said).not.toContain("3 dari 3");
});

test("the receipt of earlier words says so, and leads to those that are owed", () => {
  const html = render(<Receipt {...receipt} owedVersion={2} owed="now" />);
  expect(words(html)).toContain("Bukti ini untuk naskah versi 1. Isi naskah sudah diganti, dan versi 2 menunggu");
  expect(html).toContain('href="/pakta/p"');
});

test("once the campaign has ended, the receipt of earlier words asks for nothing", () => {
  const html = render(<Receipt {...receipt} owedVersion={3} owed="closed" />);
  expect(words(html)).toContain("Isi naskah kemudian diganti (versi 3); penandatanganan sudah ditutup.");
  expect(html).not.toContain('href="/pakta/p"');
  expect(words(render(<Receipt {...receipt} owedVersion={3} />))).toContain("Isi naskah kemudian diganti (versi 3).");
});

test("a circular that is still to be read is the next step", () => {
  const html = render(<Receipt {...receipt} circularId="y" />);
  expect(html).toContain('href="/pakta/edaran/y"');
  expect(words(html)).not.toContain("Tidak ada langkah lain");
  expect(words(render(<Receipt {...receipt} already circularId="y" />))).toContain("Satu langkah lagi");
});

test("a receipt that a later signature replaced says so", () => {
  const said = words(render(<Receipt {...receipt} replacedBy={2} />));
  expect(said).toContain("Sesudahnya Anda menandatangani versi 2; bukti ini tetap tersimpan.");
});

test("who is asked again reads why, and that the earlier evidence stands", () => {
  const former = { version: 1, signedAt: "2028-10-13T02:42:18Z", reason: "Butir 3 ditambah." };
  const said = words(render(<FormerSignature pactId="p" former={former} zone="WIB" />));
  expect(said).toContain("Alasan: Butir 3 ditambah. Tanda tangan Anda 13 Oktober 2028 untuk versi 1 tetap tersimpan");
});

test.each([
  ["exempt", "CLTN", "Anda dikecualikan."],
  ["awaiting_verification", null, "Lembar Anda sedang diperiksa."],
  ["returned", "Lembar terpotong.", "Catatan petugas: Lembar terpotong."],
  ["declined", null, "Anda tetap dapat menandatangani kapan saja"],
])("%s is told before signing", (status, reason, sentence) => {
  const standing = { status, reason, since: new Date("2028-10-13T02:00:00Z") };
  expect(words(render(<PactStanding standing={standing} zone="WIB" bkpsdmName="BKPP" />))).toContain(sentence);
});

test("what is owed has one button; what is settled leads to its proof", () => {
  const open = {
    id: "a",
    campaignName: "K",
    agencyName: "P",
    deadline: "31 Oktober 2028",
    turn: null,
    proofs: [],
  };
  expect(render(<OpenPact {...open} status="pending" />).match(/<a /g)).toHaveLength(1);
  const former = { href: "/pakta/b/bukti?kode=K7QM-4RTX-9D2H", textVersion: 1, detail: "1 April 2024" };
  expect(words(render(<OpenPact {...open} status="pending" proofs={[former]} />))).toContain("Bukti naskah versi 1");
  const past = {
    id: "b",
    campaignName: "K",
    status: "signed",
    method: "Digoreskan di layar",
    when: "1 Mei 2024",
  } as const;
  expect(render(<PactHistory first pacts={[{ ...past, hasReceipt: true, proofs: [former] }]} />)).toMatch(
    /href="\/pakta\/b\/bukti".*href="\/pakta\/b\/bukti\?kode=K7QM-4RTX-9D2H"/,
  );
});

test("a closed pact can still be read", () => {
  const said = words(render(<ClosedPact campaignName="Pakta 2024" removed={false} pledge={pledge} />));
  expect(said).toContain("Penandatanganan sudah ditutup.");
  expect(said).toContain(pledge.points[3]);
});

import { expect, test } from "vitest";
import { AnonymisedDocument } from "@/components/verification/anonymised-document";
import { ChangedFile } from "@/components/verification/changed-file";
import { CodeNotFound } from "@/components/verification/code-not-found";
import { InvalidDocument } from "@/components/verification/invalid-document";
import { UnknownFile } from "@/components/verification/unknown-file";
import { ValidDocument } from "@/components/verification/valid-document";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { render, words } from "../render";

const unsealed = {
  outcome: "unknown",
  method: null,
  sealedAt: null,
  issuer: null,
  certificateUntil: null,
  stamp: null,
} as const;
const facts = {
  agencyName: "Pemerintah Kabupaten Contoh",
  code: "K7QM-4RTX-9D2H",
  evidenceHash: "ab12cd34".repeat(8),
  seal: unsealed,
  log: { outcome: "unknown", index: null, size: null, problem: null } as const,
};
const sealed = {
  outcome: "passed",
  method: "own",
  sealedAt: "13 Oktober 2028, 09.42.21 WIB",
  issuer: null,
  certificateUntil: "4 Maret 2030",
  stamp: null,
} as const;
const document = {
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
  signedAt: "13 Oktober 2028, 09.42.18 WIB",
  method: "Di peramban",
  strength: "Tanda tangan elektronik tidak tersertifikasi",
};
const sound = [
  { check: "record", passed: true },
  { check: "trail", passed: true },
] as const;

test("a sound record reads Sah, with the number to compare in groups", () => {
  const said = words(render(<ValidDocument {...facts} document={document} checks={sound} verdict="valid" />));
  expect(said).toContain("Sah Tercatat dan tidak berubah sejak 13 Oktober 2028.");
  expect(said).toContain(
    "Dua pemeriksaan baru saja dijalankan. Semuanya cocok. Belum dapat diperiksa: segel instansi dan log terbuka.",
  );
  expect(said).toContain("ab12cd34 ab12cd34");
});

test("a sealed and logged document says by what, how far that goes, and where the proof is", () => {
  const log = { outcome: "passed", index: 48_210, size: 50_000, problem: null } as const;
  const html = render(
    <ValidDocument {...facts} seal={sealed} log={log} document={document} checks={sound} verdict="valid" />,
  );
  const said = words(html);
  expect(said).toContain("Empat pemeriksaan baru saja dijalankan. Semuanya cocok.");
  expect(said).not.toContain("elum dapat diperiksa");
  expect(said).toContain("bukan terbitan penyelenggara sertifikasi elektronik (PSrE)");
  expect(said).toContain("PDF disegel oleh instansi");
  expect(said).toContain("Entri nomor 48.211 dari 50.000.");
  expect(said).toContain(
    "Waktu: tanpa penanda waktu pihak lain Disegel 13 Oktober 2028, 09.42.21 WIB menurut jam server instansi.",
  );
  expect(html).toContain('aria-label="Keterangan"');
  expect(html).toContain('href="/api/v1/verifications/K7QM-4RTX-9D2H/proof"');
  expect(html).toContain('href="/verifikasi/log#penerbit"');
  const elsewhere = { ...sealed, method: "bsre" } as const;
  expect(
    render(<ValidDocument {...facts} seal={elsewhere} log={log} document={document} checks={sound} verdict="valid" />),
  ).not.toContain("#penerbit");
});

test("a seal that broke is told, though the record stands; nothing that waits is called wrong", () => {
  const broken = { ...sealed, outcome: "failed" } as const;
  const said = words(
    render(<ValidDocument {...facts} seal={broken} document={document} checks={sound} verdict="valid" />),
  );
  expect(said).toContain("Segel instansi rusak");
  expect(said).toContain("PDF yang disimpan instansi rusak atau hilang. Catatan penandatanganannya utuh.");
  expect(said).toContain("Tiga pemeriksaan baru saja dijalankan. Dua cocok. Belum dapat diperiksa: log terbuka.");
});

test("a seal from elsewhere and a time stamp never claim an issuer that nobody asked", () => {
  const elsewhere = {
    ...sealed,
    method: "bsre",
    issuer: "Penerbit Apa Saja",
    stamp: { at: "13 Oktober 2028, 09.42.22 WIB", authority: "TSA Apa Saja" },
  } as const;
  const said = words(
    render(<ValidDocument {...facts} seal={elsewhere} document={document} checks={sound} verdict="valid" />),
  );
  expect(said).toContain("mencantumkan Penerbit Apa Saja sebagai penerbitnya; penerbit itu tidak diperiksa di sini.");
  expect(said).toContain(
    "Penanda waktu TSA Apa Saja, 13 Oktober 2028, 09.42.22 WIB. Penerbit sertifikatnya tidak diperiksa",
  );
});

test("a document that the log has gone on without reads Tidak sah; rows of others that are gone make nothing wrong", () => {
  const absent = { outcome: "failed", index: null, size: null, problem: "absent" } as const;
  const said = words(render(<InvalidDocument {...facts} bkpsdmName="BKPSDM" log={absent} checks={sound} />));
  expect(said).toContain("ada dalam catatan, tetapi dokumennya tidak ada di log transparansi.");
  const incomplete = { ...absent, outcome: "unknown", problem: "incomplete" } as const;
  const beside = words(
    render(<ValidDocument {...facts} log={incomplete} document={document} checks={sound} verdict="valid" />),
  );
  expect(beside).toContain("Sah Tercatat");
  expect(beside).toContain("Belum dapat diperiksa: segel instansi dan log terbuka.");
  expect(beside).toContain("Log terbuka tidak lengkap");
});

test("a file that differs names what is recorded, and shows nobody", () => {
  const html = render(
    <ChangedFile
      {...facts}
      bkpsdmName="BKPP"
      seal="broken"
      recordedOn="13 Oktober 2028"
      name="pakta-dewi.pdf"
      sha256={"0f".repeat(32)}
    />,
  );
  const said = words(html);
  for (const text of [
    "Tidak sah",
    "Berubah setelah disegel",
    "Rusak",
    "Ada, 13 Oktober 2028",
    "hubungi BKPP",
    "Berkas pakta-dewi.pdf",
  ]) {
    expect(said).toContain(text);
  }
  expect(html).toContain('href="/verifikasi/K7QM-4RTX-9D2H"');
});

test("a file from elsewhere is amber, named by its name and its hash, and led to the code", () => {
  const sent = { name: "<img src=x> rekap.pdf", sha256: "0f".repeat(32) };
  const html = render(<UnknownFile unrecorded={false} seal="missing" {...sent} />);
  const said = words(html);
  expect(said).toContain("Berkas ini bukan pakta yang disegel di sini.");
  expect(said).toContain("0f0f0f0f 0f0f0f0f");
  expect(said).toContain("Rekapitulasi, berita acara, dan surat bukan pakta dan tidak disegel");
  expect(html).toContain("&lt;img src=x&gt; rekap.pdf");
  expect(html).toContain("bg-warn-soft");
  expect(html).toContain('name="kode"');
  const unrecorded = words(render(<UnknownFile unrecorded seal="intact" {...sent} name={null} />));
  expect(unrecorded).toContain("Segelnya utuh, tetapi berkas ini tidak pernah tercatat");
  expect(unrecorded).toContain("Segel Utuh, dari sini");
});

test("where the content changed since, it is valid for the version signed, and says nothing of who signed again", () => {
  const changed = {
    ...document,
    ...{ textVersion: 2, presentVersion: 3, contentChanged: true, contentChangedOn: "1 November 2028" },
  };
  const html = render(<ValidDocument {...facts} document={changed} checks={sound} verdict="earlier_words" />);
  const said = words(html);
  expect(said).toContain("Sah untuk naskah versi 2 Tercatat dan tidak berubah sejak 13 Oktober 2028.");
  expect(said).toContain("Isi naskah kegiatan ini berubah pada 1 November 2028, dan kini berlaku versi 3.");
  expect(said).toContain("tidak menerangkan apakah naskah yang baru sudah ditandatangani.");
  expect(html, "neither the green of what counts now nor a warning").not.toMatch(/bg-(ok|warn|bad)-soft/);
});

test("a record that another one replaced is sound but not in force, and never green", () => {
  const html = render(<ValidDocument {...facts} document={document} checks={sound} verdict="superseded" />);
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

test("a record that nobody here wrote down as signed is sound in itself and proved by nothing", () => {
  const forged = sound.map((check) => (check.check === "trail" ? { ...check, passed: false } : check));
  const said = words(render(<InvalidDocument {...facts} bkpsdmName="BKPSDM" checks={forged} />));
  expect(said).toContain("Tidak sah");
  expect(said).toContain("tetapi jejak audit tidak membuktikan penandatanganannya.");
  expect(said).toContain("Tidak terbukti di jejak audit");
  expect(said).not.toContain("Tercatat di jejak audit");
});

test("after anonymising a file that is the sealed one is still said to be it, and a changed one accuses no record", () => {
  const log = { outcome: "passed", index: 48_210, size: 50_000, problem: null } as const;
  const kept = { ...facts, seal: { ...unsealed, sha256: "0f".repeat(32) }, log };
  const genuine = words(render(<AnonymisedDocument {...kept} bkpsdmName="BKPP" file={{ sha256: "0f".repeat(32) }} />));
  const byCode = render(<AnonymisedDocument {...kept} bkpsdmName="BKPP" />);
  expect(byCode).toContain('href="/verifikasi/berkas"');
  expect(genuine).toContain("Berkas Anda asli.");
  expect(genuine).toContain("SHA-256 berkas PDF yang disegel 0f0f0f0f");
  expect(genuine).toContain("Sidik bukti, seperti tercetak pada dokumen ab12cd34");
  expect(genuine).toContain("Entri nomor 48.211 dari 50.000");
  const changed = words(
    render(
      <ChangedFile
        {...facts}
        bkpsdmName="BKPP"
        seal="broken"
        recordedOn={null}
        anonymised
        name={null}
        sha256={"0f".repeat(32)}
      />,
    ),
  );
  expect(changed).toContain("Ada, sudah dianonimkan setelah masa simpannya");
  expect(changed).not.toContain("tidak utuh");
});

test("an unknown code keeps what was typed, to be corrected", () => {
  const html = render(<CodeNotFound typed="K7QM-4RTX-9D2N" malformed={false} />);
  expect(html).toContain('value="K7QM-4RTX-9D2N"');
  expect(words(html)).toContain("Tidak ditemukan");
});

test("what cannot be a code is not called one that was never issued", () => {
  const html = render(<CodeNotFound typed={"A".repeat(1_500)} malformed />);
  const said = words(html);
  expect(said).not.toContain("belum pernah diterbitkan");
  expect(said).toContain("Kode terdiri dari 12 huruf atau angka, tanpa huruf I, L, O, dan U.");
  expect(html).toContain(`value="${"A".repeat(24)}"`);
});

import type { EvidenceRecord } from "@/lib/documents/canonical-record";
import type { PactDocumentFacts } from "@/lib/documents/pact-facts";
import { fillPledge } from "@/lib/documents/pledge-text";
import type { SignatureDrawing } from "@/lib/documents/signature-drawing";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { drawingHash, pledgeTextHash } from "@/lib/documents/text-hash";

export const pledge = fillPledge(pemiluPledge, {
  kontestasi: "Pemilu",
  tahun: "2029",
  instansi: "Pemerintah Kabupaten Contoh",
  unit: "SMP Negeri 4 Rawa Indah",
});

function wave(from: number, to: number, swing: number, base: number): number[][] {
  return Array.from({ length: 60 }, (_, i) => {
    const at = i / 59;
    const height = base - swing * Math.sin(at * Math.PI * 7) * (1 - at * 0.6);
    return [from + (to - from) * at + 9 * Math.cos(at * 30), height, i * 12];
  });
}

export const drawing: SignatureDrawing = {
  width: 360,
  height: 180,
  strokes: [wave(40, 280, 46, 80), wave(60, 310, 3, 150), [[315, 60, 900]]],
};

export const record: EvidenceRecord = {
  version: 1,
  pactId: "0b0f4d0e-5d0c-4d53-9c0e-0d8f3a3b1a01",
  campaignId: "0b0f4d0e-5d0c-4d53-9c0e-0d8f3a3b1a02",
  campaignName: "Pakta Netralitas Pemilu 2029",
  agency: { code: "99.01", name: "Pemerintah Kabupaten Contoh" },
  textVersion: { id: "0b0f4d0e-5d0c-4d53-9c0e-0d8f3a3b1a03", number: 2, sha256: pledgeTextHash(pledge) },
  person: {
    employeeId: "0b0f4d0e-5d0c-4d53-9c0e-0d8f3a3b1a04",
    name: "Endah Pertiwi, S.Pd.",
    nip: "197608302000122002",
    employmentType: "PNS",
    grade: "IV/a",
    rank: "Pembina",
    position: "Guru Ahli Madya",
    unitName: "SMP Negeri 4 Rawa Indah",
    unitPath: ["Pemerintah Kabupaten Contoh", "Dinas Pendidikan", "SMP Negeri 4 Rawa Indah"],
  },
  acknowledged: [1, 2, 3, 4],
  statement: pledge.statement,
  method: "browser_drawn",
  drawingSha256: drawingHash(drawing),
  typedName: null,
  scan: null,
  signedAt: "2028-10-13T09:42:18.000+07:00",
  zone: "WIB",
  requestId: "req-7f3a",
};

export const facts: PactDocumentFacts = {
  letterhead: {
    institution: "Pemerintah Kabupaten Contoh",
    unitName: "Dinas Pendidikan",
    addressLines: ["Jalan Merdeka Nomor 12, Contoh Kota 40999", "Telepon (0299) 123456, laman disdik.contoh.go.id"],
    emblem: null,
  },
  pledge,
  record,
  drawing,
  verification: { code: "K7QM4RTX9D2H", url: "https://ikrar.contoh.go.id/verifikasi/K7QM-4RTX-9D2H" },
  place: "Rawa Indah",
  votingRightNotice: true,
  witness: null,
  scanVerifiedAt: null,
  checkpoint: null,
};

import { formatDateTime, type Zone } from "@/lib/format/date";
import type { SealLevel, SealMethod, SealProblem, SealState } from "@/lib/seals/schema";

/** Who seals, in the words of a document's owner. An own seal is never called certified. */
export const methodNames: Record<SealMethod, string> = {
  own: "segel internal instansi, bukan sertifikat PSrE",
  p12: "sertifikat segel yang dipasang instansi",
  bsre: "segel elektronik BSrE",
};

/** What a level of PAdES means to who reads a table. */
export const levelNames: Record<SealLevel, string> = {
  "B-B": "tanpa penanda waktu (PAdES B-B)",
  "B-T": "dengan penanda waktu (PAdES B-T)",
};

export const stateNames: Record<Exclude<SealState, "sealed">, string> = {
  waiting: "Menunggu giliran",
  sealing: "Sedang disegel",
  failed: "Gagal",
  unknown: "Hasil tidak diketahui",
};

const problems: Record<SealProblem, string> = {
  evidence: "Catatan tanda tangan bertentangan dengan sidiknya. Periksa jejak audit sebelum mengulang.",
  drawing: "Dokumen tidak dapat digambar. Sampaikan kepada pengelola aplikasi.",
  storage: "Berkas tidak dapat disimpan. Periksa ruang penyimpanan server.",
  key: "Kunci segel tidak dapat dibuka. Periksa EVIDENCE_SECRET atau berkas SEAL_P12 di server.",
  internal: "Kesalahan di server. Rinciannya ada di catatan server.",
  interrupted: "Penyegelan terputus berulang kali. Periksa catatan server.",
  bsre_unreachable: "Layanan BSrE tidak dapat dihubungi. Tidak ada yang terkirim.",
  bsre_credentials:
    "BSrE menolak identitas atau kode rahasia segel. Penyegelan BSrE dihentikan sampai Anda meminta diulang.",
  bsre_refused: "BSrE menolak dokumen ini.",
  bsre_broken: "Jawaban BSrE bukan segel yang sah atas dokumen ini.",
  bsre_unknown: "Dokumen sudah dikirim, tetapi jawaban BSrE tidak diterima. Segel mungkin sudah dibuat di BSrE.",
  bsre_unkept:
    "BSrE sudah menyegel, tetapi berkasnya tidak dapat disimpan di sini. Periksa ruang penyimpanan server sebelum mengirim ulang.",
};

/** Why a document is not sealed; null while nothing went wrong. */
export const problemWords = (problem: SealProblem | null): string | null => problem && problems[problem];

const notYet: Record<Exclude<SealState, "sealed">, string> = {
  waiting: "Menunggu giliran disegel. Tanda tangan Anda sudah tersimpan.",
  sealing: "Sedang disegel. Tanda tangan Anda sudah tersimpan.",
  failed: "Belum disegel karena gangguan, dan sedang diurus petugas. Tanda tangan Anda sudah tersimpan.",
  unknown: "Belum disegel, menunggu putusan petugas. Tanda tangan Anda sudah tersimpan.",
};

/** How long what waits will take: "sekitar 12 menit lagi"; null where nothing can be said. */
export function waitingWords(waiting: number, perMinute: number): string | null {
  if (waiting === 0 || perMinute === 0) return null;
  const minutes = Math.ceil(waiting / perMinute);
  if (minutes <= 1) return "kurang dari satu menit lagi";
  return minutes < 120 ? `sekitar ${minutes} menit lagi` : `sekitar ${Math.ceil(minutes / 60)} jam lagi`;
}

type Standing = {
  state: SealState;
  method: SealMethod | null;
  level: SealLevel | null;
  sealedAt: Date | null;
  stampedAt: Date | null;
};

/**
 * How the document of a signature is sealed: when, by which seal, with or without a time stamp.
 * @param own said to the person who signed
 */
export function sealWords(
  { state, method, sealedAt, stampedAt }: Standing,
  zone: Zone,
  { own = false } = {},
): { detail: string; note?: string } {
  if (state !== "sealed" || !sealedAt || !method) {
    const open = state === "sealed" ? "waiting" : state;
    return own ? { detail: notYet[open] } : { detail: "Belum disegel", note: stateNames[open] };
  }
  const stamp = stampedAt ? "dengan penanda waktu" : "tanpa penanda waktu";
  return { detail: formatDateTime(sealedAt, zone), note: `${methodNames[method]}, ${stamp}` };
}

import type { ArchiveFacts } from "@/lib/archives/facts";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** What lies in the archive; folders that it does not have are left out. */
const CONTENTS: readonly [name: string, what: string][] = [
  ["pakta/", "pakta yang berlaku, tersegel (PDF), menurut unit"],
  ["pakta-terdahulu/", "pakta yang sudah digantikan tanda tangan baru"],
  ["lembar/", "lembar bertanda tangan basah yang diterima"],
  ["laporan/", "laporan unit: isi beku (JSON) dan suratnya (PDF)"],
  ["acara/", "berita acara dan foto"],
  ["edaran/", "surat edaran"],
  ["salinan-beku/", "keadaan kegiatan saat ditutup atau diarsipkan"],
  ["naskah/", "setiap versi naskah pakta"],
  ["bukti/", "catatan kanonis setiap tanda tangan (RFC 8785), satu per baris"],
  ["sertifikat/", "sertifikat segel instansi dan induknya (X.509)"],
  ["log/", "log transparansi: semua daun, catatan kegiatan ini, titik periksa, kunci"],
  ["daftar-isi.csv", "semua berkas sebagai tabel, dengan nama dan NIP"],
  ["manifest.json", "semua berkas dengan sidik SHA-256, untuk program"],
  ["verifikasi.html", "pemeriksa, dibuka dengan peramban tanpa jaringan"],
  ["verifikasi.mjs", "pemeriksa yang sama, untuk Node.js 20 atau lebih baru"],
];

function contents(folders: ArchiveFacts["folders"]): string {
  return CONTENTS.filter(([name]) => !name.endsWith("/") || folders.has(name.slice(0, -1)))
    .map(([name, what]) => `  ${name.padEnd(19)}${what}`)
    .join("\n");
}

const FROZEN = ` Salinan
beku juga memuat siapa yang menyatakan tidak bersedia.`;

/** BACA-SAYA.txt: what the archive is, what lies where, and how to check it without whoever made it. */
export function readme({ campaign, agency, provisional, listedAt, zone, missing, folders, log }: ArchiveFacts): string {
  const state = provisional
    ? "SEMENTARA: kegiatan ini masih dibuka ketika arsip dibuat, sehingga bukti masih dapat bertambah."
    : "Kegiatan ini sudah ditutup ketika arsip dibuat.";
  const gaps =
    missing === 0
      ? "Semua bukti yang tercatat ikut serta."
      : `${formatCount(missing)} bukti tidak dapat disertakan; masing-masing disebut di daftar-isi.csv dengan alasannya.`;
  const text = `ARSIP BUKTI KEGIATAN PENANDATANGANAN PAKTA NETRALITAS

Instansi   : ${agency.name} (${agency.code})
Kegiatan   : ${campaign.name}
Keadaan    : ${formatDateTime(listedAt, zone, true)}
${state}
${gaps}

Arsip ini memuat data pribadi: nama, NIP, tanda tangan, dan alamat IP.${
    folders.has("salinan-beku") ? FROZEN : ""
  } Simpan dan bagikan hanya
kepada yang berwenang (UU 27/2022 tentang Pelindungan Data Pribadi). Setiap
pengunduhan tercatat di jejak audit.

ISI
${contents(folders)}

CARA MEMERIKSA
  1. Ekstrak arsip ini, lalu buka verifikasi.html dengan peramban.
  2. Masukkan sidik daftar isi (manifest.json) yang ditampilkan aplikasi di halaman
     kegiatan. Mintalah langsung dari instansi, jangan dari pembawa arsip.
  3. Pilih berkas ZIP ini, atau folder hasil ekstraknya. Tidak ada yang dikirim ke
     mana pun: pemeriksaan berjalan di komputer Anda.
  Atau: node verifikasi.mjs [folder atau berkas ZIP] [--manifest sidik]
        [--checkpoint berkas atau kalimat titik periksa]

YANG DIBUKTIKAN
  - Setiap berkas sama dengan yang didaftar; tidak ada yang hilang atau ditambah.
  - Setiap catatan log masuk ke akar yang ditandatangani dalam titik periksa
    (checkpoint; RFC 6962, C2SP tlog-checkpoint dan signed-note, Ed25519).
  - Setiap dokumen tersegel ada di log itu, dan setiap peristiwa yang disertakan
    cocok dengan daunnya di sana.
  - Setiap penandatanganan dan penyegelan yang disertakan log ada dalam daftar isi,
    dan tanda tangan dalam daftar isi tidak kurang daripada ketika arsip diminta:
    jumlahnya tercatat di log. Pakta tidak dapat dihapus tanpa ketahuan.
  - Kegiatan bernama seperti dalam catatan tanda tangannya.
  - Segel di dalam setiap pakta (PAdES) mencakup seluruh berkas, cocok dengan isinya,
    dan dibuat dengan kunci sebuah sertifikat di sertifikat/, yang diterbitkan oleh
    induknya di sana, berlaku saat menyegel, dan disebut di log. Segel dari luar
    (berkas P12 instansi, BSrE) diperiksa dengan sertifikat di dalamnya; sidik
    sertifikat itu ditampilkan, agar dicocokkan dengan penerbitnya.
  - Penanda waktu di dalam segel, bila ada, adalah untuk segel itu.

YANG TIDAK DIBUKTIKAN OLEH ARSIP INI SENDIRI
  Berkas selain pakta (laporan, lembar, acara, edaran, naskah) yang dihapus bersama
  peristiwanya dari arsip ini hanya ketahuan bila sidik daftar isi dicocokkan.
  Siapa pun yang memegang kunci log dapat menyusun log lain. Karena itu cocokkan
  titik periksa dengan yang disimpan pihak lain: kalimat yang tercetak pada
  rekapitulasi dan pakta, atau yang Anda unduh sendiri dari /api/v1/log/checkpoint
  pada waktu lain.
  Sertifikat segel internal dibuat oleh aplikasi ini sendiri, bukan oleh PSrE.
  Siapa yang memberi penanda waktu tidak dinilai; pembaca PDF atau pdfsig dapat
  menampilkannya.
  Peristiwa pernyataan tidak bersedia dan tindak lanjutnya hanya disertakan sebagai
  daun, tanpa isinya: ${formatCount(log.withheld)} catatan.

Log   : ${log.origin}
Ukuran: ${formatCount(log.size)} catatan
Akar  : ${log.root}
`;
  // Notepad before Windows 10 knows no other line ends.
  return text.replaceAll("\n", "\r\n");
}

import type { ArchiveFacts } from "@/lib/archives/facts";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** BACA-SAYA.txt: what the archive is, what lies where, and how to check it without whoever made it. */
export function readme({ campaign, agency, provisional, listedAt, zone, missing, log }: ArchiveFacts): string {
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

Arsip ini memuat data pribadi: nama, NIP, tanda tangan, dan alamat IP. Salinan
beku juga memuat siapa yang menyatakan tidak bersedia. Simpan dan bagikan hanya
kepada yang berwenang (UU 27/2022 tentang Pelindungan Data Pribadi). Setiap
pengunduhan tercatat di jejak audit.

ISI
  pakta/             pakta yang berlaku, tersegel (PDF), menurut unit
  pakta-terdahulu/   pakta yang sudah digantikan tanda tangan baru
  lembar/            lembar bertanda tangan basah yang diterima
  laporan/           laporan unit: isi beku (JSON) dan suratnya (PDF)
  acara/             berita acara dan foto
  edaran/            surat edaran
  salinan-beku/      keadaan kegiatan saat ditutup atau diarsipkan
  naskah/            setiap versi naskah pakta
  bukti/             catatan kanonis setiap tanda tangan (RFC 8785), satu per baris
  sertifikat/        sertifikat segel instansi dan induknya (X.509)
  log/               log transparansi: semua daun, catatan kegiatan ini, checkpoint, kunci
  daftar-isi.csv     semua berkas sebagai tabel, dengan nama dan NIP
  manifest.json      semua berkas dengan sidik SHA-256, untuk program
  verifikasi.html    pemeriksa, dibuka dengan peramban tanpa jaringan
  verifikasi.mjs     pemeriksa yang sama, untuk Node.js 20 atau lebih baru

CARA MEMERIKSA
  1. Ekstrak arsip ini, lalu buka verifikasi.html dengan peramban.
  2. Pilih berkas ZIP ini, atau folder hasil ekstraknya. Tidak ada yang dikirim ke
     mana pun: pemeriksaan berjalan di komputer Anda.
  Atau: node verifikasi.mjs [folder atau berkas ZIP] [--checkpoint berkas]

YANG DIBUKTIKAN
  - Setiap berkas sama dengan yang didaftar; tidak ada yang hilang atau ditambah.
  - Setiap catatan log masuk ke akar yang ditandatangani dalam checkpoint
    (RFC 6962; C2SP tlog-checkpoint dan signed-note, Ed25519).
  - Setiap dokumen tersegel dan setiap peristiwa kegiatan ini ada di log itu.
  - Segel di dalam setiap pakta (PAdES) mencakup seluruh berkas, cocok dengan isinya,
    dan dibuat dengan kunci sebuah sertifikat di sertifikat/, yang diterbitkan oleh
    induknya di sana, berlaku saat menyegel, dan disebut di log. Segel dari luar
    (berkas P12 instansi, BSrE) diperiksa dengan sertifikat di dalamnya; sidik
    sertifikat itu ditampilkan, agar dicocokkan dengan penerbitnya.
  - Penanda waktu di dalam segel, bila ada, adalah untuk segel itu.

YANG TIDAK DIBUKTIKAN OLEH ARSIP INI SENDIRI
  Siapa pun yang memegang kunci log dapat menyusun log lain. Karena itu cocokkan
  checkpoint dengan yang disimpan pihak lain: yang tercetak pada rekapitulasi dan
  pakta, atau yang Anda unduh sendiri dari /api/v1/log/checkpoint pada waktu lain.
  Sertifikat segel internal dibuat oleh aplikasi ini sendiri, bukan oleh PSrE.
  Siapa yang memberi penanda waktu tidak dinilai; pembaca PDF atau pdfsig dapat
  menampilkannya.
  Peristiwa pernyataan tidak bersedia hanya disertakan sebagai daun, tanpa isinya.

Log   : ${log.origin}
Ukuran: ${log.size} catatan
Akar  : ${log.root}
`;
  // Notepad before Windows 10 knows no other line ends.
  return text.replaceAll("\n", "\r\n");
}

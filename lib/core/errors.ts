import { SIGN_IN_FIRST } from "@/lib/core/signed-out";

/**
 * Every expected refusal: its HTTP status and the sentence a civil servant reads. One table, so that page, API and
 * job say the same. `{name}` in a sentence is filled from the refusal's params.
 */
export const refusals = {
  invalid_input: [422, "Isian belum lengkap atau belum benar. Perbaiki bagian yang ditandai."],
  unknown_query: [422, "Parameter {names} tidak dikenal. Periksa ejaannya, atau hapus dari alamat."],
  invalid_json: [400, "Isi permintaan bukan JSON yang sah. Periksa kembali bentuknya."],
  not_json: [415, "Isi permintaan harus berupa JSON, dengan Content-Type: application/json."],
  method_not_allowed: [405, "Alamat ini tidak menerima metode {method}. Yang diterima: {allowed}."],
  body_too_large: [413, "Permintaan terlalu besar. Kirim data dalam beberapa bagian."],
  unauthenticated: [401, SIGN_IN_FIRST],
  forbidden: [403, "Anda tidak berwenang melakukan tindakan ini."],
  cross_site: [403, "Permintaan dari situs lain ditolak. Buka kembali halaman ini, lalu ulangi."],
  not_found: [404, "Data yang diminta tidak ditemukan, atau berada di luar kewenangan Anda."],
  too_many_attempts: [429, "Terlalu banyak percobaan. Tunggu {minutes} menit, lalu coba lagi."],
  checks_full: [503, "Sedang banyak berkas dan kode yang diperiksa. Tunggu sebentar, lalu coba lagi."],
  sign_in_failed: [401, "NIP atau kata sandi tidak cocok. Periksa kembali, atau aktifkan akun Anda lebih dahulu."],
  activation_failed: [
    422,
    "Kode aktivasi tidak cocok, sudah dipakai, atau sudah kedaluwarsa. Minta kode baru kepada petugas yang memberikannya.",
  ],
  handing_unconfirmed: [422, "Centang dahulu pernyataan bahwa setiap lembar diserahkan langsung kepada orangnya."],
  weak_password: [
    422,
    "Kata sandi terlalu mudah ditebak. Gunakan sedikitnya 10 karakter yang bukan NIP, nama, atau tanggal lahir Anda.",
  ],
  idempotency_mismatch: [422, "Idempotency-Key ini sudah dipakai untuk permintaan yang berbeda."],
  idempotency_running: [409, "Permintaan yang sama masih diproses. Coba lagi sebentar lagi."],
  campaign_not_open: [
    409,
    "Kegiatan ini tidak sedang dibuka, sehingga penandatanganan belum atau tidak lagi dapat dilakukan.",
  ],
  campaign_not_draft: [
    409,
    "Kegiatan ini sudah dibuka, sehingga drafnya tidak dapat diubah lagi. Tetapkan naskah versi baru, atau putuskan perubahan sasaran di halamannya.",
  ],
  campaign_not_closed: [409, "Kegiatan ini tidak sedang ditutup. Tutup kegiatan lebih dahulu."],
  campaign_archived: [409, "Kegiatan ini sudah diarsipkan, sehingga tidak dapat dibuka kembali."],
  text_not_open: [409, "Naskah versi baru hanya untuk kegiatan yang sedang dibuka. Naskah draf diubah pada drafnya."],
  sheet_words_replaced: [
    409,
    "Lembar ini memuat naskah versi {version}, yang isinya sudah diganti. Kembalikan lembar ini, dan minta lembar baru.",
  ],
  campaign_open_already: [409, "Kegiatan ini sudah pernah dibuka."],
  draft_changed: [
    409,
    "Langkah ini disimpan orang lain sejak halaman ini dibuka, dan isian Anda belum disimpan. Salin yang masih diperlukan, muat ulang halaman untuk melihat isinya sekarang, lalu ulangi.",
  ],
  waves_not_open: [409, "Gelombang hanya dapat diatur untuk draf atau kegiatan yang sedang dibuka."],
  waves_changed: [
    409,
    "Daftar gelombang berubah sejak halaman ini dibuka, dan belum ada yang disimpan. Muat ulang halaman, lalu ulangi.",
  ],
  wave_not_open: [
    409,
    "Giliran Anda, {wave}, dimulai {day}. Naskahnya sudah dapat dibaca. Menandatangani, atau menyatakan tidak bersedia, dapat dilakukan sejak hari itu.",
  ],
  turn_not_come: [409, "Gelombang yang bersangkutan belum dimulai, sehingga belum ada yang perlu diingatkan."],
  cohort_empty: [
    422,
    "Tidak ada pegawai baru yang memenuhi syarat kelompok ini. Periksa kembali pilihannya, atau muat data pegawai lebih dahulu.",
  ],
  cohort_changed: [
    409,
    "Jumlah pegawai kelompok ini bertambah sejak dihitung, dan belum ada yang ditambahkan. Hitung kembali, lalu ulangi.",
  ],
  ceremony_minuted: [
    409,
    "Berita acara sudah diterbitkan, sehingga data, kehadiran, dan foto acara ini tidak dapat diubah lagi.",
  ],
  ceremony_cancelled: [409, "Acara ini dibatalkan. Urungkan pembatalannya lebih dahulu."],
  ceremony_cancelled_for_guests: [409, "Acara ini dibatalkan, sehingga kehadiran tidak dicatat."],
  ceremony_not_planned: [409, "Acara ini sudah dinyatakan terlaksana, sehingga tidak dapat dibatalkan."],
  ceremony_not_cancelled: [409, "Acara ini tidak sedang dibatalkan."],
  ceremony_past: [409, "Jam mulai acara ini sudah lewat, sehingga pembatalannya tidak dapat diurungkan."],
  tablet_ended: [409, "Perangkat ini bukan lagi tablet bersama. Muat ulang halaman ini sebelum masuk."],
  ceremony_not_begun: [
    409,
    "Acara ini belum dimulai. Kehadiran dan pelaksanaannya dapat dicatat sejak dua jam sebelum jam mulai.",
  ],
  check_in_closed: [409, "Kehadiran hanya dapat dinyatakan antara {from} dan {until}, sebelum berita acara terbit."],
  ceremony_not_held: [409, "Nyatakan acara terlaksana lebih dahulu, beserta keterangan ikrarnya."],
  ceremony_without_leader: [409, "Tetapkan pemimpin acara lebih dahulu: berita acara ditandatanganinya."],
  too_many_photos: [409, "Foto acara paling banyak {most}. Hapus yang tidak diperlukan lebih dahulu."],
  circular_exists: [
    409,
    "Surat edaran dengan penerbit, tanggal, dan nomor yang sama sudah tercatat pada kegiatan {campaign}.",
  ],
  circular_campaign_ended: [
    409,
    "Kegiatan ini sudah ditutup, sehingga surat edarannya tidak dapat ditambah atau diubah lagi.",
  ],
  circular_campaign_closed: [
    409,
    "Kegiatan ini tidak sedang dibuka, sehingga pembacaan belum atau tidak lagi dapat dinyatakan.",
  ],
  circular_withdrawn: [409, "Surat edaran ini sudah ditarik, sehingga tidak perlu dibaca dan tidak dapat diubah lagi."],
  circular_read: [
    409,
    "Sudah ada pegawai yang menyatakan membaca surat edaran ini, sehingga isi dan berkasnya tidak dapat diubah lagi. Tarik surat ini, lalu catat yang baru.",
  ],
  circular_not_asked: [409, "Surat edaran ini tidak meminta pernyataan telah membaca."],
  circular_not_owed: [409, "Anda tidak termasuk pegawai yang wajib membaca surat edaran ini."],
  circular_changed: [
    409,
    "Surat edaran ini berubah sejak halaman ini dibuka. Muat ulang halaman dan baca kembali suratnya.",
  ],
  proposals_changed: [
    409,
    "Usulan bertambah sejak halaman ini dibuka, dan belum ada yang diterima. Periksa kembali daftarnya, lalu ulangi.",
  ],
  population_signed: [
    409,
    "Pegawai ini sudah menandatangani. Buktinya tetap tersimpan dan tetap dihitung di unit tempat ia menandatangani, sehingga tidak dikeluarkan dari sasaran.",
  ],
  employee_gone: [
    409,
    "Pegawai ini sudah ditandai tidak lagi bertugas. Tambahkan kembali dengan NIP yang sama lebih dahulu.",
  ],
  population_empty: [
    422,
    "Tidak ada pegawai yang memenuhi aturan sasaran. Periksa kembali pilihannya atau muat data pegawai lebih dahulu.",
  ],
  text_changed: [
    409,
    "Naskah pakta telah berubah sejak halaman ini dibuka. Muat ulang halaman dan baca kembali naskahnya.",
  ],
  proof_not_ready: [
    409,
    "Dokumen ini belum tercatat di log transparansi. Coba lagi beberapa menit lagi; dokumennya sendiri sudah dapat diperiksa.",
  ],
  log_incomplete: [
    503,
    "Log transparansi di server ini tidak lengkap, sehingga bukti tidak dapat dihitung. Pengelola aplikasi harus memeriksa log.",
  ],
  pact_not_signable: [409, "Pakta ini tidak dapat ditandatangani karena berstatus {status}."],
  evidence_mismatch: [
    409,
    "Catatan pakta ini tidak cocok lagi dengan sidik digitalnya, sehingga dokumennya tidak diterbitkan. Sampaikan kepada {bkpsdmName}.",
  ],
  pact_held: [409, "Pakta ini sedang ditangani {bkpsdmName}. Hubungi {bkpsdmName} untuk melanjutkannya."],
  pact_not_scannable: [409, "Lembar tidak dapat diunggah karena pakta ini berstatus {status}."],
  pact_not_exemptable: [409, "Pengecualian tidak dapat dicatat karena pakta ini berstatus {status}."],
  pact_exempt_already: [
    409,
    "Pengecualian ini sudah dicatat lebih dahulu, sehingga surat Anda belum dilampirkan. Muat ulang halaman, lalu lampirkan sebagai bukti.",
  ],
  pact_not_exempt: [409, "Pakta ini tidak sedang dikecualikan."],
  case_closed: [409, "Kasus ini sudah ditutup atau diputuskan petugas lain. Muat ulang halamannya."],
  case_not_closed: [409, "Kasus ini sedang terbuka, sehingga tidak perlu dibuka kembali."],
  case_not_reopenable: [409, "Kasus ini berakhir karena {outcome}, sehingga tidak dapat dibuka kembali."],
  case_full: [409, "Kasus ini sudah memuat {most} catatan, jumlah terbanyak."],
  own_exemption: [403, "Pengecualian ini Anda catat sendiri. Mintalah petugas lain mengonfirmasinya."],
  not_own_sheet: [403, "Anda tidak dapat memverifikasi lembar milik Anda sendiri. Mintalah petugas lain."],
  own_upload: [403, "Lembar ini Anda unggah sendiri. Mintalah petugas lain memutuskannya."],
  nobody_to_print: [409, "Semua orang di {unit} sudah menandatangani, sehingga tidak ada lembar yang perlu dicetak."],
  too_many_forms: [
    422,
    "Cetakan ini memuat {people} orang, paling banyak {most} sekali cetak. Pilih unit di bawahnya, lalu cetak unit demi unit.",
  ],
  name_unprintable: [
    422,
    "Nama {name} memuat huruf yang tidak dapat dicetak: {letters}. Perbaiki namanya dalam data pegawai lebih dahulu.",
  ],
  page_settled: [409, "Halaman ini sudah diputuskan. Muat ulang daftar halamannya."],
  page_not_drawn: [409, "Halaman ini tidak dapat dibaca sama sekali. Pindai atau potret ulang lembarnya."],
  sheet_decided: [409, "Lembar dari halaman ini sudah diputuskan, sehingga tidak dapat ditarik lagi."],
  pact_not_done: [409, "Pakta pegawai ini belum selesai. Pasangkan halaman ini kepadanya sebagai lembar biasa."],
  document_not_sealed: [
    503,
    "Dokumen ini sedang disegel. Tanda tangannya sudah tersimpan. Coba unduh lagi beberapa saat lagi.",
  ],
  document_damaged: [
    503,
    "Berkas dokumen ini tidak dapat dibaca dengan utuh dari penyimpanan. Tanda tangannya tetap tersimpan. Sampaikan kepada {bkpsdmName}.",
  ],
  seal_not_waiting: [409, "Dokumen ini tidak lagi menunggu tindakan: sudah disegel, atau sedang dikerjakan."],
  scan_not_awaiting: [409, "Lembar ini sudah diputuskan oleh {name}: {decision}."],
  scan_superseded: [
    409,
    "Lembar ini tidak lagi menunggu verifikasi: sudah diganti unggahan baru, atau pakta ini diselesaikan dengan cara lain.",
  ],
  scan_not_in_run: [
    409,
    "Lembar ini tidak dapat diterima bersama yang lain: {reason}. Periksa satu per satu di meja verifikasi.",
  ],
  scan_missing: [409, "Belum ada lembar yang diunggah untuk pakta ini."],
  verification_not_reversible: [409, "Putusan ini tidak dapat diurungkan lagi karena sudah ada perubahan sesudahnya."],
  verification_window_over: [409, "Putusan hanya dapat diurungkan dalam 15 menit, oleh petugas yang memutuskannya."],
  report_pending: [
    409,
    "Laporan unit ini masih menunggu putusan. Tunggu sampai diterima atau dikembalikan sebelum mengirim yang baru.",
  ],
  report_changed: [409, "Angka unit Anda berubah sejak pratinjau dibuka. Periksa kembali angka terbaru, lalu kirim."],
  own_report: [
    403,
    "Laporan ini Anda kirim sendiri, atau berasal dari unit yang Anda pimpin. Mintalah petugas lain memutuskannya.",
  ],
  report_not_submitted: [409, "Laporan ini sudah diputuskan."],
  unit_not_reporting: [422, "Unit ini tidak melapor langsung kepada {bkpsdmName}. Laporan dikirim oleh unit induknya."],
  head_required: [403, "Laporan hanya dapat dikirim oleh kepala unit. Operator dapat menyiapkannya."],
  account_disabled: [409, "Akun ini sedang dinonaktifkan. Aktifkan kembali akunnya lebih dahulu."],
  nobody_to_activate: [
    422,
    "Tidak ada pegawai yang memerlukan kode aktivasi di sini. Semua sudah aktif, atau akunnya diurus {bkpsdmName}.",
  ],
  too_many_slips: [
    422,
    "Paling banyak 500 lembar kode sekali cetak. Pilih unit di bawahnya, lalu cetak unit demi unit. Kode yang sudah dibagikan tetap berlaku.",
  ],
  employee_required: [
    422,
    "Peran ini hanya dapat diberikan kepada pegawai dalam daftar, karena pemegangnya memutuskan bukti orang lain.",
  ],
  grant_exists: [409, "Peran yang sama sudah dimiliki orang ini."],
  last_admin: [409, "Admin terakhir instansi tidak dapat dicabut. Tetapkan admin lain lebih dahulu."],
  import_running: [409, "Pemuatan data lain masih berjalan. Tunggu sampai selesai."],
  import_not_previewed: [409, "Berkas ini belum selesai dibaca, sehingga belum dapat diterapkan."],
  file_unreadable: [422, "{sentence}"],
  file_required: [422, "Pilih berkas yang akan diunggah."],
  live_unavailable: [503, "Pembaruan langsung sedang tidak tersedia. Angka tetap diperbarui berkala."],
  recap_letter_missing: [409, "Surat pengantar rekapitulasi belum diisi. Isi datanya di halaman Rekapitulasi."],
  export_too_large: [
    409,
    "Daftar ini memuat {people} orang, sehingga berkasnya dibuat di latar. Mintalah dari halaman Rekapitulasi, bagian Daftar pegawai.",
  ],
  export_not_on_paper: [
    422,
    "Daftar ini memuat {people} orang. PDF hanya untuk daftar sampai {most} orang: pilih Excel atau CSV, atau unit yang lebih kecil.",
  ],
  archive_of_draft: [409, "Kegiatan ini masih draf: belum ada bukti yang dapat diarsipkan."],
  archive_of_erased: [409, "Data pribadi kegiatan ini sudah dianonimkan: tidak ada lagi yang dapat diarsipkan."],
  archive_erased: [410, "Arsip ini dihapus karena data pribadi kegiatannya dianonimkan."],
  archive_not_ready: [409, "Arsip ini belum selesai dibuat. Tunggu sampai siap, lalu unduh."],
  archive_expired: [410, "Arsip ini sudah dihapus karena melewati masa simpan {days} hari. Mintalah arsip baru."],
  export_not_ready: [409, "Berkas ini belum selesai dibuat. Tunggu sampai siap, lalu unduh."],
  export_expired: [410, "Berkas ini sudah dihapus karena melewati masa simpan {days} hari. Mintalah berkas baru."],
  campaign_not_archived: [409, "Kegiatan ini belum diarsipkan. Arsipkan kegiatan lebih dahulu."],
  retention_running: [409, "Masa simpan kegiatan ini berlaku sampai {day}. Penganoniman dapat diusulkan sesudahnya."],
  retention_shortened: [422, "{sentence}"],
  anonymisation_begun: [409, "Penganoniman kegiatan ini sudah dikonfirmasi, sehingga tidak dapat ditarik lagi."],
  anonymisation_missing: [409, "Belum ada usul penganoniman untuk kegiatan ini. Muat ulang halamannya."],
  own_anonymisation: [403, "Penganoniman ini Anda usulkan sendiri. Mintalah admin lain mengonfirmasinya."],
  campaign_anonymised: [410, "Data pribadi kegiatan ini sudah dianonimkan karena masa simpannya berakhir."],
  correction_waiting: [
    409,
    "Permintaan perbaikan untuk data ini masih menunggu putusan. Untuk mengubah atau menambahnya, tarik dahulu permintaan itu.",
  ],
  correction_decided: [409, "Jawaban Anda tidak disimpan, karena permintaan ini sudah {decision}."],
  correction_not_made: [409, "Belum dapat diterima: {what} masih tercatat {now}, yang diminta {wanted}. {where}."],
  correction_unconfirmed: [
    422,
    "Yang diminta tidak dapat dibandingkan sendiri dengan data sekarang. Centang dahulu bahwa data sudah diubah.",
  ],
  agency_exists: [409, "Instansi dengan kode ini sudah terdaftar."],
  nobody_to_remind: [
    409,
    "Tidak ada yang dapat diingatkan sekarang: {withoutAddress} tanpa email, {today} sudah mendapat giliran hari ini, {maximum} sudah mencapai batas pengingat.",
  ],
  username_taken: [409, "Nama pengguna ini sudah dipakai."],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type RefusalCode = keyof typeof refusals;

/** Messages by field path ("letterNumber", "points.2"): each an Indonesian sentence that says how to mend it. */
export type FieldErrors = Record<string, string>;

/** An expected "no". Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly status: number;
  readonly sentence: string;

  constructor(
    readonly code: RefusalCode,
    readonly details: {
      fields?: FieldErrors;
      params?: Record<string, string | number>;
      /** After so many seconds it is worth asking again. */
      retryAfter?: number;
    } = {},
  ) {
    const [status, template] = refusals[code];
    const sentence = template.replace(/\{(\w+)\}/g, (_, key: string) => String(details.params?.[key] ?? ""));
    super(`${code}: ${sentence}`);
    this.name = "Refusal";
    this.status = status;
    this.sentence = sentence;
  }

  get fields(): FieldErrors {
    return this.details.fields ?? {};
  }
}

const words = (text: string) => text.split(/\s*,\s*/);

/** An office with its people in all and its own divisions; head counts follow a model regency of 8,400. */
export type Office = { name: string; people: number; divisions: readonly string[]; acting?: boolean };

const office = (name: string, people: number, divisions: string, acting = false): Office => ({
  name,
  people,
  divisions: words(divisions),
  acting,
});

export const BAGIAN = words(
  "Bagian Tata Pemerintahan, Bagian Kesejahteraan Rakyat, Bagian Hukum, Bagian Perekonomian dan SDA, Bagian Administrasi Pembangunan, Bagian Pengadaan Barang dan Jasa, Bagian Umum, Bagian Organisasi, Bagian Protokol dan Komunikasi Pimpinan",
);

export const OFFICES: readonly Office[] = [
  office("Sekretariat DPRD", 44, "Bagian Umum dan Keuangan, Bagian Persidangan, Bagian Fasilitasi Penganggaran"),
  office(
    "Inspektorat Daerah",
    58,
    "Sekretariat, Inspektur Pembantu Wilayah I, Inspektur Pembantu Wilayah II, Inspektur Pembantu Wilayah III",
  ),
  office(
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    158,
    "Sekretariat, Bidang Bina Marga, Bidang Sumber Daya Air, Bidang Cipta Karya, Bidang Penataan Ruang, UPT Alat Berat",
  ),
  office(
    "Dinas Perumahan, Permukiman, dan Lingkungan Hidup",
    125,
    "Sekretariat, Bidang Perumahan, Bidang Permukiman, Bidang Lingkungan Hidup, UPT Pengelolaan Sampah",
  ),
  office(
    "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
    125,
    "Sekretariat, Bidang Ketertiban Umum, Bidang Penegakan Perda, Bidang Pemadam Kebakaran",
  ),
  office("Badan Penanggulangan Bencana Daerah", 34, "Sekretariat, Bidang Kedaruratan, Bidang Rehabilitasi", true),
  office("Dinas Sosial", 42, "Sekretariat, Bidang Rehabilitasi Sosial, Bidang Perlindungan Sosial"),
  office("Dinas Penanaman Modal dan PTSP", 40, "Sekretariat, Bidang Penanaman Modal, Bidang Pelayanan Perizinan"),
  office(
    "Dinas Tenaga Kerja dan Perindustrian",
    46,
    "Sekretariat, Bidang Penempatan Kerja, Bidang Industri, UPT Balai Latihan Kerja",
  ),
  office(
    "Dinas Pertanian dan Ketahanan Pangan",
    185,
    "Sekretariat, Bidang Tanaman Pangan, Bidang Peternakan, Bidang Penyuluhan, Bidang Ketahanan Pangan",
  ),
  office("Dinas Kelautan dan Perikanan", 40, "Sekretariat, Bidang Perikanan Tangkap, Bidang Budidaya", true),
  office(
    "Dinas Kependudukan dan Pencatatan Sipil",
    48,
    "Sekretariat, Bidang Pendaftaran Penduduk, Bidang Pencatatan Sipil",
  ),
  office(
    "Dinas Pemberdayaan Masyarakat dan Desa",
    34,
    "Sekretariat, Bidang Pemerintahan Desa, Bidang Pemberdayaan Masyarakat",
  ),
  office(
    "Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan KB",
    48,
    "Sekretariat, Bidang Perlindungan Anak, Bidang Keluarga Berencana",
  ),
  office("Dinas Perhubungan", 74, "Sekretariat, Bidang Lalu Lintas, Bidang Angkutan, UPT Terminal"),
  office("Dinas Komunikasi dan Informatika", 44, "Sekretariat, Bidang Informatika, Bidang Komunikasi Publik"),
  office(
    "Dinas Perdagangan, Koperasi, dan Usaha Mikro",
    98,
    "Sekretariat, Bidang Perdagangan, Bidang Koperasi, UPT Pasar",
  ),
  office("Dinas Pariwisata, Pemuda, dan Olahraga", 50, "Sekretariat, Bidang Pariwisata, Bidang Olahraga"),
  office("Dinas Perpustakaan dan Kearsipan", 28, "Sekretariat, Bidang Perpustakaan"),
  office(
    "Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah",
    58,
    "Sekretariat, Bidang Perencanaan, Bidang Riset dan Inovasi",
  ),
  office(
    "Badan Pengelolaan Keuangan dan Aset Daerah",
    66,
    "Sekretariat, Bidang Anggaran, Bidang Perbendaharaan, Bidang Aset",
  ),
  office("Badan Pendapatan Daerah", 58, "Sekretariat, Bidang Penetapan, Bidang Penagihan"),
  office(
    "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    56,
    "Sekretariat, Bidang Mutasi, Bidang Kinerja dan Disiplin, Bidang Pengembangan Kompetensi",
  ),
  office("Badan Kesatuan Bangsa dan Politik", 24, "Sekretariat, Bidang Politik Dalam Negeri"),
];

export const EDUCATION = office(
  "Dinas Pendidikan dan Kebudayaan",
  110,
  "Sekretariat, Bidang Pembinaan SD, Bidang Pembinaan SMP, Bidang PAUD dan Pendidikan Nonformal, Bidang Kebudayaan",
);
export const HEALTH = office(
  "Dinas Kesehatan",
  92,
  "Sekretariat, Bidang Kesehatan Masyarakat, Bidang Pelayanan Kesehatan, Bidang Sumber Daya Kesehatan",
);

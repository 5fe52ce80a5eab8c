import type { Cell } from "@/lib/imports/cell";
import type { ColumnSpecs } from "@/lib/imports/headers";

/**
 * The columns of SIASN "data utama" and SIMPEG exports that a pact needs, with the headers seen for each.
 * Everything else (NIK, religion, marital status, address, NPWP, BPJS, schooling) is left in the file: UU 27/2022.
 * Birth date and sex only check the NIP; they are not kept. Aliases are normalised and in order of preference.
 */
export const EMPLOYEE_COLUMNS = {
  nip: {
    label: "NIP",
    required: true,
    // biome-ignore format: a list of names reads best in lines
    aliases: ["nipbaru", "nip", "nip18", "nonip", "nomornip", "nipnipppk", "nipnippppk", "nipataunipppk", "nipnipppk", "nippns", "nipasn", "nippppk", "nipppk", "nip3k", "nomorindukpegawai", "nomorindukpegawainip", "nipbarunipppk", "nip18digit", "nipbaru18digit", "nipnomorindukpegawai", "nomorindukpppk", "noindukpppk", "nomorindukp3k", "noindukp3k", "noindukpegawai", "noindukpns", "nomorindukpns", "nomorindukasn", "noindukasn", "nomorindukpppkparuhwaktu", "noindukpppkparuhwaktu", "nipppkparuhwaktu", "nomorinduk", "noinduk"],
    headings: ["NIP BARU", "NO NIP", "NI PPPK", "NOMOR INDUK PPPK"],
  },
  name: {
    label: "NAMA",
    required: true,
    // biome-ignore format: a list of names reads best in lines
    aliases: ["nama", "namalengkap", "namapegawai", "namaasn", "namapns", "namapppk", "namalengkappegawai", "namatanpagelar"],
    headings: ["NAMA LENGKAP", "NAMA PEGAWAI", "NAMA ASN"],
  },
  personId: {
    label: "PNS ID",
    required: false,
    aliases: ["pnsid", "idpns", "asnid", "idasn", "pnsorang", "idpegawai"],
  },
  titleFront: { label: "GELAR DEPAN", required: false, aliases: ["gelardepan", "gldepan", "gelardpn", "gelard"] },
  titleBack: {
    label: "GELAR BELAKANG",
    required: false,
    aliases: ["gelarbelakang", "glblk", "glbelakang", "gelarblk", "gelarb"],
  },
  birthDate: { label: "TANGGAL LAHIR", required: false, aliases: ["tanggallahir", "tgllahir", "tgllhr"] },
  sex: {
    label: "JENIS KELAMIN",
    required: false,
    aliases: ["jeniskelamin", "jnskelamin", "jk", "kelamin", "lp", "gender"],
  },
  phone: {
    label: "NOMOR HP",
    required: false,
    aliases: [
      "nomorhp",
      "nohp",
      "hp",
      "nomorhandphone",
      "nohandphone",
      "handphone",
      "telepon",
      "nomortelepon",
      "notelp",
      "notelepon",
      "nowa",
      "nomorwhatsapp",
      "nowhatsapp",
    ],
  },
  emailGov: { label: "EMAIL GOV", required: false, aliases: ["emailgov", "emailgoid", "emaildinas", "emailkantor"] },
  email: { label: "EMAIL", required: false, aliases: ["email", "alamatemail", "emailpribadi", "surel"] },
  employmentType: {
    label: "JENIS PEGAWAI",
    required: false,
    aliases: [
      "jenispegawainama",
      "jenispegawai",
      "jenisasn",
      "statuspegawai",
      "statuskepegawaian",
      "jenispegawainm",
      "jnspegawai",
      "kategoripegawai",
    ],
  },
  cpnsStatus: {
    label: "STATUS CPNS PNS",
    required: false,
    aliases: ["statuscpnspns", "cpnspns", "statuspns", "kodestatuscpnspns"],
  },
  standingId: {
    label: "KEDUDUKAN HUKUM ID",
    required: false,
    aliases: ["kedudukanhukumid", "kedhukumid", "idkedudukanhukum"],
  },
  standing: {
    label: "KEDUDUKAN HUKUM",
    required: false,
    aliases: [
      "kedudukanhukumnama",
      "kedudukanhukum",
      "kedhukum",
      "kedudukanpegawai",
      "namakedudukanhukum",
      "statuskeaktifan",
    ],
  },
  cpnsDate: {
    label: "TMT CPNS",
    required: false,
    aliases: ["tmtcpns", "tmtpppk", "tmtkontrak", "tmtcpnspppk", "tmtpengangkatan"],
  },
  grade: {
    label: "GOLONGAN",
    required: false,
    // biome-ignore format: a list of names reads best in lines
    aliases: ["golakhirnama", "golonganakhirnama", "golakhir", "golonganakhir", "golongannama", "namagolongan", "golongan", "gol", "golru", "golruang", "golonganruang", "pangkatgolongan", "pangkatgol", "pangkatgolonganruang", "pangkatgolruang"],
  },
  gradeId: {
    label: "GOL AKHIR ID",
    required: false,
    aliases: ["golakhirid", "golonganakhirid", "golonganid", "golid"],
  },
  positionTypeId: { label: "JENIS JABATAN ID", required: false, aliases: ["jenisjabatanid"] },
  positionType: {
    label: "JENIS JABATAN",
    required: false,
    aliases: ["jenisjabatannama", "jenisjabatan", "jnsjabatan", "tipejabatan"],
  },
  position: {
    label: "JABATAN",
    required: false,
    aliases: ["jabatannama", "namajabatan", "jabatan", "jabatanterakhir", "jabatanakhirnama", "jabatansaatini"],
  },
  echelonId: { label: "ESELON ID", required: false, aliases: ["eselonid", "ideselon"] },
  echelon: { label: "ESELON", required: false, aliases: ["eselonnama", "eselon", "namaeselon"] },
  unitCode: {
    label: "UNOR ID",
    required: false,
    aliases: ["unorid", "idunor", "kodeunor", "unitorganisasiid", "idunit", "unitid", "kodeunit"],
  },
  unitName: {
    label: "UNOR NAMA",
    required: false,
    // biome-ignore format: a list of names reads best in lines
    aliases: ["unornama", "namaunor", "unor", "unitorganisasinama", "unitorganisasi", "unitkerjanama", "namaunitkerja", "unitkerja", "subunit", "subunitkerja", "unit", "namaunit"],
  },
  workUnit: {
    label: "SATUAN KERJA",
    required: false,
    // biome-ignore format: a list of names reads best in lines
    aliases: ["satuankerjakerjanama", "satuankerjakerja", "satuankerja", "satuankerjanama", "satker", "opd", "namaopd", "skpd", "namaskpd", "skpk", "perangkatdaerah", "unorinduknama", "unorinduk", "unitkerjainduk"],
  },
  homeWorkUnit: { label: "SATUAN KERJA INDUK", required: false, aliases: ["satuankerjainduknama", "satuankerjainduk"] },
} as const satisfies ColumnSpecs;

export type EmployeeColumn = keyof typeof EMPLOYEE_COLUMNS;

/** The cells of one person; a column that is blank or absent has no entry. */
export type EmployeeCells = Partial<Record<EmployeeColumn, Cell>>;

/** Reports a doubt about a column without refusing the row; the sentence says what was done and how to mend it. */
export type Doubt = (column: EmployeeColumn, reason: string) => void;

import { expect, test } from "vitest";
import { EMPLOYEE_COLUMNS } from "@/lib/imports/employee-columns";
import { matchHeaders, missingColumnsSentence, normaliseHeader } from "@/lib/imports/headers";
import { UNIT_COLUMNS } from "@/lib/imports/unit-columns";

const SIASN =
  "PNS ID,NIP BARU,NIP LAMA,NAMA,GELAR DEPAN,GELAR BELAKANG,TEMPAT LAHIR ID,TEMPAT LAHIR NAMA,TANGGAL LAHIR,JENIS KELAMIN,AGAMA ID,AGAMA NAMA,JENIS KAWIN ID,JENIS KAWIN NAMA,NIK,NOMOR HP,EMAIL,EMAIL GOV,ALAMAT,NPWP NOMOR,BPJS,JENIS PEGAWAI ID,JENIS PEGAWAI NAMA,KEDUDUKAN HUKUM ID,KEDUDUKAN HUKUM NAMA,STATUS CPNS PNS,KARTU ASN VIRTUAL,NOMOR SK CPNS,TANGGAL SK CPNS,TMT CPNS,NOMOR SK PNS,TANGGAL SK PNS,TMT PNS,GOL AWAL ID,GOL AWAL NAMA,GOL AKHIR ID,GOL AKHIR NAMA,TMT GOLONGAN,MK TAHUN,MK BULAN,JENIS JABATAN ID,JENIS JABATAN NAMA,JABATAN ID,JABATAN NAMA,TMT JABATAN,TINGKAT PENDIDIKAN ID,TINGKAT PENDIDIKAN NAMA,PENDIDIKAN ID,PENDIDIKAN NAMA,TAHUN LULUS,KPKN ID,KPKN NAMA,LOKASI KERJA ID,LOKASI KERJA NAMA,UNOR ID,UNOR NAMA,INSTANSI INDUK ID,INSTANSI INDUK NAMA,INSTANSI KERJA ID,INSTANSI KERJA NAMA,SATUAN KERJA INDUK ID,SATUAN KERJA INDUK NAMA,SATUAN KERJA KERJA ID,SATUAN KERJA KERJA NAMA,IS VALID NIK,NAMA SEKOLAH,FLAG IKD,ESELON ID,ESELON NAMA".split(
    ",",
  );

test("every wanted column of SIASN is found under its own name, whatever the order", () => {
  for (const headers of [SIASN, [...SIASN].reverse()]) {
    const { positions, missing } = matchHeaders(EMPLOYEE_COLUMNS, headers);
    expect(missing).toEqual([]);
    const found = Object.fromEntries(Object.entries(positions).map(([key, at]) => [key, headers[at]]));
    expect(found).toEqual({
      nip: "NIP BARU",
      name: "NAMA",
      personId: "PNS ID",
      titleFront: "GELAR DEPAN",
      titleBack: "GELAR BELAKANG",
      birthDate: "TANGGAL LAHIR",
      sex: "JENIS KELAMIN",
      phone: "NOMOR HP",
      emailGov: "EMAIL GOV",
      email: "EMAIL",
      employmentType: "JENIS PEGAWAI NAMA",
      cpnsStatus: "STATUS CPNS PNS",
      standingId: "KEDUDUKAN HUKUM ID",
      standing: "KEDUDUKAN HUKUM NAMA",
      cpnsDate: "TMT CPNS",
      grade: "GOL AKHIR NAMA",
      gradeId: "GOL AKHIR ID",
      positionTypeId: "JENIS JABATAN ID",
      positionType: "JENIS JABATAN NAMA",
      position: "JABATAN NAMA",
      echelonId: "ESELON ID",
      echelon: "ESELON NAMA",
      unitCode: "UNOR ID",
      unitName: "UNOR NAMA",
      workUnit: "SATUAN KERJA KERJA NAMA",
      homeWorkUnit: "SATUAN KERJA INDUK NAMA",
    });
  }
});

test("sensitive columns are among those read past", () => {
  const { ignored } = matchHeaders(EMPLOYEE_COLUMNS, SIASN);
  expect(ignored).toEqual(
    expect.arrayContaining(["NIK", "AGAMA NAMA", "JENIS KAWIN NAMA", "ALAMAT", "NPWP NOMOR", "BPJS", "NIP LAMA"]),
  );
});

test.each([
  ["NIP", "nip"],
  ["No. NIP", "nip"],
  ["NIP 18", "nip"],
  ["NIP / NI PPPK", "nip"],
  ["nip_baru", "nip"],
  ["Nama Lengkap", "name"],
  ["NAMA PEGAWAI", "name"],
  ["No. HP", "phone"],
  ["Jenis ASN", "employmentType"],
  ["Gol/Ruang", "grade"],
  ["PANGKAT / GOLONGAN", "grade"],
  ["Nama Jabatan", "position"],
  ["Unit Kerja", "unitName"],
  ["OPD", "workUnit"],
  ["SKPD", "workUnit"],
  ["Perangkat Daerah", "workUnit"],
  ["Tgl. Lahir", "birthDate"],
])("the header %j is understood as %s", (header, column) => {
  expect(matchHeaders(EMPLOYEE_COLUMNS, [header]).positions).toEqual({ [column]: 0 });
});

test.each([
  [["ID", "NAMA_UNOR", "ID_ATASAN"]],
  [["UNOR ID", "UNOR NAMA", "DIATASAN ID"]],
  [["Kode Unit", "Nama Unit Kerja", "Kode Induk"]],
])("unit headers %j are understood", (headers) => {
  expect(matchHeaders(UNIT_COLUMNS, headers)).toEqual({
    positions: { code: 0, name: 1, parentCode: 2 },
    ignored: [],
    missing: [],
  });
});

test("what is missing is named with the headers that would do", () => {
  const { missing } = matchHeaders(EMPLOYEE_COLUMNS, ["NAMA", "ALAMAT"]);
  expect(missing).toEqual(["nip"]);
  const sentence = missingColumnsSentence(EMPLOYEE_COLUMNS, missing, "PNS");
  expect(sentence).toMatch(/^Lembar "PNS" tidak memuat kolom NIP \(dikenal juga sebagai NIP BARU, NO NIP, /);
  expect(sentence).toMatch(/lalu unggah kembali\.$/);
});

test("comparison ignores case, spaces and signs", () => {
  expect(normaliseHeader(" Nip_Baru\u00a0*")).toBe("nipbaru");
});

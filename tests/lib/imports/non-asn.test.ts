import { expect, test } from "vitest";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { db } from "@/lib/db";
import { EMPLOYEE_COLUMNS } from "@/lib/imports/employee-columns";
import { parseEmployeeRows } from "@/lib/imports/parse-employee-rows";
import { readTable } from "@/lib/imports/read-table";
import { unitDirectory } from "@/lib/imports/unit-directory";
import { csv, load } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";
import { workbookOf } from "./workbook";

const HEAD = ["PNS ID", "NIP", "NAMA", "JENIS PEGAWAI", "UNOR ID"];
const units = unitDirectory([{ code: "U1", name: "Dinas Sosial", parentCode: null }]);

test("non-ASN staff are read with their local number by JENIS PEGAWAI or the sheet; others are not", async () => {
  const book = await workbookOf({
    Pegawai: [
      HEAD,
      ["", "thl-001", "Ani", "THL", "U1"],
      ["", "THL.001", "Beno", "NON ASN", "U1"],
      ["", "THL - 001", "Cici", "Non ASN", "U1"],
      ["", 20240012, "Dodi", "Honorer", "U1"],
      ["", "2020E001", "Edo", "Tenaga Honorer", "U1"],
      ["", "198503152010012001", "Fani", "Non ASN", "U1"],
      ["", "198513152010012001", "Gani", "Non ASN", "U1"],
      ["", "-", "Hani", "Non ASN", "U1"],
      ["", "THL-002", "Ina", "PNS", "U1"],
      ["", 198503152010012000, "Joni", "Honorer", "U1"],
    ],
    Honorer: [HEAD, ["", "HON/77", "Kiki", "", "U1"]],
  });
  const { rows } = await readTable(book, EMPLOYEE_COLUMNS);
  const { employees, rejected, warnings } = parseEmployeeRows(rows, { units, today: "2026-11-22" });
  expect(employees.map(({ nip, name, employmentType }) => [nip, name, employmentType])).toEqual([
    ["THL-001", "Ani", "NON_ASN"],
    ["THL.001", "Beno", "NON_ASN"],
    ["20240012", "Dodi", "NON_ASN"],
    ["2020E001", "Edo", "NON_ASN"],
    ["198503152010012001", "Fani", "NON_ASN"],
    ["HON/77", "Kiki", "NON_ASN"],
  ]);
  expect(rejected.map(({ row, nip, reason }) => [row, nip, reason])).toEqual([
    [4, "THL-001", "Nomor sudah ada pada baris 2. Hapus baris yang berulang."],
    [8, "198513152010012001", expect.stringContaining("bukan tanggal yang ada")],
    [9, null, "Nomor pegawai kosong. Isi nomor pegawai setempat pada kolom NIP."],
    [10, "THL002", "NIP berisi karakter selain angka. Tulis 18 angka tanpa huruf."],
    [11, "198503152010012...", expect.stringContaining("digit terakhirnya hilang")],
  ]);
  expect(warnings).toEqual([]);
});

test("a number that becomes a NI PPPK renames the account, by the same rule", async () => {
  const { id: agencyId } = await emptyAgency("97.01");
  const admin = await officer({ agencyId, role: "bkpsdm_admin" });
  await load(admin, "units", csv(["ID", "NAMA_UNOR", "ID_ATASAN"], ["R", "Dinas Sosial", ""]));
  await load(admin, "employees", csv(HEAD, ["P1", "t-9", "Ani", "THL", "R"], ["P2", "THL-10", "Beno", "THL", "R"]));
  expect(await db.employee.count({ where: { agencyId } })).toBe(1);
  await load(admin, "employees", csv(HEAD, ["P1", "thl-09", "Ani", "THL", "R"], ["P2", "THL-10", "Beno", "THL", "R"]));
  const unit = await db.unit.findFirstOrThrow({ where: { agencyId } });
  await issueCodes(admin, { unitId: unit.id });
  const names = async () =>
    (await db.account.findMany({ where: { agencyId, employeeId: { not: null } } })).map((a) => a.username).sort();
  expect(await names()).toEqual(["97.01-thl-09", "97.01-thl-10"]);
  const next = csv(HEAD, ["P1", "199503122024212009", "Ani", "PPPK", "R"], ["P2", "THL-11", "Beno", "THL", "R"]);
  await load(admin, "employees", next);
  expect(await names()).toEqual(["199503122024212009", "97.01-thl-11"]);
});

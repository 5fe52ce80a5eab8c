import { beforeAll, expect, test } from "vitest";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { db } from "@/lib/db";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { reportLetter } from "@/lib/reports/report-letter";
import { reportNames } from "@/lib/reports/report-names";
import { submitReport } from "@/lib/reports/submit-report";
import { readPages } from "../documents/read-pdf";
import { readWorkbook } from "../recaps/read-workbook";
import { hashNow, type ReportingWorld, reportingWorld } from "./reporting-world";

let world: ReportingWorld;
let reportId: string;
beforeAll(async () => {
  world = await reportingWorld();
  await db.pact.update({ where: { id: world.pactIds[0] }, data: { status: "signed" } });
  await db.pact.update({ where: { id: world.pactIds[2] }, data: { status: "declined" } });
  await exemptPact(world.joko, { pactId: world.pactIds[3], reason: "CUTI_BESAR" });
  const letter = { letterNumber: "800/ 118 /X/2028", letterDate: "2028-10-13", note: "Dua menyusul." };
  const copies = "Sekretaris Daerah Kabupaten Uji\n\nInspektur Kabupaten Uji";
  const address = "Jalan Pelajar 7, Kota Uji";
  await db.unit.update({ where: { id: world.dinas.id }, data: { address } });
  const sent = await submitReport(
    world.ratna,
    {
      campaignId: world.campaignId,
      unitId: world.dinas.id,
      ...letter,
      copies,
      stated: true,
      contentHash: await hashNow(world),
    },
    new Date("2028-10-13T02:42:00Z"),
  );
  reportId = sent.reportId;
});

test("the letter carries letterhead, acting title, figures, and the names that are missing", async () => {
  const { pdf, fileName } = await reportLetter(world.ratna, reportId);
  expect(fileName).toBe("laporan-dinas-pendidikan-2028-10-13.pdf");
  const [letter = "", annex = ""] = await readPages(pdf);
  for (const words of [
    "PEMERINTAH KABUPATEN UJI",
    "DINAS PENDIDIKAN Jalan Pelajar 7, Kota Uji Kota Uji, 13 Oktober",
    "Kota Uji, 13 Oktober 2028",
    "Nomor : 800/ 118 /X/2028",
    "Yth. Kepala BKPSDM",
    "data per 13 Oktober 2028, 09.42 WIB",
    "Dua menyusul.",
    "Plt. KEPALA DINAS PENDIDIKAN,",
    "Ratna Sari, M.Pd. Penata NIP",
    "Tembusan: 1. Sekretaris Daerah Kabupaten Uji 2. Inspektur Kabupaten Uji",
  ])
    expect(letter).toContain(words);
  expect(letter).toMatch(/Jumlah 4 1 3 1 2 33,3%/);
  expect(annex).toContain("Dikecualikan: cuti besar, haji, atau umrah");
  expect(annex).toContain("Bayu Pratama");
  expect(annex).not.toContain("Ani Lestari");
});

test("that somebody declined is told to nobody in a letter", async () => {
  const pages = await readPages((await reportLetter(world.ratna, reportId)).pdf);
  expect(pages.join(" ")).toContain("Citra Dewi");
  expect(pages.join(" ")).not.toMatch(/tidak bersedia/i);
});

test("the names of the annex as a workbook: those of the letter, as frozen, no decline told, recorded", async () => {
  const { bytes, fileName } = await reportNames(world.ratna, reportId);
  expect(fileName).toBe("nama-laporan-dinas-pendidikan-2028-10-13.xlsx");
  const [sheet] = await readWorkbook(bytes);
  const rows = sheet?.rows ?? [];
  expect(rows[0]?.[0]).toBe("Daftar Pegawai Dinas Pendidikan yang Belum Menandatangani atau Dikecualikan");
  const named = rows.slice(rows.findIndex(([first]) => first === "No.") + 1);
  const [letter = "", annex = ""] = await readPages((await reportLetter(world.ratna, reportId)).pdf);
  expect(letter).toMatch(/Jumlah 4 1 3 1 2 33,3%/);
  expect(named).toHaveLength(3);
  for (const row of named) expect(annex).toContain(String(row[1]));
  expect(named.flat().join(" ")).not.toMatch(/tidak bersedia/i);
  const events = await db.auditEvent.findMany({ where: { subjectId: reportId, action: "report.export-names" } });
  expect(events).toMatchObject([{ data: { number: 1, people: 3 } }]);
});

test("the same bytes later, whatever has changed since", async () => {
  const before = sha256((await reportLetter(world.ratna, reportId)).pdf);
  await db.pact.updateMany({ where: { campaignId: world.campaignId }, data: { status: "signed" } });
  await db.unit.update({ where: { id: world.dinas.id }, data: { name: "Dinas Lain" } });
  await db.employee.updateMany({ where: { agencyId: world.agencyId }, data: { name: "Nama Baru" } });
  expect(sha256((await reportLetter(world.wati, reportId)).pdf)).toBe(before);
});

test("a report from before units had addresses keeps the agency's; a unit without one prints none", async () => {
  const { content } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
  const { unitAddress: _address, ...frozen } = JSON.parse(content);
  const drawn = async (change: object) => {
    await db.report.update({ where: { id: reportId }, data: { content: JSON.stringify({ ...frozen, ...change }) } });
    const { pdf } = await reportLetter(world.wati, reportId);
    return ((await readPages(pdf))[0] ?? "").slice(0, 100);
  };
  expect(await drawn({ version: 1 })).toContain("DINAS PENDIDIKAN Jalan Merdeka 1 Kota Uji, 13 Oktober");
  expect(await drawn({ version: 2, unitAddress: [] })).toContain("DINAS PENDIDIKAN Kota Uji, 13 Oktober");
});

test.each(["hendra", "schoolHead", "observer", "strangerAdmin"] as const)("%s gets no letter", async (who) => {
  const refused = await reportLetter(world[who], reportId).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: "not_found" });
  await expect(reportNames(world[who], reportId)).rejects.toMatchObject({ code: "not_found" });
});

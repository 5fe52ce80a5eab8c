import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { sheetNames, sheetText } from "@/lib/documents/workbook-sheet";
import { annexChoice } from "@/lib/recaps/annex-choices";
import { annexDocument } from "@/lib/recaps/annex-document";
import { recapDocument } from "@/lib/recaps/recap-document";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { readParts, readWorkbook, type Sheet } from "./read-workbook";
import { FORMULAS, LONG_NAME, type RecapWorld, recapWorld } from "./recap-world";

let all: RecapWorld;
const now = new Date("2028-10-13T02:15:00Z");
beforeAll(async () => {
  all = await recapWorld();
});

type Unit = keyof RecapWorld["units"];
const actorOf = (who: string) => all[who as "wati"] as User;
const annex = (who: string, unit: Unit, query: Record<string, string> = {}) =>
  annexDocument(actorOf(who), { campaignId: all.campaignId, unit: all.units[unit], ...query }, now);

/** Rows below the header: [No, Nama, NIP, Pangkat, Jabatan, Unit, Tanggal, Cara, Ket.]. */
function people(sheet: Sheet | undefined) {
  const rows = sheet?.rows ?? [];
  return rows.slice(rows.findIndex(([first]) => first === "No.") + 1);
}
const sheetsOf = async (who: string, unit: Unit, query = {}) => readWorkbook((await annex(who, unit, query)).bytes);

test("a person's row: NIP as text, the day of signing in the agency's zone as a date, the way, the remark", async () => {
  const [sheet] = await sheetsOf("wati", "health");
  const rows = new Map(people(sheet).map((row) => [row[1], row]));
  // 17.30 UTC is past midnight in WIB.
  expect(rows.get("Dewi Lestari")?.slice(5)).toEqual([
    ...["Dinas Kesehatan", new Date("2028-10-13T00:00:00Z"), "Digoreskan di layar", "Sudah menandatangani"],
  ]);
  expect(rows.get("Eka Putri")?.slice(6, 8)).toEqual([new Date("2028-10-09T00:00:00Z"), "Tanda tangan basah"]);
  expect(rows.get("Maya Lestari, S.Pd.")?.slice(2)).toEqual([
    expect.stringMatching(/^\d{18}$/),
    ...["Penata Muda Tk I, III/b", "Guru Ahli Pertama", "Dinas Kesehatan", "-", "-", "Belum menandatangani"],
  ]);
  expect(sheet?.rows.flat()).toContain("Data per 13 Oktober 2028, 09.15 WIB");
});

describe("a name that looks like a formula", () => {
  test("is a text in the sheet, and stays one when edited", async () => {
    const { bytes } = await annex("wati", "health");
    const [sheet] = await readWorkbook(bytes);
    expect(people(sheet).map(([, name]) => name)).toEqual(expect.arrayContaining([...FORMULAS]));
    const parts = await readParts(bytes);
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).not.toMatch(/<f[ >]/);
    const style = Number(/<c r="B\d+" s="(\d+)" t="str"><v>=HYPERLINK/.exec(xml)?.[1]);
    const formats = [...(parts["xl/styles.xml"] ?? "").split("<cellXfs")[1]!.matchAll(/<xf numFmtId="(\d+)"/g)];
    expect(formats[style]?.[1]).toBe("49");
    expect(xml).toMatch(/<autoFilter ref="A5:I\d+"/);
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm.Print_Titles[^>]*>[^<]*!\$5:\$5</);
  });

  test("carries an apostrophe in the CSV; a NIP is its digits alone, for programs", async () => {
    const { bytes } = await annex("wati", "health", { format: "csv" });
    const rows = parse(bytes, { delimiter: ";", bom: true }) as string[][];
    expect(rows[0]?.slice(0, 4)).toEqual(["No.", "OPD", "Nama", "NIP"]);
    const names = rows.map((row) => row[2]);
    for (const name of FORMULAS) expect(names).toContain(`'${name}`);
    expect(rows.slice(1).every((row) => /^\d{18}$/.test(row[3] ?? ""))).toBe(true);
    expect(rows.find((row) => row[2] === "Dewi Lestari")?.[7]).toBe("2028-10-13");
  });
});

test("the lists of all units add up to the recap, row by row", async () => {
  const [recap] = await readWorkbook((await recapDocument(all.wati, { campaignId: all.campaignId }, now)).bytes);
  const rows = recap?.rows ?? [];
  const body = rows.slice(
    rows.findIndex(([first]) => first === "No.") + 2,
    rows.findIndex((row) => row[1] === "JUMLAH"),
  );
  const sheets = await sheetsOf("wati", "root", { scope: "subtree" });
  const counted = sheets.map((sheet) => {
    const remarks = people(sheet).map((row) => String(row[8]));
    const done = remarks.filter((remark) => remark === "Sudah menandatangani").length;
    const exempt = remarks.filter((remark) => remark.startsWith("Dikecualikan")).length;
    return [remarks.length - exempt, done, remarks.length - done - exempt, exempt];
  });
  const inUse = ([due, , , exempt]: unknown[]) => Number(due) + Number(exempt) > 0;
  expect(counted).toEqual(body.map((row) => row.slice(6, 10)).filter(inUse));
});

test("sheets of units whose names begin alike have names of their own, of at most 31 letters", async () => {
  const names = (await sheetsOf("wati", "root", { scope: "subtree" })).map(({ name }) => name);
  expect(names.every((name) => name.length > 0 && name.length <= 31)).toBe(true);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([LONG_NAME.slice(0, 31).trim(), `${LONG_NAME.slice(0, 27).trim()} (2)`]),
  );
});

test("sheet names leave out what a workbook forbids, text what XML forbids", () => {
  const nameOf = sheetNames();
  const chosen = ["SD [Inti]: A/B*?\\'", "sd inti a b", "'''", "", "History"].map(nameOf);
  expect(chosen).toEqual(["SD Inti A B", "sd inti a b (2)", "Unit", "Unit (2)", "History (2)"]);
  expect(sheetText("a\u0000b\u001fc\ud800d\n")).toBe("abcd\n");
});

test("a unit that reports shows those it reports for, its subtree all below; above them all stands the root's own", async () => {
  const own = async (unit: Unit, scope: string) =>
    (await sheetsOf("wati", unit, { scope })).flatMap((sheet) => people(sheet).map(([, name]) => name));
  expect(await own("school", "subtree")).toHaveLength(3);
  expect(await own("education", "reporting")).toHaveLength(5);
  expect(await own("root", "reporting")).toEqual(["Kartika Sekda"]);
  expect(await own("root", "subtree")).toHaveLength(20);
});

test("a unit without anybody is an empty list in all three formats", async () => {
  expect(people((await sheetsOf("wati", "empty"))[0])).toEqual([]);
  const pages = await readPages((await annex("wati", "empty", { format: "pdf" })).bytes);
  expect(pages.join(" ")).toContain("Tidak ada pegawai dalam sasaran kegiatan ini.");
  const { bytes } = await annex("wati", "empty", { format: "csv" });
  expect(parse(bytes, { delimiter: ";", bom: true })).toHaveLength(1);
});

test("as PDF on wide pages, a unit name of 200 letters included", async () => {
  const { bytes, media } = await annex("wati", "long", { format: "pdf", paper: "F4" });
  expect(media).toBe("application/pdf");
  const text = (await readPages(bytes)).join(" ");
  expect(text.replace(/ /g, "")).toContain(LONG_NAME.toUpperCase().replace(/ /g, ""));
  expect(text).toContain("Lembar dikembalikan");
  expect(text).not.toContain("Indra Kusuma");
});

test("the PDF of a unit's own desk stands under the OPD and the unit, with the unit's address", async () => {
  const address = "Jalan Sekolah 3, Rawa Indah\nTelepon (0299) 555123";
  await db.unit.update({ where: { id: all.units.school }, data: { address } });
  const headOf = async (who: string) =>
    ((await readPages((await annex(who, "school", { format: "pdf" })).bytes))[0] ?? "").slice(0, 260);
  expect(await headOf("joko")).toContain(
    "PEMERINTAH KABUPATEN CONTOH DINAS PENDIDIKAN DAN KEBUDAYAAN SDN 1 SUKOREJO " +
      "Jalan Sekolah 3, Rawa Indah Telepon (0299) 555123 DAFTAR PEGAWAI",
  );
  expect(await headOf("ratna")).toContain("PEMERINTAH KABUPATEN CONTOH DINAS PENDIDIKAN DAN KEBUDAYAAN DAFTAR PEGAWAI");
  expect(await headOf("wati")).toContain("BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA DAFTAR PEGAWAI");
});

describe("that somebody declined", () => {
  const remark = async (who: string, query: Record<string, string>) =>
    people((await sheetsOf(who, "long", query))[0]).find(([, name]) => name === "Hana Wijaya")?.[8];

  test("is left out of a file that travels, and told to the personnel agency when it asks", async () => {
    expect(await remark("wati", {})).toBe("Belum menandatangani");
    expect(await remark("leader", {})).toBe("Belum menandatangani");
    expect(await remark("wati", { declines: "true" })).toBe("Menyatakan tidak bersedia");
    const nameOf = async (query: Record<string, string>) => (await annex("wati", "health", query)).fileName;
    expect(await nameOf({})).toBe("daftar-pegawai-dinas-kesehatan-2028-10-13.xlsx");
    expect(await nameOf({ declines: "true" })).toBe("rahasia-daftar-pegawai-dinas-kesehatan-2028-10-13.xlsx");
    const [sheet] = await sheetsOf("wati", "long", { declines: "true" });
    expect(sheet?.rows.flat().some((cell) => String(cell).startsWith("RAHASIA"))).toBe(true);
  });

  test("is refused to all others", async () => {
    await expect(annex("leader", "long", { declines: "true" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(annex("ratna", "education", { declines: "true" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("nobody takes names along that are not theirs to see", () => {
  test.each([
    ["observer", "health"],
    ["siti", "school"],
    ["ratna", "health"],
    ["joko", "education"],
  ] as const)("%s of %s", async (who, unit) => {
    await expect(annex(who, unit)).rejects.toMatchObject({ code: "not_found" });
  });
  test("another agency's officer", async () => {
    const wanted = { campaignId: all.campaignId, unit: all.units.health };
    await expect(annexDocument(all.away.rudi, wanted)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("the page of lists opens at the widest unit within reach, and offers no other", async () => {
  const choice = (who: string, unit?: Unit) =>
    annexChoice(actorOf(who), all.campaignId, unit ? { unit: all.units[unit] } : {});
  expect(await choice("wati")).toMatchObject({ target: { isRoot: true, people: 20 }, units: { length: 8 } });
  expect(await choice("ratna")).toMatchObject({ target: { unitId: all.units.education, people: 5 }, whole: null });
  expect((await choice("ratna"))?.units.map(({ id }) => id)).toEqual([all.units.education]);
  expect(await choice("joko")).toMatchObject({ target: { unitId: all.units.school, people: 3 }, units: [] });
  expect(await choice("joko", "education")).toBeNull();
  expect(await choice("observer")).toBeNull();
});

test("each list taken along is an event: who, of which unit, how many, without a name", async () => {
  await annex("joko", "school", { format: "csv" });
  const [event] = await db.auditEvent.findMany({
    where: { action: "people.export" },
    orderBy: { id: "desc" },
    take: 1,
  });
  expect(event).toMatchObject({
    subjectType: "unit",
    subjectId: all.units.school,
    actor: { username: all.joko.username },
    data: { format: "csv", people: 3, scope: "subtree", withDeclines: false },
  });
});

test("a row whose words take several lines is as high as they need, for programs that do not measure rows themselves", async () => {
  const { bytes } = await recapDocument(all.wati, { campaignId: all.campaignId }, now);
  const parts = await readParts(bytes);
  const strings = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text);
  const rows = [...(parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<row [^>]* ht="([\d.]+)"[^>]*>(.*?)<\/row>/gs)];
  const heightOf = (name: string) =>
    Number(rows.find(([, , cells]) => cells?.includes(`<v>${strings.indexOf(name)}</v>`))?.[1]);
  const single = heightOf("Dinas Kesehatan");
  expect(single).toBeGreaterThan(12);
  // 200 letters in a column for about forty.
  expect(heightOf(LONG_NAME)).toBeGreaterThan(4 * single);
});

import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { findCampaign } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { extendLog } from "@/lib/ledger/extend-log";
import { latestCheckpoint } from "@/lib/ledger/log-queries";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { hasRecap, readRecap } from "@/lib/recaps/read-recap";
import { recapDocument } from "@/lib/recaps/recap-document";
import { writeRecapLetter } from "@/lib/recaps/write-letter";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { readParts, readWorkbook } from "./read-workbook";
import { LONG_NAME, type RecapWorld, recapWorld } from "./recap-world";

let all: RecapWorld;
const now = new Date("2028-10-13T02:15:00Z");
beforeAll(async () => {
  all = await recapWorld();
});

const actorOf = (who: string) => all[who as "wati" | "observer"] as User;
const recap = (who: string, query: Record<string, string> = {}) =>
  recapDocument(actorOf(who), { campaignId: all.campaignId, ...query }, now);

/** Every figure of the table from the people themselves: [name, PNS, CPNS, PPPK, PPPK PW, due, done, missing, exempt]. */
async function counted(within: string[] | null) {
  const rows = await plain.$queryRaw<{ name: string; figures: number[] }[]>(sql`
    SELECT r.name, ARRAY[
        count(*) FILTER (WHERE p.employment_type = 'PNS' AND p.status <> 'exempt'),
        count(*) FILTER (WHERE p.employment_type = 'CPNS' AND p.status <> 'exempt'),
        count(*) FILTER (WHERE p.employment_type = 'PPPK' AND p.status <> 'exempt'),
        count(*) FILTER (WHERE p.employment_type = 'PPPK_PARUH_WAKTU' AND p.status <> 'exempt'),
        count(*) FILTER (WHERE p.status <> 'exempt'),
        count(*) FILTER (WHERE p.status IN ('signed', 'verified')),
        count(*) FILTER (WHERE p.status IN ('pending', 'awaiting_verification', 'returned', 'declined')),
        count(*) FILTER (WHERE p.status = 'exempt')]::int[] AS figures
    FROM unit r LEFT JOIN unit u ON u.agency_id = r.agency_id AND COALESCE(u.reporting_unit_id, ${all.units.root}::uuid) = r.id
    LEFT JOIN pact p ON p.unit_id = u.id AND p.campaign_id = ${all.campaignId}::uuid AND p.status <> 'removed'
    WHERE r.agency_id = ${all.agencyId}::uuid AND (r.reporting OR r.id = ${all.units.root}::uuid)
      AND (${within}::uuid[] IS NULL OR r.id = ANY(${within}::uuid[]))
    GROUP BY r.id ORDER BY r."left"`);
  return rows.map(({ name, figures }) => [name, ...figures]);
}

const sums = (rows: (string | number)[][]) =>
  Array.from({ length: 8 }, (_, i) => rows.reduce((sum, row) => sum + Number(row[i + 1]), 0));

/** The body of the sheet below its two levels of header, and its last row. */
async function table(bytes: Buffer) {
  const [sheet] = await readWorkbook(bytes);
  const rows = sheet?.rows ?? [];
  const start = rows.findIndex(([first]) => first === "No.") + 2;
  const end = rows.findIndex((row) => row[1] === "JUMLAH");
  return {
    name: sheet?.name,
    rows,
    header: rows.slice(start - 2, start),
    body: rows.slice(start, end),
    total: rows[end],
  };
}

describe.each([
  ["wati", null],
  ["leader", null],
  ["observer", null],
  ["ratna", ["education"]],
  ["hadi", ["district"]],
] as const)("the table of %s", (who, units) => {
  test("is what the people themselves add up to", async () => {
    const { body, total } = await table((await recap(who)).bytes);
    const expected = await counted(units?.map((unit) => all.units[unit]) ?? null);
    expect(body.map((row) => row.slice(1, 10))).toEqual(expected);
    expect(body.map(([position]) => position)).toEqual(expected.map((_, i) => i + 1));
    expect(total?.slice(2, 10)).toEqual(sums(expected));
  });

  test("has one meaning of wajib in every row and in JUMLAH: by kind, and sudah + belum", async () => {
    const { body, total = [] } = await table((await recap(who)).bytes);
    for (const row of [...body, total]) {
      const [pns = 0, cpns = 0, pppk = 0, partTime = 0, due = 0, done = 0, missing = 0] = row.slice(2, 9).map(Number);
      expect([row[1], pns + cpns + pppk + partTime, done + missing]).toEqual([row[1], due, due]);
    }
  });
});

test("JUMLAH is the agency's own total, and rates are numbers that never round up to complete", async () => {
  const { body, total } = await table((await recap("wati")).bytes);
  const agency = await agencyCompletion(all.wati, all.campaignId);
  const { obligated = 0, done = 0, exempt = 0 } = agency?.totals ?? {};
  expect(total?.slice(6, 10)).toEqual([obligated - exempt, done, obligated - exempt - done, exempt]);
  expect([obligated, exempt]).toEqual([20, 1]);
  expect(total?.[10]).toBeCloseTo(agency?.totals.rate ?? 0, 3);
  const byName = new Map(body.map((row) => [row[1], row]));
  expect(byName.get("Dinas Tanpa Pegawai")?.[10]).toBe("-");
  expect(byName.get(LONG_NAME)?.[10]).toBe(0);
  expect(byName.get("Dinas Kesehatan")?.[10]).toBe(0.286);
  expect(byName.get("Dinas Pendidikan dan Kebudayaan")?.slice(11)).toEqual([
    "800/12/2028, 11 Okt 2028",
    "Menunggu putusan",
  ]);
  expect(byName.get("Dinas Kesehatan")?.slice(11)).toEqual(["-", "Belum melapor"]);
});

test("the sheet: two levels of header, kept in sight and on each page, as wide as the paper, with no formula", async () => {
  const { bytes } = await recap("wati", { paper: "F4" });
  const { header, name, rows } = await table(bytes);
  expect(name).toBe("Rekapitulasi");
  expect(header[0]?.filter(Boolean)).toEqual([
    ...["No.", "OPD", "Jumlah Wajib", "Menandatangani", "Dikecualikan", "Persentase"],
    ...["Nomor/Tanggal Surat Laporan", "Keterangan"],
  ]);
  expect(header[1]?.filter(Boolean)).toEqual(["PNS", "CPNS", "PPPK", "PPPK PW", "Jumlah", "Sudah", "Belum"]);
  expect(rows.flat()).toContain("Keadaan saat ini, 13 Oktober 2028, 09.15 WIB");
  const parts = await readParts(bytes);
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="14"[^>]*orientation="landscape"/);
  expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="6"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<autoFilter ref="A6:M\d+"/);
  expect(sheet).toContain("Halaman &amp;P dari &amp;N");
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(parts["xl/workbook.xml"]).toMatch(/_xlnm.Print_Titles[^>]*>&apos;Rekapitulasi&apos;!\$5:\$6</);
});

test("lowest first puts units without people last", async () => {
  const { body } = await table((await recap("wati", { order: "lowest" })).bytes);
  const rates = body.map((row) => row[10]);
  const numbers = rates.filter((rate) => typeof rate === "number");
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(rates.slice(numbers.length).every((rate) => rate === "-")).toBe(true);
});

test("as reported: what stands in the report, not what came after; who never reported has a hyphen", async () => {
  const { body, total, rows } = await table((await recap("wati", { basis: "reported" })).bytes);
  const education = body.find((row) => row[1] === "Dinas Pendidikan dan Kebudayaan");
  expect(education?.slice(2, 11)).toEqual([4, 0, 0, 0, 4, 0, 4, 1, 0]);
  expect(body.find((row) => row[1] === "Dinas Kesehatan")?.slice(2, 11)).toEqual(Array(9).fill("-"));
  expect(total?.slice(6, 10)).toEqual([4, 0, 4, 1]);
  expect(rows.flat()).toContain(
    `Jumlah mencakup 1 dari ${body.length} OPD; OPD lain belum memiliki laporan yang berlaku.`,
  );
});

test("as CSV: semicolons behind a byte order mark, the same figures", async () => {
  const { bytes, media, fileName } = await recap("observer", { format: "csv" });
  expect(media).toBe("text/csv; charset=utf-8");
  expect(fileName).toBe("rekapitulasi-pakta-netralitas-pemilu-2029-2028-10-13.csv");
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rows = parse(bytes, {
    delimiter: ";",
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
  const expected = await counted(null);
  expect(rows[0]?.slice(1, 4)).toEqual(["OPD", "Jumlah Wajib PNS", "Jumlah Wajib CPNS"]);
  expect(rows.slice(1, expected.length + 1).map((row) => row.slice(1, 10))).toEqual(
    expected.map((row) => row.map(String)),
  );
});

test("as PDF: letterhead, table and instant on wide pages", async () => {
  const pages = await readPages((await recap("leader", { format: "pdf" })).bytes);
  const text = pages.join(" ");
  expect(text).toContain("PEMERINTAH KABUPATEN CONTOH");
  expect(text).toContain("REKAPITULASI PENANDATANGANAN PAKTA NETRALITAS PEMILU 2029");
  expect(text).toContain("Keadaan saat ini, 13 Oktober 2028, 09.15 WIB");
  expect(text.replace(/ /g, "")).toContain(LONG_NAME.replace(/ /g, ""));
  expect(text).toContain("JUMLAH");
});

test("the PDF speaks as who made it: the personnel agency by its full name, a unit by its own", async () => {
  const headOf = async (who: string) =>
    ((await readPages((await recap(who, { format: "pdf" })).bytes))[0] ?? "").slice(0, 220);
  const agency = "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA";
  expect(await headOf("wati")).toContain(agency);
  expect(await headOf("leader")).toContain(agency);
  const own = await headOf("hadi");
  expect(own).toContain("PEMERINTAH KABUPATEN CONTOH KECAMATAN RAWA INDAH REKAPITULASI");
  expect(own).not.toMatch(/BKPSDM|BADAN KEPEGAWAIAN/);
});

test("once the log has begun, each recap carries its checkpoint", async () => {
  await extendLog();
  const { size, root } = (await latestCheckpoint()) ?? {};
  const pages = await readPages((await recap("wati", { format: "pdf" })).bytes);
  expect(pages.join(" ")).toContain(`Titik periksa log transparansi: ${size} catatan, akar ${root}`);
});

test("a table is offered only to whom it has a row", async () => {
  const offered = async (who: string) => [
    await hasRecap(actorOf(who), all.agencyId),
    (await readRecap(actorOf(who), (await findCampaign(actorOf(who), all.campaignId))!, setting, now)) !== null,
  ];
  const setting = { basis: "now", order: "official" } as const;
  for (const who of ["wati", "observer", "ratna", "hadi"])
    expect([who, ...(await offered(who))]).toEqual([who, true, true]);
  expect(await offered("joko")).toEqual([false, false]);
});

describe("nobody reads what is not theirs", () => {
  test.each([
    ["siti", "forbidden"],
    ["laras", "not_found"],
  ])("%s: %s", async (who, code) => {
    await expect(recap(who)).rejects.toMatchObject({ code });
  });
  test("another agency's officer", async () => {
    await expect(recapDocument(all.away.rudi, { campaignId: all.campaignId })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("the covering letter", () => {
  const letter = () => ({
    campaignId: all.campaignId,
    letterNumber: "800.1.10/214/BKPSDM/X/2028",
    letterDate: "2028-10-13",
    subject: "Rekapitulasi Penandatanganan Pakta",
    recipients: "Bupati Contoh\nSekretaris Daerah Kabupaten Contoh",
    recipientPlace: "Rawa Indah",
    copies: "Inspektur Kabupaten Contoh\nKetua Bawaslu Kabupaten Contoh",
    signerOffice: "Kepala Badan Kepegawaian dan Pengembangan SDM",
    signerActing: "Plt",
    signerName: "Wati Handayani, S.Sos., M.Si.",
    signerRank: "Pembina Utama Muda",
    signerNip: "19700312 199503 2 001",
  });

  test("is missing until it was written, and only the personnel agency writes it", async () => {
    await expect(recap("wati", { format: "pdf", letter: "true" })).rejects.toMatchObject({
      code: "recap_letter_missing",
    });
    await expect(writeRecapLetter(all.leader, letter())).rejects.toMatchObject({ code: "forbidden" });
    await expect(writeRecapLetter(all.ratna, letter())).rejects.toMatchObject({ code: "forbidden" });
    await expect(writeRecapLetter(all.away.rudi, letter())).rejects.toMatchObject({ code: "not_found" });
  });

  test("says number, recipients, figures in words, the acting head and the copies; the annex is the table", async () => {
    await writeRecapLetter(all.wati, letter());
    await writeRecapLetter(all.adi, letter());
    const trail = await plain.$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM audit_event WHERE action = 'recap.write-letter'`,
    );
    expect(trail).toEqual([{ n: 1 }]);
    const [first = "", ...annex] = await readPages((await recap("wati", { format: "pdf", letter: "true" })).bytes);
    for (const words of [
      "Rawa Indah, 13 Oktober 2028",
      "Nomor : 800.1.10/214/BKPSDM/X/2028",
      "Sifat : Biasa",
      "1. Bupati Contoh",
      "Plt. KEPALA BADAN KEPEGAWAIAN DAN PENGEMBANGAN SDM,",
      "NIP 19700312 199503 2 001",
      "2. Ketua Bawaslu Kabupaten Contoh",
    ]) {
      expect(first).toContain(words);
    }
    expect(first).toMatch(/Sebanyak 5 \(lima\) orang atau 26,3% telah/);
    expect(annex.join(" ")).toContain("Lampiran surat Nomor 800.1.10/214/BKPSDM/X/2028 tanggal 13 Oktober 2028");
    expect(annex.join(" ")).toContain("JUMLAH");
  });

  test("what no font can draw and what is left out is named by its field", async () => {
    await expect(writeRecapLetter(all.wati, { ...letter(), subject: "Rekap 🎉" })).rejects.toMatchObject({
      code: "invalid_input",
      fields: { subject: "Hapus lambang yang tidak dapat dicetak dari Hal: 🎉" },
    });
    const blank = { ...letter(), letterNumber: "", recipients: " ", signerName: "" };
    await expect(writeRecapLetter(all.wati, blank)).rejects.toMatchObject({
      fields: {
        letterNumber: "Isi nomor surat pengantar",
        recipients: "Tulis penerima surat, satu setiap baris",
        signerName: "Tulis nama penanda tangan",
      },
    });
  });
});

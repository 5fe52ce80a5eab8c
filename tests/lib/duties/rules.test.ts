import { describe, expect, test } from "vitest";
import { dutiesOf, isBehind, laterWords, nextLook } from "@/lib/duties/rules";
import type { DutyFacts } from "@/lib/duties/schema";
import { byWords, daysBetween, namesWords } from "@/lib/duties/words";
import { totalsOf } from "@/lib/monitoring/rules";

const calm: DutyFacts = {
  today: "2028-10-10",
  deadline: "2028-10-31",
  bkpsdmName: "BKPSDM",
  unitName: "SDN 1 Sukorejo",
  isHead: true,
  reporting: false,
  own: null,
  report: null,
  scope: totalsOf({ signed: 4, pending: 2 }),
  returned: { count: 0, pactId: null, names: [] },
  pages: { count: 0, batchId: null },
  people: { owing: 0, fresh: 0, lately: 0, days: [], by: null, againOn: null, mailable: 0 },
  waves: [],
  withoutAccount: [],
  ownCirculars: { count: 0, id: null, title: "", by: null },
  circular: null,
  ceremonies: [],
  letters: { count: 0, pactId: null, names: [] },
  behind: 0,
};
const owing = (fresh: number, lately = 0) => ({
  ...{ owing: fresh + lately, fresh, lately, by: fresh > 0 ? "2028-10-31" : null, mailable: 0 },
  againOn: lately > 0 ? "2028-10-12" : null,
  days: [{ by: "2028-10-31", people: fresh + lately }],
});
const spread = (...days: [string, number][]) => days.map(([by, people]) => ({ by, people }));
const apel = { id: "y", name: "Apel ikrar", day: "2028-10-10", time: "07.30", held: false };
const all = totalsOf({ signed: 6 });
const report = (state: "submitted" | "accepted" | "returned", done = 6) => ({ number: 1, state, note: "Kurang", done });

const duties = (more: Partial<DutyFacts>) => dutiesOf({ ...calm, ...more });
const kinds = (more: Partial<DutyFacts>) => duties(more).map(({ kind }) => kind);

test("where nothing is wanted, nothing is asked", () => {
  expect(duties({})).toEqual([]);
});

describe("each thing stands only while it is true", () => {
  test.each<[string, Partial<DutyFacts>, string[]]>([
    ["own pact", { own: { pactId: "p", by: "2028-10-31", returned: false, signedVersion: null } }, ["own-pact"]],
    ["report returned", { reporting: true, report: report("returned") }, ["report-returned"]],
    ["report waits for a decision", { reporting: true, scope: all, report: report("submitted") }, []],
    ["all signed, never reported", { reporting: true, scope: all }, ["report-due"]],
    ["all signed, reported so", { reporting: true, scope: all, report: report("accepted") }, []],
    ["all signed since the report", { reporting: true, scope: all, report: report("accepted", 4) }, ["report-due"]],
    ["some signed, far from the deadline", { reporting: true }, []],
    ["three days left", { reporting: true, today: "2028-10-28" }, ["report-due"]],
    ["four days left", { reporting: true, today: "2028-10-27" }, []],
    ["three days left, reported", { reporting: true, today: "2028-10-28", report: report("accepted", 4) }, []],
    ["somebody else reports", { reporting: false, scope: all, today: "2028-10-31" }, []],
    ["nobody to report of", { reporting: true, scope: totalsOf({ exempt: 2 }), today: "2028-10-31" }, []],
    ["sheets", { returned: { count: 2, pactId: "p", names: ["Ani", "Budi"] } }, ["sheets-returned"]],
    ["pages", { pages: { count: 3, batchId: "b" } }, ["stack-pages"]],
    ["people to remind", { people: owing(2, 1) }, ["people"]],
    ["people reminded lately", { people: owing(0, 3) }, []],
    [
      "a wave today: its people are among those to remind, and are asked for once",
      { people: owing(3), waves: [{ name: "OPD", opensOn: "2028-10-10", closesOn: null, people: 3 }] },
      ["people"],
    ],
    ["a wave tomorrow", { waves: [{ name: "OPD", opensOn: "2028-10-11", closesOn: null, people: 3 }] }, []],
    ["accounts", { withoutAccount: [{ by: "2028-10-31", people: 1 }] }, ["accounts"]],
    ["own circular", { ownCirculars: { count: 1, id: "y", title: "Netralitas", by: null } }, ["own-circular"]],
    ["circular", { circular: { id: "y", title: "Netralitas", unread: 4, by: null } }, ["circular"]],
    ["a ceremony today", { ceremonies: [apel] }, ["ceremony"]],
    ["a ceremony past and not recorded", { ceremonies: [{ ...apel, day: "2028-10-02" }] }, ["ceremony"]],
    ["a ceremony to come", { ceremonies: [{ ...apel, day: "2028-10-11" }] }, []],
    ["held, without minutes", { ceremonies: [{ ...apel, held: true }] }, ["minutes"]],
    ["letters", { letters: { count: 1, pactId: "p", names: ["Ani"] } }, ["letters"]],
    ["sub-units", { behind: 2 }, ["units"]],
  ])("%s", (_words, more, expected) => {
    expect(kinds(more)).toEqual(expected);
  });
});

describe("each names the number, the day and what happens otherwise", () => {
  test.each<[Partial<DutyFacts>, string, RegExp]>([
    [
      { people: owing(2, 1) },
      "3 orang belum menandatangani",
      /^Tenggat 31 Oktober, 21 hari lagi\. .*terlambat.*tinggal 2/,
    ],
    [
      { returned: { count: 4, pactId: "p", names: ["Ani", "Budi", "Cici"] } },
      "4 lembar dikembalikan",
      /^Ani, Budi, dan 2 orang lain\. Tenggat .* tercatat sebagai belum/,
    ],
    [
      {
        people: { ...owing(11), days: spread(["2028-10-10", 1], ["2028-11-30", 10]), by: "2028-10-10" },
        waves: [{ name: "OPD", opensOn: "2028-10-10", closesOn: "2028-11-30", people: 10 }],
      },
      "11 orang belum menandatangani",
      /^1 orang tenggatnya hari ini, 10 lainnya 30 November\. Yang melewati .* Gelombang OPD dimulai hari ini: 10 orang/,
    ],
    [
      { withoutAccount: spread(["2028-10-20", 2], ["2028-10-31", 4], ["2028-12-20", 1]) },
      "7 orang belum punya akun",
      /^2 orang tenggatnya 20 Oktober, 4 orang 31 Oktober, 1 orang 20 Desember\. Tanpa kode/,
    ],
    [
      { withoutAccount: spread(["2028-10-05", 2], ["2028-10-31", 4]) },
      "6 orang belum punya akun",
      /^2 orang tenggatnya 5 Oktober sudah lewat, 4 lainnya 31 Oktober\./,
    ],
    [
      { withoutAccount: spread(["2028-10-31", 7]) },
      "7 orang belum punya akun",
      /Tenggat .*hanya dapat menandatangani di kertas/,
    ],
    [
      { reporting: true, report: report("returned") },
      "Laporan ke-1 dikembalikan BKPSDM",
      /Catatan perbaikan: Kurang\. Tenggat /,
    ],
    [
      { reporting: true, today: "2028-10-30" },
      "Laporan belum dikirim",
      /^2 dari 6 orang masih belum\. Tenggat 31 Oktober, besok\./,
    ],
    [
      { ownCirculars: { count: 2, id: "y", title: "Netralitas", by: "2028-10-09" } },
      "2 surat edaran belum Anda baca",
      /Tenggat 9 Oktober lewat 1 hari/,
    ],
    [{ letters: { count: 1, pactId: "p", names: ["Ani"] } }, "1 pengecualian tanpa surat", /BKPSDM dapat mengakhiri/],
    [
      { own: { pactId: "p", by: "2028-10-31", returned: false, signedVersion: 1 } },
      "Naskah diganti: Anda sendiri perlu menandatangani lagi",
      /^Isi naskah berubah sesudah Anda menandatangani versi 1; bukti itu tetap tersimpan\. Tenggat 31 Oktober/,
    ],
    [{ behind: 2 }, "2 unit di bawah Anda tertinggal", /tidak selesai pada waktunya/],
  ])("%o", (more, title, text) => {
    expect(duties(more)[0]?.title).toBe(title);
    expect(duties(more)[0]?.text).toMatch(text);
  });
});

describe("the button does it", () => {
  const act = (more: Partial<DutyFacts>) => duties(more)[0]?.act;
  test("one sheet leads to its person, several to the list", () => {
    expect(act({ returned: { count: 1, pactId: "p", names: ["Ani"] } })).toMatchObject({ path: "/unit/pegawai/p" });
    expect(act({ returned: { count: 2, pactId: "p", names: ["Ani", "Budi"] } })).toMatchObject({
      ...{ path: "/unit/berkas", query: { status: "dikembalikan" } },
    });
  });
  test("an operator prepares what the head sends", () => {
    const due = { reporting: true, scope: all };
    expect(act(due)?.label).toBe("Kirim laporan");
    expect(act({ ...due, isHead: false })?.label).toBe("Siapkan laporan");
    expect(act({ ...due, isHead: false, report: report("returned") })?.label).toBe("Siapkan perbaikan");
  });
  test("a ceremony of today also leads to its big screen, one of yesterday does not", () => {
    expect(duties({ ceremonies: [apel] })[0]?.more?.path).toBe("/acara/y/layar");
    expect(duties({ ceremonies: [{ ...apel, day: "2028-10-09" }] })[0]?.more).toBeNull();
  });
  test("lists carry their own buttons", () => {
    expect(duties({ people: owing(1), behind: 1 }).map((duty) => duty.act)).toEqual([null, null]);
  });
});

describe("the most urgent first", () => {
  const everything: Partial<DutyFacts> = {
    own: { pactId: "p", by: "2028-10-31", returned: false, signedVersion: null },
    reporting: true,
    report: report("returned"),
    returned: { count: 1, pactId: "p", names: ["Ani"] },
    pages: { count: 1, batchId: "b" },
    people: owing(2),
    waves: [{ name: "OPD", opensOn: "2028-10-10", closesOn: null, people: 3 }],
    withoutAccount: spread(["2028-10-31", 1]),
    ownCirculars: { count: 1, id: "y", title: "Netralitas", by: "2028-10-20" },
    circular: { id: "y", title: "Netralitas", unread: 4, by: "2028-10-20" },
    ceremonies: [apel, { ...apel, id: "z", held: true }],
    letters: { count: 1, pactId: "p", names: ["Ani"] },
    behind: 1,
  };
  test("oneself, then today, then by the day, then what has none", () => {
    expect(kinds(everything)).toEqual([
      ...["own-pact", "report-returned", "ceremony"],
      ...["own-circular", "circular"],
      ...["sheets-returned", "people", "units", "accounts"],
      ...["stack-pages", "minutes", "letters"],
    ]);
  });
  test("what is late overtakes what is not, and is marked", () => {
    const late = duties({ ...everything, circular: { id: "y", title: "N", unread: 4, by: "2028-10-01" } });
    expect(late.map(({ kind }) => kind).indexOf("circular")).toBe(3);
    expect(late.find(({ kind }) => kind === "circular")?.overdue).toBe(true);
    expect(late.filter(({ overdue }) => overdue)).toHaveLength(1);
  });
  test("more people than one reminds by name: the heads below come first", () => {
    expect(kinds({ people: owing(20), behind: 3 })).toEqual(["people", "units"]);
    expect(kinds({ people: owing(21), behind: 3 })).toEqual(["units", "people"]);
  });
});

test.each([
  ["on the first day", 0, 0, "2028-10-01", false],
  ["half the time, half done", 5, 0, "2028-10-16", false],
  ["half the time, fewer done", 4, 0, "2028-10-16", true],
  ["fewer done, but the turn of the others has not come", 4, 3, "2028-10-16", false],
  ["past the deadline with one left", 9, 0, "2028-11-05", true],
  ["all done", 10, 0, "2028-11-05", false],
])("a unit lags by the pace to the deadline: %s", (_words, done, notYet, today, expected) => {
  const totals = totalsOf({ signed: done, pending: 10 - done, exempt: 3 });
  expect(isBehind({ totals, notYet }, "2028-10-01", "2028-10-31", today)).toBe(expected);
});

test("sheets that wait for the personnel agency do not make a unit lag", () => {
  const totals = totalsOf({ signed: 1, awaiting_verification: 9 });
  expect(isBehind({ totals, notYet: 0 }, "2028-10-01", "2028-10-31", "2028-10-31")).toBe(false);
});

describe("when to look again", () => {
  const next = (more: Partial<DutyFacts>) => nextLook({ ...calm, ...more });
  test.each<[string, Partial<DutyFacts>, object | null]>([
    ["never", { scope: all }, null],
    ["the next reminder", { people: owing(0, 2) }, { day: "2028-10-12", why: "mengingatkan lagi yang belum" }],
    [
      "a wave before it",
      { people: owing(0, 2), waves: [{ name: "OPD", opensOn: "2028-10-11", closesOn: null, people: 3 }] },
      { day: "2028-10-11", why: "gelombang OPD dimulai" },
    ],
    ["a ceremony", { ceremonies: [{ ...apel, day: "2028-10-20" }] }, { day: "2028-10-20", why: "Apel ikrar" }],
    ["the report", { reporting: true }, { day: "2028-10-28", why: "mengirim laporan" }],
    ["nothing once reported", { reporting: true, report: report("submitted") }, null],
  ])("%s", (_words, more, expected) => {
    expect(next(more)).toEqual(expected);
  });
});

test("whose wave is to come owes nothing: how many start when", () => {
  const wave = (opensOn: string, people: number) => ({ name: opensOn, opensOn, closesOn: null, people });
  expect(
    laterWords({ today: "2028-10-10", waves: [wave("2028-10-10", 1), wave("2028-11-20", 5), wave("2028-11-20", 7)] }),
  ).toEqual(["12 orang mulai 20 November"]);
});

test("days and names in words", () => {
  expect(daysBetween("2028-10-10", "2028-10-31")).toBe(21);
  expect(["2028-10-10", "2028-10-11", "2028-10-12", "2028-10-09"].map((day) => byWords(day, "2028-10-10"))).toEqual([
    "Tenggat hari ini",
    "Tenggat 11 Oktober, besok",
    "Tenggat 12 Oktober, 2 hari lagi",
    "Tenggat 9 Oktober lewat 1 hari",
  ]);
  expect(namesWords(["A"], 1)).toBe("A");
  expect(namesWords(["A", "B"], 2)).toBe("A dan B");
  expect(namesWords(["A", "B", "C"], 3)).toBe("A, B, dan C");
  expect(namesWords(["A", "B", "C"], 4)).toBe("A, B, dan 2 orang lain");
});

test("past the deadline the words no longer speak of what is to come", () => {
  const late = { today: "2028-11-02", people: owing(2), behind: 1 };
  expect(duties(late).map(({ text }) => text)).toEqual([
    "Tenggat 31 Oktober lewat 2 hari. Tanda tangan masih diterima sampai kegiatan ditutup.",
    "Tenggat 31 Oktober lewat 2 hari. Unit itu belum selesai.",
  ]);
});

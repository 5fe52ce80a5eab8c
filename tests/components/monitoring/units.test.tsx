import { expect, test } from "vitest";
import { heatCounts, heatLevel } from "@/components/monitoring/heat-level";
import { HeatMap } from "@/components/monitoring/heat-map";
import { PeopleList } from "@/components/monitoring/people-list";
import { personRows } from "@/components/monitoring/person-rows";
import { ReportingUnits } from "@/components/monitoring/reporting-units";
import { UnitFacts } from "@/components/monitoring/unit-facts";
import type { PactRow } from "@/lib/pacts/schema";
import { render, words } from "../render";
import { totals } from "./totals";

const list = {
  term: { head: "SKPK", text: "SKPK", spelled: "satuan kerja perangkat kabupaten (SKPK)" },
  sum: {
    units: 48,
    totals: totals(6102, 8240, 104),
    today: 23,
    reported: { rate: 0.656, done: 5340, units: 39 },
    shown: "1-2 dari 48",
  },
  pace: 0.76,
  sort: (column: string) => ({ href: `?urut=${column}` }),
  order: [{ href: "?urut=capaian", label: "Capaian terendah", current: true }],
  filters: [{ href: "?", label: "Semua", count: 48, current: true }],
  search: { label: "Cari unit" },
};
const rows = [
  {
    id: "1",
    href: "/pantauan/1",
    name: "Dinas Perhubungan",
    totals: totals(31, 96),
    today: 0,
    reported: null,
    reportStatus: "none" as const,
    notYet: null,
    pace: 0.5,
  },
  {
    id: "2",
    href: "/pantauan/2",
    name: "Kecamatan Rawa Indah",
    totals: totals(23, 52),
    today: 2,
    reported: { rate: 19 / 52, done: 19, day: "2028-10-09" },
    reportStatus: "returned" as const,
    notYet: null,
    pace: 0.76,
  },
];

test("a unit shows now and reported, with the date and the difference in people", () => {
  const text = words(render(<ReportingUnits {...list} rows={rows} />));
  expect(text).toContain("44,2% 23 / 52 +2 36,5% 9 Okt 2028 +4 29");
  expect(text).toContain("Dikembalikan");
  expect(text).toContain("23 dari 52 orang (+2 hari ini) · terlapor 36,5% per 9 Okt 2028, selisih +4");
});

test("a unit that never reported shows a dash, no date and no difference", () => {
  const html = render(<ReportingUnits {...list} rows={rows.slice(0, 1)} />);
  expect(words(html)).toContain("31 / 96 - 65");
  expect(words(html)).toContain("Belum lapor");
});

test("a unit whose turn is to come says so with its day, in bars and in figures, and has no pace to keep", () => {
  const [first, ...others] = rows as [(typeof rows)[number], ...typeof rows];
  const notYet = { people: 65, first: "2028-10-16" };
  const waiting = [{ ...first, notYet, pace: null }, ...others];
  const html = render(<ReportingUnits {...list} rows={waiting} />);
  expect(words(html)).toContain("Dinas Perhubungan Sisanya belum giliran, mulai 16 Okt 2028");
  expect(words(render(<ReportingUnits {...list} rows={waiting} inFigures />))).toContain(
    "Sisanya belum giliran, mulai 16 Okt",
  );
  expect(html.match(/pace-line/g)).toHaveLength(1);
  expect(words(render(<ReportingUnits {...list} rows={rows} />))).not.toContain("giliran");
  const some = [{ ...first, notYet: { ...notYet, people: 64 } }, ...others];
  expect(words(render(<ReportingUnits {...list} rows={some} />))).toContain("64 belum giliran, mulai 16 Okt 2028");
});

test("the sum speaks of all units, not of the rows shown", () => {
  expect(words(render(<ReportingUnits {...list} rows={rows} />))).toContain(
    "Jumlah 48 SKPK 75,0% 6.102 / 8.136 +23 65,6% 39 SKPK +762 2.034",
  );
});

test("in figures a row names every state, and its states add up to those who must sign", () => {
  const text = words(render(<ReportingUnits {...list} rows={rows} inFigures withDeclined />));
  expect(text).toContain("Kecamatan Rawa Indah 0 52 23 0 0 0 29 44,2% 36,5% 9 Okt 2028 +4 Dikembalikan");
  expect(text).toContain("Jumlah 48 SKPK 104 8.136 6.102 0 0 0 2.034 75,0% 65,6% 39 SKPK +762");
  expect(words(render(<ReportingUnits {...list} rows={rows} inFigures />))).not.toContain("Tidak bersedia");
});

test("without a pace no line is drawn; without rows the reason stands instead", () => {
  expect(words(render(<ReportingUnits {...list} rows={rows} pace={null} />))).not.toContain("Target laju");
  const none = render(<ReportingUnits {...list} rows={[]} empty={<p>Tidak ada unit "perikanan"</p>} />);
  expect(none).not.toContain("<table");
  expect(none).toContain("perikanan");
});

test("one person missing is not 100%, one person done is not 0%", () => {
  expect([0, 0.001, 0.499, 0.5, 0.799, 0.8, 0.9999, 1, null].map(heatLevel)).toEqual([
    "0",
    "1",
    "1",
    "2",
    "2",
    "3",
    "3",
    "4",
    "none",
  ]);
  expect(heatCounts([0, 1, 1]).map(({ words: name, count }) => [name, count])).toEqual([
    ["0%", 1],
    ["100%", 2],
  ]);
});

test("the heat map says its classes in words and has one tab stop an area", () => {
  const unit = (id: string, rate: number) => ({ id, href: `/u/${id}`, name: `SD ${id}`, rate });
  const areas = [
    {
      id: "a",
      href: "/w/a",
      name: "Rawa Indah",
      rate: 0.41,
      remaining: 190,
      units: [unit("1", 0), unit("2", 0.6), unit("3", 1)],
    },
  ];
  const html = render(<HeatMap title="3 sekolah menurut capaian" noun="sekolah" areas={areas} />);
  expect(words(html)).toContain("1 sekolah 0%, 1 sekolah 50-79%, 1 sekolah 100%");
  expect(words(html)).toContain("SD 2, 60,0%");
  expect(html.match(/tabindex="0"/g)).toHaveLength(1);
  expect(html.match(/tabindex="-1"/g)).toHaveLength(2);
});

test("a person's deed takes the place of the state", () => {
  const person = {
    id: "1",
    name: "Wulandari, A.Md.",
    position: "Pengelola",
    status: "pending" as const,
    note: "Belum pernah masuk",
  };
  expect(words(render(<PeopleList people={[person]} />))).toBe("Wulandari, A.Md. Pengelola Belum Belum pernah masuk");
  expect(words(render(<PeopleList people={[{ ...person, action: <button type="button">Ingatkan</button> }]} />))).toBe(
    "Wulandari, A.Md. Belum pernah masuk Ingatkan",
  );
});

test("people of several units each say where; those of one unit do not repeat it", () => {
  const row: PactRow = {
    ...{ id: "1", employeeId: "2", unitId: "3", name: "Siti Rahmawati, S.Pd.", nip: "198504122010012003" },
    ...{
      employmentType: "PNS",
      tier: "FUNGSIONAL",
      grade: "III/b",
      position: "Guru Ahli Pertama",
      unitName: "SDN 1 Sukorejo",
    },
    ...{ status: "pending", statusAt: "2028-10-09T02:00:00.000Z", openedAt: null, activated: false, phone: null },
    note: null,
    review: null,
    wave: null,
  };
  const shown = (several: boolean, change: Partial<PactRow> = {}) =>
    words(render(<PeopleList people={personRows([{ ...row, ...change }], { zone: "WIB", several })} />));
  const name = "Siti Rahmawati, S.Pd.";
  expect(shown(true)).toBe(`${name} Guru Ahli Pertama SDN 1 Sukorejo Belum belum pernah masuk`);
  expect(shown(false)).toBe(`${name} Guru Ahli Pertama Belum belum pernah masuk`);
  expect(shown(true, { position: null })).toBe(`${name} SDN 1 Sukorejo Belum belum pernah masuk`);
  expect(shown(false, { position: null })).toBe(`${name} SDN 1 Sukorejo Belum belum pernah masuk`);
});

test("a unit's facts carry the date of the report", () => {
  const reported = { rate: 0.669, done: 2418, day: "2028-10-10" };
  const text = words(render(<UnitFacts totals={totals(2583, 3612)} reported={reported} reportStatus="accepted" />));
  expect(text).toContain("Terlapor 10 Oktober 66,9% 2.418 orang, selisih +165");
});

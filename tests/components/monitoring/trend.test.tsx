import { expect, test } from "vitest";
import { TextChangeNotice } from "@/components/monitoring/text-change-notice";
import { TrendChart } from "@/components/monitoring/trend-chart";
import { expectedAt, niceHalf, type Trend, trendScale } from "@/components/monitoring/trend-scale";
import { render, words } from "../render";

const trend: Trend = {
  days: [
    { day: "2028-10-12", from: "2028-10-12", until: "2028-10-12", count: 40, cumulative: 40 },
    { day: "2028-10-13", from: "2028-10-13", until: "2028-10-13", count: 60, cumulative: 100 },
  ],
  elapsed: 2,
  done: 100,
  target: 400,
  deadline: { day: "2028-10-20", index: 7 },
  expected: [57, 114, 171, 229, 286, 343, 400],
  forecast: { day: "2028-10-23", index: 8 },
  requiredPerDay: 60,
};

test("the target line starts at nobody and stops at the deadline", () => {
  expect(expectedAt(0, trend)).toBe(0);
  expect(expectedAt(2, trend)).toBe(114);
  expect(expectedAt(7, trend)).toBe(400);
  expect(expectedAt(9, trend)).toBe(400);
});

test("a far forecast does not squeeze the days that matter", () => {
  const box = { width: 528, left: 50, right: 450 };
  const near = trendScale(trend, box);
  const far = trendScale({ ...trend, forecast: { day: "2029-06-01", index: 160 } }, box);
  expect(far.step).toBe(near.step);
  expect(far.x(160)).toBe(450);
});

test.each([
  [8136, 4000],
  [486, 200],
  [13, 7],
  [1, 1],
  [0, 0],
])("the middle line of %i is a round number: %i", (target, middle) => {
  expect(niceHalf(target)).toBe(middle);
});

test("the chart's figures stand in a table and in a sentence", () => {
  const html = render(<TrendChart trend={trend} />);
  expect(words(html)).toContain("13 Okt 2028 60 100 114");
  expect(html).toContain(
    "Capaian sampai 13 Oktober: 100 dari 400, target laju 114; laju kini mencapai semua pegawai pada 23 Oktober.",
  );
  expect(html).not.toContain("NaN");
});

test("a row that holds a weekend says so, and the figures are said up to the day they hold", () => {
  expect(words(render(<TrendChart trend={trend} />))).not.toContain("akhir pekan");
  const [first, last] = trend.days as [Trend["days"][number], Trend["days"][number]];
  const days = [
    { ...first, from: "2028-10-11" },
    { ...last, until: "2028-10-14" },
  ];
  const html = render(<TrendChart trend={{ ...trend, days }} />);
  expect(words(html)).toContain("akhir pekan dan 12 Okt 2028 40 40");
  expect(words(html)).toContain("13 Okt 2028 dan akhir pekan 60 100");
  expect(words(html)).toContain("Tanda tangan pada akhir pekan dihitung bersama hari kerja di sampingnya.");
  expect(html).toContain("Capaian sampai 14 Oktober: 100 dari 400");
});

test("a campaign without a day or a person draws without breaking", () => {
  const html = render(
    <TrendChart
      trend={{
        days: [],
        elapsed: 0,
        done: 0,
        target: 0,
        deadline: { day: "2028-10-20", index: 0 },
        expected: [],
        forecast: null,
        requiredPerDay: null,
      }}
    />,
  );
  expect(html).not.toMatch(/NaN|Infinity/);
  expect(html).toContain("Belum ada hari kerja yang berjalan.");
});

test("opened on a Sunday, the chart counts who has signed before the first working day", () => {
  const html = render(<TrendChart trend={{ ...trend, days: [], elapsed: 0, done: 3, forecast: null }} />);
  expect(words(html)).toContain("3 sudah");
  expect(html).toContain("Belum ada hari kerja yang berjalan. 3 dari 400 sudah menandatangani.");
});

test("with the deadline before the opening every word of the drawing stays inside it", () => {
  const html = render(
    <TrendChart
      trend={{ ...trend, deadline: { day: "2028-10-01", index: 0 }, forecast: null, requiredPerDay: null }}
    />,
  );
  const places = [...html.matchAll(/<text x="(-?[\d.]+)" y="(-?[\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter(([x = 0, y = 0]) => x < 0 || y < 8 || y > 206)).toEqual([]);
  // Beside the last dot there is no room for the words: they end where the drawing does.
  expect(html).toMatch(/<text x="298" y="[\d.]+" text-anchor="end"[^>]*>100 sudah/);
});

test("the day on which the words changed is drawn, said above the chart, and stays inside it", () => {
  const changed = render(<TrendChart trend={{ ...trend, textChange: "2028-10-13" }} />);
  expect(words(changed)).toContain("Hanya tanda tangan atas naskah baru, sejak 13 Oktober.");
  expect(changed.match(/naskah diganti/g)).toHaveLength(2);
  expect(render(<TrendChart trend={trend} />)).not.toContain("naskah diganti");
});

test("the notice of changed words says how many have signed again", () => {
  const change = { day: "2028-10-13", version: 3, before: 1204 };
  const said = words(render(<TextChangeNotice {...change} owing={900} />));
  expect(said).toContain("Isi naskah diganti pada 13 Oktober 2028 (versi 3).");
  expect(said).toContain("1.204 orang sudah menandatangani naskah sebelumnya");
  expect(said).toContain("304 sudah, 900 belum");
  expect(words(render(<TextChangeNotice {...change} owing={0} />))).toContain("semuanya sudah.");
});

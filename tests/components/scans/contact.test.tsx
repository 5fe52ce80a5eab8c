import { expect, test } from "vitest";
import { OtherSheets } from "@/components/scans/contact/other-sheets";
import { pickRange } from "@/components/scans/contact/pick-range";
import { RunBands } from "@/components/scans/contact/run-bands";
import { RunForm } from "@/components/scans/contact/run-form";
import type { SheetView } from "@/lib/scans/schema";
import { render, words } from "@/tests/components/render";

const sheet = {
  ...{ id: "s1", personName: "Endah Pertiwi, S.Pd.", unitName: "SMP Negeri 4", pages: [], stack: null },
  ...{ signature: { page: 2, at: [] }, sameFile: [], returnedBefore: [], otherSheets: 0, textVersion: 1 },
} as unknown as SheetView;
const addressOf = (scanId: string) => `/meja?lembar=${scanId}`;
const post = () => {};
const nothing = { problem: null, values: {}, answer: null };

const ids = ["a", "b", "c", "d", "e"];
test.each<[string, string[], string | null, string, boolean, string]>([
  ["one", [], null, "b", false, "b"],
  ["one of them off again", ["b", "c"], "c", "b", false, "c"],
  ["a range forward", ["b"], "b", "d", true, "bcd"],
  ["a range back", ["d"], "d", "a", true, "abcd"],
  ["a range off", ["a", "b", "c", "d"], "a", "c", true, "d"],
  ["a range from nowhere", [], null, "e", true, ""],
])("picking %s", (_what, before, last, id, range, after) => {
  // The last one's picture never came: it is not picked, whichever way.
  const mayPick = (each: string) => each !== "e";
  const picked = pickRange({ ids, picked: new Set(before), last, mayPick }, id, range);
  expect([...picked].sort()).toEqual([...after].sort());
});

test("without script every sheet is a tick of a plain form, nothing ticked, pictures of the page that is signed", () => {
  const picks = {
    ...{ picked: new Set<string>(), shown: [], sightOf: () => "waiting" as const },
    ...{ onSight: post, pick: post, pickAll: post, clear: post },
  };
  const form = { current: null };
  const html = render(
    <RunForm {...{ form, campaignId: "k1", fitting: [sheet], picks, isLive: false, post, addressOf }} />,
  );
  expect(html).toContain('name="lembar" value="s1"');
  expect(html).toContain('name="kegiatan" value="k1"');
  expect(html).not.toMatch(/checked|aria-disabled|tabindex/i);
  expect(html).toContain("/api/v1/scans/s1/pages/2?part=signature");
  expect(words(html)).toContain("Terima lembar yang dicentang");
});

test("a run is told by its number, its hour and the end of its way back; what was left by name", () => {
  const latest = { runId: "r1", decidedAt: "2028-10-12T02:42:00.000Z", accepted: 24 };
  const left = [{ scanId: "s1", name: "Endah Pertiwi, S.Pd.", sentence: "Lembar ini sudah diputuskan oleh Adi." }];
  const state = { ...nothing, answer: { did: "accepted" as const, done: 24, left } };
  const html = render(<RunBands {...{ campaignId: "k1", zone: "WIB", latest, state, post, addressOf }} />);
  expect(words(html)).toContain("24 lembar diterima pukul 09.42 WIB. Dapat diurungkan sampai pukul 09.57 WIB.");
  expect(words(html)).toContain(
    "1 lembar tidak diterima. Endah Pertiwi, S.Pd. : Lembar ini sudah diputuskan oleh Adi.",
  );
  expect(html).toContain('name="putaran" value="r1"');
});

test("nothing ticked is told as what is missing", () => {
  const problem = { sentence: "Isian belum lengkap.", code: "invalid_input", fields: { scanIds: "Pilih lembar." } };
  const state = { ...nothing, problem };
  const html = render(<RunBands {...{ campaignId: "k1", zone: "WIB", latest: null, state, post, addressOf }} />);
  expect(words(html)).toBe("Pilih lembar.");
});

test("sheets that are looked at one by one stand with their reason and a way to each, the unnamed ones as a number", () => {
  const others = [{ sheet, hindrance: "unsure" as const }];
  const html = render(<OtherSheets {...{ others, count: 12, addressOf, deskAddress: "/meja" }} />);
  expect(words(html)).toContain("goresan tanda tangan meragukan");
  expect(html).toContain('href="/meja?lembar=s1"');
  expect(words(html)).toContain("11 lembar lain di meja verifikasi");
  expect(render(<OtherSheets {...{ others: [], count: 0, addressOf, deskAddress: "/meja" }} />)).toBe("");
});

import { expect, test } from "vitest";
import { usualTerms } from "@/lib/agencies/terms";
import { draftFromValues, emptyDraft, ruleFromValues, valuesFromDraft } from "@/lib/campaigns/form-draft";
import { campaignDraft } from "@/lib/campaigns/schema";
import { rowsOfWaves, waveRows, wavesFromRows } from "@/lib/campaigns/wave-form";
import { turnAhead, waveRuleWords, waveState } from "@/lib/campaigns/wave-rules";
import { setWavesInput, waveRule } from "@/lib/campaigns/wave-schema";

const filled = {
  "0.name": "OPD",
  "0.unitKinds": ["DINAS", "BADAN"],
  "0.opensOn": "2028-10-01",
  "1.name": "Pimpinan",
  "1.tiers": "JPT",
};

test("a sent form means the list that it shows; blank rows mean nothing", () => {
  const rows = waveRows({ ...filled, "2.name": "  ", "2.id": "" });
  const nobody = { tiers: [], unitKinds: [], employmentTypes: [], unitIds: [] };
  expect(wavesFromRows(rows)).toEqual([
    { name: "OPD", rule: { ...nobody, unitKinds: ["DINAS", "BADAN"] }, opensOn: "2028-10-01", closesOn: null },
    { name: "Pimpinan", rule: { ...nobody, tiers: ["JPT"] }, opensOn: null, closesOn: null },
  ]);
});

test("without script rows are ordered by number and go by a tick", () => {
  const names = (change: object) => waveRows({ ...filled, plain: "1", ...change }).map(({ name }) => name);
  expect(names({ "0.order": "2", "1.order": "1" })).toEqual(["Pimpinan", "OPD"]);
  expect(names({ "0.order": "1", "1.order": "1" })).toEqual(["OPD", "Pimpinan"]);
  expect(names({ "0.drop": "on" })).toEqual(["Pimpinan"]);
  expect(names({ "0.drop": "on", "0.order": "2", plain: "" })).toEqual(["OPD", "Pimpinan"]);
});

test("what stands comes back as the same list", () => {
  const id = "0198c0de-7b1a-7c3d-9e5f-1a2b3c4d5e6f";
  const rule = waveRule.parse({ tiers: ["JPT"] });
  const standing = { id, number: 1, name: "Pimpinan", rule, opensOn: "2028-10-01", closesOn: null };
  const { number: _number, ...same } = standing;
  const { waves } = setWavesInput.parse({ campaignId: id, waves: wavesFromRows(rowsOfWaves([standing])) });
  expect(waves).toEqual([same]);
});

test("a window's days are whole; a turn is named until its first day", () => {
  const window = { opensOn: "2028-10-10", closesOn: "2028-10-12" };
  const days = ["2028-10-09", "2028-10-10", "2028-10-12", "2028-10-13"];
  expect(days.map((day) => waveState(window, day))).toEqual(["before", "running", "running", "after"]);
  expect(waveState({ opensOn: null, closesOn: null }, "2028-10-09")).toBe("running");
  const facts = { wave: { number: 2, name: "OPD", ...window }, zone: "WIT" as const };
  // Ten o'clock in the evening in Jayapura is still the ninth; an hour after midnight there the ninth in Jakarta.
  expect(turnAhead(facts, new Date("2028-10-09T13:00:00Z"))).toEqual({
    wave: "Gelombang 2 · OPD",
    day: "10 Oktober 2028",
  });
  expect(turnAhead(facts, new Date("2028-10-09T16:00:00Z"))).toBeNull();
  expect(
    waveRuleWords(waveRule.parse({ tiers: ["JPT"], unitKinds: ["DINAS", "KECAMATAN"] }), {
      ...usualTerms,
      district: "Kapanewon",
    }),
  ).toBe("Pimpinan Tinggi; Dinas, Kapanewon");
});

test("a rule goes through the form unchanged, non-ASN by its own switch", () => {
  const values = {
    ...emptyDraft(),
    name: "Pakta 2029",
    deadline: "2028-10-20",
    contestType: "PEMILU",
    contestYear: "2029",
  };
  const rule = {
    employmentTypes: ["PPPK", "NON_ASN"],
    tiers: ["PELAKSANA"],
    unitIds: [],
    unitKinds: ["SEKOLAH"],
    appointedFrom: "2028-06-01",
    appointedUntil: null,
    legalStandings: ["Aktif"],
  };
  const draft = campaignDraft.parse({ ...draftFromValues(values), population: rule });
  expect(valuesFromDraft(draft)).toMatchObject({ employmentTypes: ["PPPK"], nonAsn: "on" });
  expect(ruleFromValues(valuesFromDraft(draft))).toEqual(rule);
});

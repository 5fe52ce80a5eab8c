import { expect, test } from "vitest";
import { aheadWords, stageHints } from "@/lib/campaigns/election-stages";
import { draftFromValues, emptyDraft, valuesFromDraft } from "@/lib/campaigns/form-draft";
import { campaignDraft } from "@/lib/campaigns/schema";

test("stages of contests with a known voting day, the earliest first, seen from the deadline", () => {
  const contests = [
    { type: "PEMILU_DAERAH", year: 2031, votingOn: "2031-07-30" },
    { type: "PEMILU_NASIONAL", year: 2029, votingOn: "2029-02-14" },
    { type: "PSU", year: 2029 },
  ] as const;
  expect(stageHints(contests, "2029-02-12")).toEqual([
    { name: "Masa tenang Pemilihan Umum Nasional 2029", day: "2029-02-11", daysAhead: -1 },
    { name: "Pemungutan suara Pemilihan Umum Nasional 2029", day: "2029-02-14", daysAhead: 2 },
    { name: "Masa tenang Pemilihan Umum Daerah 2031", day: "2031-07-27", daysAhead: 895 },
    { name: "Pemungutan suara Pemilihan Umum Daerah 2031", day: "2031-07-30", daysAhead: 898 },
  ]);
  expect(stageHints([{ type: "PSU", year: 2029 }], "2029-02-12")).toEqual([]);
});

test.each([
  [30, "30 hari sesudah tenggat"],
  [0, "pada hari tenggat"],
  [-2, "2 hari sebelum tenggat"],
])("%d days ahead reads %s", (days, words) => {
  expect(aheadWords(days)).toBe(words);
});

test("the voting day goes through the form and back, and may be left open", () => {
  const typed = { ...emptyDraft(), name: "Pakta Netralitas", deadline: "2029-01-20" };
  const contests = {
    contestType: ["PEMILU", "PSU"],
    contestYear: ["2029", "2029"],
    contestVotingOn: ["2029-02-14", ""],
  };
  const draft = campaignDraft.parse(draftFromValues({ ...typed, ...contests }));
  expect(draft.contests).toEqual([
    { type: "PEMILU", year: 2029, votingOn: "2029-02-14" },
    { type: "PSU", year: 2029 },
  ]);
  expect(valuesFromDraft(draft)).toMatchObject(contests);
});

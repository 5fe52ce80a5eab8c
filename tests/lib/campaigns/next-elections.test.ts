import { expect, test } from "vitest";
import { stageHints } from "@/lib/campaigns/election-stages";
import { draftFromValues, emptyDraft, nameFromValues } from "@/lib/campaigns/form-draft";
import { contestPhrase, proposedName, yearPhrase } from "@/lib/campaigns/rules";
import { type ContestType, campaignDraft } from "@/lib/campaigns/schema";
import { proposedText, standardOf, standardTexts } from "@/lib/campaigns/standard-texts";
import { fillPledge } from "@/lib/documents/pledge-text";

const contest = (type: ContestType, year: number) => ({ type, year });

test.each([
  [[contest("PEMILU_NASIONAL", 2029)], "pemilu", "Pemilu Nasional 2029"],
  [[contest("PEMILU_DAERAH", 2031)], "keduanya", "Pemilu Daerah 2031"],
  [[contest("PILKADA", 2024)], "pilkada", "Pilkada 2024"],
  [[contest("PSU", 2025)], "keduanya", "Pemungutan Suara Ulang 2025"],
  [[contest("PEMILU", 2024), contest("PILKADA", 2024)], "keduanya", "Pemilu dan Pilkada 2024"],
  [
    [contest("PEMILU_NASIONAL", 2029), contest("PEMILU_DAERAH", 2031)],
    "keduanya",
    "Pemilu Nasional 2029 dan Pemilu Daerah 2031",
  ],
  [[contest("PSU", 2029), contest("PSU", 2029)], "keduanya", "Pemungutan Suara Ulang 2029"],
] as const)("%j gets words and a name", (contests, text, name) => {
  expect(proposedText(contests)).toBe(text);
  expect(proposedName(contests)).toBe(`Pakta Integritas Netralitas ASN ${name}`);
  const filled = fillPledge(standardTexts[text], {
    kontestasi: contestPhrase(contests),
    tahun: yearPhrase(contests),
    instansi: "Pemerintah Kabupaten Contoh",
    unit: "Dinas Pendidikan",
  });
  expect(filled.opening).toContain(`${contestPhrase(contests)} Tahun ${yearPhrase(contests)}`);
});

test("three contests are listed as a sentence lists them", () => {
  const contests = [contest("PEMILU_NASIONAL", 2029), contest("PSU", 2030), contest("PEMILU_DAERAH", 2031)];
  expect(yearPhrase(contests)).toBe("2029, 2030 dan 2031");
  expect(proposedName([])).toBe("");
});

test("a name left blank is the proposed one; one that was written stays", () => {
  const values = { contestType: ["PILKADA", ""], contestYear: ["2029", ""], contestVotingOn: ["", ""] };
  expect(nameFromValues(values)).toBe("Pakta Integritas Netralitas ASN Pilkada 2029");
  expect(nameFromValues({ ...values, name: " Ikrar Kita " })).toBe("Ikrar Kita");
  expect(nameFromValues({ contestType: "PILKADA", contestYear: "dua ribu" })).toBe("Pakta Integritas Netralitas ASN");
});

test("each standard text goes through the form and is known again", () => {
  for (const name of ["pemilu", "pilkada", "keduanya"] as const) {
    const draft = campaignDraft.parse(
      draftFromValues({ ...emptyDraft(), contestType: "PSU", contestYear: "2029", deadline: "2029-01-20", text: name }),
    );
    expect(standardOf(draft.text)).toBe(name);
  }
  expect(standardOf({ ...standardTexts.pemilu, points: ["Netral"] })).toBeNull();
});

test("a re-vote is named by whose election it repeats, in the words and beside the deadline", () => {
  const title = "Pemungutan Suara Ulang Pemilihan Wali Kota Contoh";
  const values = { contestType: "PSU", contestYear: "2029", contestVotingOn: "2029-03-07", contestTitle: title };
  const { contests } = campaignDraft.parse(
    draftFromValues({ ...emptyDraft(), ...values, deadline: "2029-03-01", name: "Pakta PSU" }),
  );
  expect(contests).toEqual([{ type: "PSU", year: 2029, votingOn: "2029-03-07", title }]);
  expect(contestPhrase(contests)).toBe(title);
  expect(stageHints(contests, "2029-03-01")).toEqual([{ name: `${title} 2029`, day: "2029-03-07", daysAhead: 6 }]);
});

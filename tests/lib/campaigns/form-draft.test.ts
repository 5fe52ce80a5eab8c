import { expect, test } from "vitest";
import { draftFromValues, emptyDraft, rowsOf, valuesFromDraft } from "@/lib/campaigns/form-draft";
import { campaignDraft } from "@/lib/campaigns/schema";
import { jointDecree } from "@/lib/campaigns/standard-bases";
import { pilkadaPledge } from "@/lib/documents/standard-pledges";

const typed = {
  ...emptyDraft(),
  name: "Pakta Netralitas Pemilu 2029",
  deadline: "2028-10-20",
  contestType: ["PEMILU_NASIONAL", ""],
  contestYear: ["2029", ""],
};

test("a form with one contest and the standard words makes a whole draft", () => {
  const draft = campaignDraft.parse(draftFromValues(typed));
  expect(draft.contests).toEqual([{ type: "PEMILU_NASIONAL", year: 2029 }]);
  expect(draft.legalBases).toEqual([jointDecree]);
  expect(draft.population.employmentTypes).not.toContain("NON_ASN");
  expect(draft.text.points).toHaveLength(4);
});

test("blank rows are ignored, half-filled ones are not", () => {
  const values = { a: ["1", "", "", "4"], b: ["x", " ", "y", ""] };
  expect(rowsOf(values, ["a", "b"])).toEqual([
    { a: "1", b: "x" },
    { a: "", b: "y" },
    { a: "4", b: "" },
  ]);
});

test("odd letter numbers stay as typed", () => {
  const number = "100.3.4.2/ BKPSDM-MPP/IX/2024";
  const draft = draftFromValues({
    ...typed,
    jointDecree: "",
    basisNumber: number,
    basisDate: "",
    basisTitle: "SE Bupati",
  });
  expect(draft.legalBases).toEqual([{ number, date: null, title: "SE Bupati" }]);
});

test("own words keep their order, drop blank points, and win only when chosen", () => {
  const own = { ...typed, points: ["Ketiga", "", "Pertama"], title: "Pakta\r\nKami" };
  expect(draftFromValues({ ...own, text: "own" }).text).toMatchObject({
    title: "Pakta\nKami",
    points: ["Ketiga", "Pertama"],
  });
  expect(draftFromValues({ ...own, text: "pilkada" }).text).toEqual(pilkadaPledge);
});

test("units count only when some were asked for", () => {
  const unitIds = ["0197a1f0-0000-7000-8000-000000000001"];
  expect(draftFromValues({ ...typed, unitIds }).population.unitIds).toEqual([]);
  expect(draftFromValues({ ...typed, units: "some", unitIds }).population.unitIds).toEqual(unitIds);
});

test("a draft goes through the form and back unchanged", () => {
  const draft = campaignDraft.parse({
    ...draftFromValues(typed),
    text: { ...pilkadaPledge, points: ["Menjaga netralitas;"] },
    legalBases: [jointDecree, { number: "7 Tahun 2017", date: null, title: "UU tentang Pemilihan Umum" }],
    options: { votingRightNotice: false, witnessBlock: true },
  });
  expect(valuesFromDraft(draft).text).toBe("own");
  expect(campaignDraft.parse(draftFromValues(valuesFromDraft(draft)))).toEqual(draft);
});

import { expect, test } from "vitest";
import { type DraftSeen, deadlineOddities, oddities } from "@/lib/campaigns/oddities";
import { standardTexts } from "@/lib/campaigns/standard-texts";

const TODAY = "2028-10-13";
const national = { type: "PEMILU_NASIONAL", year: 2029, votingOn: "2029-02-14" } as const;
const sound: DraftSeen = {
  contests: [national],
  deadline: "2029-01-19",
  text: standardTexts.pemilu,
  legalBases: 1,
  circulars: [],
  waves: [],
  people: 6102,
  waveless: 0,
};
const said = (change: Partial<DraftSeen>) => oddities({ ...sound, ...change }, TODAY).map(({ sentence }) => sentence);

test("a sound draft has nothing odd", () => {
  expect(said({})).toEqual([]);
});

test.each([
  ["2029-02-12", ["Masa tenang Pemilihan Umum Nasional 2029 dimulai 11 Februari 2029, 1 hari sebelum tenggat."]],
  ["2029-02-14", ["Pemungutan suara Pemilihan Umum Nasional 2029 dimulai 14 Februari 2029, pada hari tenggat."]],
  ["2029-02-16", ["Pemungutan suara Pemilihan Umum Nasional 2029 dimulai 14 Februari 2029, 2 hari sebelum tenggat."]],
  ["2029-01-20", ["Tenggat jatuh pada hari Sabtu."]],
  ["2029-01-21", ["Tenggat jatuh pada hari Minggu."]],
  ["2028-10-12", ["Tenggat 12 Oktober 2028 sudah lewat."]],
])("a deadline on %s", (deadline, sentences) => {
  expect(said({ deadline })).toEqual(sentences);
});

test("half-typed days say nothing", () => {
  expect(deadlineOddities([national], "", TODAY)).toEqual([]);
});

test("each contest of several is weighed by itself; a re-vote has no quiet days", () => {
  const contests = [national, { type: "PSU", year: 2029, votingOn: "2029-03-17" } as const];
  expect(deadlineOddities(contests, "2029-02-15", TODAY)).toEqual([
    "Pemungutan suara Pemilihan Umum Nasional 2029 dimulai 14 Februari 2029, 1 hari sebelum tenggat.",
  ]);
  expect(deadlineOddities(contests.slice(1), "2029-03-15", TODAY)).toEqual([]);
});

test("an open voting day, one in another year, and one that passed are asked about", () => {
  expect(said({ contests: [{ type: "PEMILU_NASIONAL", year: 2029 }] })).toEqual([
    "Hari pemungutan suara belum diisi, sehingga tenggat tidak dapat ditimbang.",
  ]);
  expect(said({ contests: [{ ...national, votingOn: "2030-02-14" }] })).toEqual([
    "Hari pemungutan suara 14 Februari 2030 tidak pada tahun 2029.",
  ]);
  expect(
    said({ contests: [{ type: "PILKADA", year: 2028, votingOn: "2028-10-12" }], text: standardTexts.pilkada }),
  ).toContain("Hari pemungutan suara 12 Oktober 2028 sudah lewat.");
});

test("no basis at all, and a circular without its file", () => {
  expect(said({ legalBases: 0 })).toEqual(["Belum ada dasar hukum atau surat edaran."]);
  expect(said({ legalBases: 0, circulars: [{ title: "Netralitas ASN", hasFile: false }] })).toEqual([
    "Surat edaran Netralitas ASN belum memiliki berkas.",
  ]);
});

test("words for other candidates, without the contest, or of another year", () => {
  expect(said({ text: standardTexts.pilkada })).toEqual([
    "Naskah standar Pilkada dipakai; untuk pemilihan ini tersedia Naskah standar Pemilu.",
  ]);
  expect(said({ text: { ...standardTexts.pemilu, opening: "Pada Pemilu 2024:", points: ["Netral;"] } })).toEqual([
    "Naskah tidak memakai isian {kontestasi}: pastikan pemilihannya disebut.",
    "Naskah menyebut tahun 2024.",
  ]);
});

test("nobody in the population, windows that passed or reach beyond, people of no wave", () => {
  expect(oddities({ ...sound, people: 0 }, TODAY)).toEqual([
    { step: "sasaran", sentence: "Tidak ada pegawai dalam sasaran." },
  ]);
  const waves = [
    { name: "Pimpinan", opensOn: "2028-10-01", closesOn: "2028-10-10" },
    { name: "OPD", opensOn: null, closesOn: "2029-02-01" },
  ];
  expect(said({ waves, waveless: 12 })).toEqual([
    "Gelombang Pimpinan berakhir 10 Oktober 2028, sudah lewat.",
    "Gelombang OPD memuat 1 Februari 2029, sesudah tenggat.",
    "12 pegawai tidak masuk gelombang mana pun dan dapat menandatangani sejak dibuka.",
  ]);
});

test("waves without any day, as a copy has them, divide nothing", () => {
  const wave = (name: string, opensOn: string | null) => ({ name, opensOn, closesOn: null });
  const bare = "Gelombang Pimpinan, Sekolah belum memiliki tanggal, sehingga berlangsung sejak dibuka sampai tenggat.";
  expect(said({ waves: [wave("Pimpinan", null), wave("Sekolah", null)] })).toEqual([bare]);
  expect(said({ waves: [wave("Pimpinan", "2028-11-01")] })).toEqual([]);
});

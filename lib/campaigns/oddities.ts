import { aheadWords, stageHints } from "@/lib/campaigns/election-stages";
import type { GuideStep } from "@/lib/campaigns/guide";
import type { Contest } from "@/lib/campaigns/schema";
import { proposedText, standardOf, standardTextNames } from "@/lib/campaigns/standard-texts";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { formatDate, startOfDay } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** Something a careful colleague would ask about before a campaign opens. None of it forbids anything. */
export type Oddity = { step: GuideStep; sentence: string };

export type DraftSeen = {
  contests: readonly Contest[];
  deadline: string;
  text: PledgeText;
  legalBases: number;
  circulars: readonly { title: string; hasFile: boolean }[];
  waves: readonly { name: string; opensOn: string | null; closesOn: string | null }[];
  people: number;
  /** People whom no wave means, where there are waves. */
  waveless: number;
};

// A calendar day is the same in every zone.
const dayWords = (day: string) => formatDate(startOfDay(day, "WIB"), "WIB");
const WEEKEND: Record<number, string> = { 0: "Minggu", 6: "Sabtu" };

/** What is odd about the last day, seen from the vote and from today; empty while no day is typed. */
export function deadlineOddities(contests: readonly Contest[], deadline: string, today: string): string[] {
  const at = Date.parse(deadline);
  if (Number.isNaN(at)) return [];
  const said: string[] = [];
  if (deadline < today) said.push(`Tenggat ${dayWords(deadline)} sudah lewat.`);
  const weekend = WEEKEND[new Date(at).getUTCDay()];
  if (weekend) said.push(`Tenggat jatuh pada hari ${weekend}.`);
  for (const contest of contests) {
    const hints = stageHints([contest], deadline);
    const [vote] = hints.filter(({ name }) => name.startsWith("Pemungutan suara")).slice(-1);
    const passed = vote && vote.daysAhead <= 0 ? vote : hints.find(({ daysAhead }) => daysAhead <= 0);
    if (passed) said.push(`${passed.name} dimulai ${dayWords(passed.day)}, ${aheadWords(passed.daysAhead)}.`);
  }
  return said;
}

function contestOddities(contests: readonly Contest[], today: string): string[] {
  return contests.flatMap(({ year, votingOn }) => {
    if (!votingOn) return ["Hari pemungutan suara belum diisi, sehingga tenggat tidak dapat ditimbang."];
    const said = [];
    if (Number(votingOn.slice(0, 4)) !== year)
      said.push(`Hari pemungutan suara ${dayWords(votingOn)} tidak pada tahun ${year}.`);
    if (votingOn < today) said.push(`Hari pemungutan suara ${dayWords(votingOn)} sudah lewat.`);
    return said;
  });
}

function textOddities(contests: readonly Contest[], text: PledgeText): string[] {
  const said = [];
  const chosen = standardOf(text);
  const fitting = proposedText(contests);
  if (chosen && chosen !== fitting)
    said.push(`${standardTextNames[chosen]} dipakai; untuk pemilihan ini tersedia ${standardTextNames[fitting]}.`);
  const words = [text.title, text.opening, ...text.points, text.closing].join(" ");
  if (!/\{kontestasi\}/.test(words))
    said.push("Naskah tidak memakai isian {kontestasi}: pastikan pemilihannya disebut.");
  const years = new Set(contests.map(({ year }) => String(year)));
  const strange = [...new Set(words.match(/\b(?:19|20)\d{2}\b/g) ?? [])].filter((year) => !years.has(year));
  if (!/\{tahun\}/.test(words) && strange.length > 0) said.push(`Naskah menyebut tahun ${strange.join(", ")}.`);
  return said;
}

function waveOddities({ waves, deadline, waveless }: DraftSeen, today: string): string[] {
  const said = waves.flatMap(({ name, opensOn, closesOn }) => [
    ...(closesOn && closesOn < today ? [`Gelombang ${name} berakhir ${dayWords(closesOn)}, sudah lewat.`] : []),
    ...[opensOn, closesOn]
      .filter((day) => day !== null && day > deadline)
      .map((day) => `Gelombang ${name} memuat ${dayWords(day ?? "")}, sesudah tenggat.`),
  ]);
  const undated = waves.filter(({ opensOn, closesOn }) => opensOn === null && closesOn === null);
  if (undated.length > 0) {
    const names = undated.map(({ name }) => name).join(", ");
    said.push(`Gelombang ${names} belum memiliki tanggal, sehingga berlangsung sejak dibuka sampai tenggat.`);
  }
  if (waves.length > 0 && waveless > 0)
    said.push(`${formatCount(waveless)} pegawai tidak masuk gelombang mana pun dan dapat menandatangani sejak dibuka.`);
  return said;
}

/** All that is odd about a draft, in the order of its steps. `today` is the agency's ISO day. */
export function oddities(seen: DraftSeen, today: string): Oddity[] {
  const { contests, deadline, legalBases, circulars, people } = seen;
  const at = (step: GuideStep, sentences: readonly string[]) =>
    [...new Set(sentences)].map((sentence) => ({ step, sentence }));
  return [
    ...at("pemilihan", [...contestOddities(contests, today), ...deadlineOddities(contests, deadline, today)]),
    ...at("dasar-hukum", [
      ...(legalBases + circulars.length === 0 ? ["Belum ada dasar hukum atau surat edaran."] : []),
      ...circulars.filter(({ hasFile }) => !hasFile).map(({ title }) => `Surat edaran ${title} belum memiliki berkas.`),
    ]),
    ...at("naskah", textOddities(contests, seen.text)),
    ...at("sasaran", people === 0 ? ["Tidak ada pegawai dalam sasaran."] : []),
    ...at("gelombang", waveOddities(seen, today)),
  ];
}

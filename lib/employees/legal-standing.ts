import { firstMatch, type Obligation } from "@/lib/employees/rules";

/** Kedudukan hukum: BKN code, the words it is written in, and what it means for a campaign. */
const STANDINGS = [
  {
    code: "PERPANJANGAN_CLTN",
    label: "Perpanjangan CLTN",
    ids: [13],
    words: /perpanjangan (cltn|cuti)/,
    obligation: "exempt",
  },
  { code: "CLTN", label: "CLTN", ids: [2], words: /cltn|luar tanggungan/, obligation: "exempt" },
  { code: "TUGAS_BELAJAR", label: "Tugas Belajar", ids: [3], words: /tugas belajar/, obligation: "obligated" },
  {
    code: "PEMBERHENTIAN_SEMENTARA",
    label: "Pemberhentian Sementara",
    ids: [4],
    words: /(henti|hentian|hentikan) sementara/,
    obligation: "exempt",
  },
  { code: "UANG_TUNGGU", label: "Uang Tunggu", ids: [5], words: /uang tunggu/, obligation: "exempt" },
  { code: "PEJABAT_NEGARA", label: "Pejabat Negara", ids: [7], words: /pejabat negara/, obligation: "exempt" },
  { code: "KEPALA_DESA", label: "Kepala Desa", ids: [8], words: /kepala desa/, obligation: "exempt" },
  { code: "BANDING_BAPEK", label: "Banding BAPEK", ids: [9], words: /bapek|bpasn|banding/, obligation: "exempt" },
  { code: "TITIPAN", label: "Titipan", ids: [11], words: /titipan/, obligation: "obligated" },
  { code: "HILANG", label: "Hilang", ids: [14], words: /hilang/, obligation: "exempt" },
  { code: "HUKUMAN_DISIPLIN", label: "Hukuman Disiplin", ids: [15], words: /disiplin/, obligation: "obligated" },
  {
    code: "MPP",
    label: "Masa Persiapan Pensiun",
    ids: [20],
    words: /\bmpp\b|persiapan pensiun/,
    obligation: "obligated",
  },
  { code: "BUP", label: "Batas Usia Pensiun", ids: [98], words: /\bbup\b|batas usia/, obligation: "out" },
  { code: "PENSIUN", label: "Pensiun", ids: [99], words: /pensiun/, obligation: "out" },
  { code: "MENINGGAL", label: "Meninggal Dunia", ids: [], words: /meninggal|wafat|tewas/, obligation: "out" },
  {
    code: "DIBERHENTIKAN",
    label: "Diberhentikan",
    ids: [66],
    words: /diberhentikan|pemberhentian|pemutusan/,
    obligation: "out",
  },
  {
    code: "BERHENTI",
    label: "Berhenti",
    ids: [77, 88],
    words: /berhenti|mengundurkan|tidak aktif|non[\s-]?aktif/,
    obligation: "out",
  },
  { code: "AKTIF", label: "Aktif", ids: [1], words: /aktif/, obligation: "obligated" },
  { code: "LAINNYA", label: "Lainnya", ids: [], words: /(?!)/, obligation: "obligated" },
] as const satisfies readonly {
  code: string;
  label: string;
  ids: readonly number[];
  words: RegExp;
  obligation: Obligation;
}[];

export type LegalStanding = (typeof STANDINGS)[number]["code"];

export const LEGAL_STANDINGS: readonly LegalStanding[] = STANDINGS.map(({ code }) => code);

const BY_WORDS = STANDINGS.map(({ words, code }) => [words, code] as const);
const BY_ID = new Map<number, LegalStanding>(
  STANDINGS.flatMap(({ ids, code }) => ids.map((id) => [id, code] as const)),
);
const LABELS = new Map<LegalStanding, string>(STANDINGS.map(({ code, label }) => [code, label]));
const OBLIGATIONS = new Map<LegalStanding, Obligation>(STANDINGS.map(({ code, obligation }) => [code, obligation]));

/**
 * KEDUDUKAN HUKUM by its name, else by its code: the name is what people read and correct.
 * Both blank means active; both unknown is LAINNYA. Codes of 66 and above always leave the population.
 */
export function legalStandingFrom(id: string, name: string): LegalStanding {
  if (id === "" && name === "") return "AKTIF";
  const named = firstMatch(BY_WORDS, name);
  if (named) return named;
  const code = /^\d{1,3}$/.test(id) ? Number(id) : 0;
  return BY_ID.get(code) ?? (code >= 66 ? "BERHENTI" : "LAINNYA");
}

/** What this standing means for a campaign; codes 66 and above are always out. */
export function obligationOf(standing: LegalStanding): Obligation {
  return OBLIGATIONS.get(standing) ?? "obligated";
}

/** The name shown when the file gives none. */
export function legalStandingLabel(standing: LegalStanding): string {
  return LABELS.get(standing) ?? "Lainnya";
}

import { withQuery } from "@/lib/format/query-string";

/** The steps from a draft to an open campaign, in their order; each is a page of its own. */
export const guideSteps = [
  "pemilihan",
  "dasar-hukum",
  "naskah",
  "sasaran",
  "gelombang",
  "opsi",
  "pratinjau",
  "buka",
] as const;
export type GuideStep = (typeof guideSteps)[number];
export const guideStepNames: Record<GuideStep, string> = {
  pemilihan: "Pemilihan dan tenggat",
  "dasar-hukum": "Dasar hukum",
  naskah: "Naskah",
  sasaran: "Sasaran",
  gelombang: "Gelombang",
  opsi: "Pilihan",
  pratinjau: "Pratinjau",
  buka: "Buka kegiatan",
};

/** `filled`: by default or by copying, and nobody has looked at it yet. */
export type StepState = "done" | "filled" | "todo" | "optional";
export const stepStateNames: Record<StepState, string> = {
  done: "Selesai",
  filled: "Terisi, belum diperiksa",
  todo: "Belum",
  optional: "Boleh dilewati",
};

/** What a draft holds, as far as its steps ask. */
export type GuideFacts = {
  deadlineAhead: boolean;
  bases: number;
  circulars: number;
  people: number;
  waves: number;
  /** Things that the preview finds odd. */
  oddities: number;
  /** Steps that somebody saved or confirmed. */
  checked: readonly GuideStep[];
};

/** Where each step stands. A draft is written with safe words and options: those are never to do, only to be looked at. */
export function stepStates(facts: GuideFacts): Record<GuideStep, StepState> {
  const filled = (step: GuideStep) => (facts.checked.includes(step) ? "done" : "filled");
  return {
    pemilihan: facts.deadlineAhead ? filled("pemilihan") : "todo",
    "dasar-hukum": facts.bases + facts.circulars > 0 ? filled("dasar-hukum") : "optional",
    naskah: filled("naskah"),
    sasaran: facts.people > 0 ? filled("sasaran") : "todo",
    gelombang: facts.waves > 0 ? filled("gelombang") : "optional",
    opsi: filled("opsi"),
    pratinjau: facts.oddities === 0 && facts.checked.includes("pratinjau") ? "done" : "optional",
    buka: "todo",
  };
}

/** What stands in a draft without anybody having looked at it. */
export function uncheckedSteps(states: Record<GuideStep, StepState>): GuideStep[] {
  return guideSteps.filter((step) => states[step] === "filled");
}

/** What still keeps a draft from being opened. */
export function openSteps(states: Record<GuideStep, StepState>): GuideStep[] {
  return guideSteps.filter((step) => step !== "buka" && states[step] === "todo");
}

/** The address of a step. */
export function stepPath(campaignId: string, step: GuideStep): string {
  return `/kegiatan/${campaignId}/susun/${step}`;
}

/** Where a saved step leads: to the next one, or to itself with the word that it is saved. */
export function afterStep(campaignId: string, step: GuideStep, stay: boolean, now: Date): string {
  const next = guideSteps[guideSteps.indexOf(step) + 1] ?? step;
  // The moment makes each saving an address of its own, so that the page starts from what is saved.
  if (stay) return withQuery(stepPath(campaignId, step), { tersimpan: now.getTime().toString(36) });
  return stepPath(campaignId, next);
}

/** The step of that name. */
export function findStep(name: string): GuideStep | undefined {
  return guideSteps.find((step) => step === name);
}

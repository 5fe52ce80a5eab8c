import { readFileSync } from "node:fs";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { type ApiWorld, PASSWORD, type Person } from "./api-world";
import { batchMatrix } from "./batch-matrix";
import { campaignDeskMatrix } from "./campaign-desk-matrix";
import { caseMatrix } from "./case-matrix";
import { ceremonyMatrix } from "./ceremony-matrix";
import { circularMatrix } from "./circular-matrix";
import { deskMatrix } from "./desk-matrix";
import type { Call } from "./doors";
import { logMatrix } from "./log-matrix";
import { handRows, populationRows } from "./population-matrix";
import { privacyMatrix } from "./privacy-matrix";
import { recapMatrix } from "./recap-matrix";
import { sealMatrix } from "./seal-matrix";

/** What earlier doors answered, by name: a code that is told once is used by a later row. */
export type Answers = Record<string, Record<string, unknown>>;

export type Row = {
  /** Who may, and gets the answer that the catalogue promises. */
  owner: Person | null;
  /** Who may not, with this very call: 403, or 404 where they may not even know. */
  denied: Person[];
  call: (world: ApiWorld, answers: Answers) => Call;
  /** A worker is needed before the door answers. */
  worker?: true;
};

const OUTSIDE: Person[] = ["rudi", "eko"];
const nothing = () => ({});
const fixture = (name: string) => readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url));
const roster = (name: string) => {
  const form = new FormData();
  form.append("mode", "preview");
  form.append("file", new File([fixture(name)], name));
  return { raw: form };
};

const draft = (w: ApiWorld): Call => ({ params: { campaignId: w.ids.draftId } });
const campaign = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId } });
const report = (w: ApiWorld): Call => ({ params: { reportId: w.ids.reportId } });
const importRun = (w: ApiWorld): Call => ({ params: { importId: w.ids.importId } });
const school = (w: ApiWorld): Call => ({ params: { unitId: w.units.school } });
const pact =
  (of: "siti" | "budi" | "maya" | "laras") =>
  (w: ApiWorld): Call => ({ params: { pactId: w[of].pactId } });
const admins: Person[] = ["wati", "ratna", "siti", "observer"];

/** Every door once, in an order in which each finds what it needs. */
export const matrix: Record<string, Row> = {
  "GET /me": { owner: "siti", denied: [], call: nothing },
  "GET /sessions": { owner: "siti", denied: [], call: nothing },
  "POST /sessions": { owner: null, denied: [], call: (w) => ({ body: { nip: w.siti.username, password: PASSWORD } }) },
  "DELETE /sessions/{sessionId}": {
    owner: "siti",
    denied: ["budi", "joko", "laras", "wati", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ params: { sessionId: w.ids.sessionId } }),
  },
  "POST /activations/codes": {
    owner: "joko",
    denied: ["siti", "laras", "hadi", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ body: { unitId: w.units.school, employeeIds: [w.ids.newcomerId] } }),
  },
  "POST /activations/resets": {
    owner: "wati",
    denied: ["siti", "joko", "ratna", "laras", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ body: { employeeId: w.budi.employeeId } }),
  },
  "GET /role-grants": { owner: "adi", denied: [], call: nothing },
  "POST /role-grants": {
    owner: "adi",
    denied: [...admins, "joko", "platform", ...OUTSIDE],
    call: (w) => ({ body: { employeeId: w.maya.employeeId, role: "auditor" } }),
  },
  "DELETE /role-grants/{grantId}": {
    owner: "adi",
    denied: [...admins, "platform", ...OUTSIDE],
    call: (w) => ({ params: { grantId: w.ids.grantId } }),
  },

  "POST /agencies": {
    owner: "platform",
    denied: ["adi", ...admins, ...OUTSIDE],
    call: () => ({ body: { code: "97.01", name: "Kabupaten Baru" } }),
  },
  "GET /units": { owner: "ratna", denied: [], call: nothing },
  "GET /units/{unitId}": { owner: "ratna", denied: ["laras", "hadi", "siti", ...OUTSIDE], call: school },
  "PATCH /units/{unitId}": {
    owner: "adi",
    denied: ["wati", "ratna", "joko", "laras", "siti", "observer", ...OUTSIDE],
    call: (w) => ({ ...school(w), body: { name: "SDN 1 Sukorejo Indah" } }),
  },
  "GET /employees": { owner: "ratna", denied: [], call: nothing },
  "GET /employees/{employeeId}": {
    owner: "ratna",
    denied: ["budi", "laras", "hadi", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ params: { employeeId: w.siti.employeeId } }),
  },
  ...handRows,
  "POST /imports/units": { owner: "adi", denied: admins, call: () => roster("regency-units.xlsx"), worker: true },
  "POST /imports/employees": { owner: "adi", denied: admins, call: () => roster("quirks-employees.csv"), worker: true },
  "GET /imports/{importId}": { owner: "adi", denied: [...admins, ...OUTSIDE], call: importRun },
  "POST /imports/{importId}/application": { owner: "adi", denied: [...admins, ...OUTSIDE], call: importRun },

  "GET /campaigns": { owner: "siti", denied: [], call: nothing },
  "POST /campaigns": {
    owner: "adi",
    denied: [...admins, "joko", "platform", ...OUTSIDE],
    call: (w) => ({
      body: {
        agencyId: w.agencyId,
        name: "Pakta Netralitas PSU 2032",
        contests: [{ type: "PSU", year: 2032 }],
        population: { employmentTypes: ["PNS"] },
        deadline: "2032-01-31",
        text: pemiluPledge,
      },
    }),
  },
  "GET /campaigns/{campaignId}": { owner: "siti", denied: OUTSIDE, call: campaign },
  "PATCH /campaigns/{campaignId}": {
    owner: "adi",
    denied: [...admins, "joko", ...OUTSIDE],
    call: (w) => ({ ...draft(w), body: { name: "Pakta Netralitas Pilkada Serentak 2031" } }),
  },
  "GET /campaigns/{campaignId}/population-preview": {
    owner: "adi",
    denied: ["ratna", "joko", "siti", "observer", ...OUTSIDE],
    call: draft,
  },
  "POST /campaigns/{campaignId}/opening": { owner: "adi", denied: [...admins, "joko", ...OUTSIDE], call: draft },
  "POST /campaigns/{campaignId}/closing": { owner: "adi", denied: [...admins, "joko", ...OUTSIDE], call: draft },
  ...campaignDeskMatrix,
  "GET /campaigns/{campaignId}/completion": {
    owner: "ratna",
    denied: ["siti", "laras", "joko", "hadi", "platform", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), query: { unit: w.units.education } }),
  },
  "GET /campaigns/{campaignId}/changes": { owner: "ratna", denied: ["siti", "platform", ...OUTSIDE], call: campaign },
  ...populationRows,
  "GET /campaigns/{campaignId}/report-preview": {
    owner: "ratna",
    denied: ["siti", "laras", "joko", "hadi", "observer", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), query: { unit: w.units.education } }),
  },
  "GET /campaigns/{campaignId}/reports": { owner: "wati", denied: [], call: campaign },
  "POST /campaigns/{campaignId}/reports": {
    owner: "ratna",
    denied: ["joko", "laras", "hadi", "wati", "adi", "siti", "observer", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: w.statement }),
  },

  "GET /campaigns/{campaignId}/reminder-plan": {
    owner: "wati",
    denied: ["ratna", "joko", "siti", "observer", "platform", ...OUTSIDE],
    call: campaign,
  },
  "PUT /campaigns/{campaignId}/reminder-plan": {
    owner: "adi",
    denied: ["ratna", "joko", "siti", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: { enabled: true, everyDays: 2, quietDates: ["2028-10-28"] } }),
  },
  "GET /campaigns/{campaignId}/reminders": { owner: "joko", denied: OUTSIDE, call: campaign },
  "POST /campaigns/{campaignId}/reminders": {
    owner: "joko",
    denied: ["siti", "laras", "hadi", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: { unitId: w.units.school, mode: "preview" } }),
  },

  "GET /pacts": { owner: "ratna", denied: [], call: (w) => ({ query: { campaign: w.campaignId } }) },
  "GET /pacts/{pactId}": {
    owner: "siti",
    denied: ["budi", "laras", "hadi", "observer", "platform", ...OUTSIDE],
    call: pact("siti"),
  },
  "POST /pacts/{pactId}/signature": {
    owner: "siti",
    denied: ["budi", "joko", "ratna", "wati", "adi", "laras", "observer", "platform", ...OUTSIDE],
    call: (w, answers) => ({
      ...pact("siti")(w),
      body: {
        textHash:
          (answers["GET /pacts/{pactId}"]?.text as { textHash: string } | undefined)?.textHash ?? "0".repeat(64),
        acknowledged: pemiluPledge.points.map((_, index) => index + 1),
        agreed: true,
        typedName: "Siti Rahmawati",
      },
    }),
  },
  "POST /pacts/{pactId}/refusal": {
    owner: "maya",
    denied: ["siti", "joko", "ratna", "adi", "wati", "observer", ...OUTSIDE],
    call: (w) => ({ ...pact("maya")(w), body: { reason: "Alasan keyakinan pribadi" } }),
  },
  "POST /pacts/{pactId}/exemption": {
    owner: "ratna",
    denied: ["siti", "joko", "hadi", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ ...pact("laras")(w), body: { reason: "SAKIT" } }),
  },
  "DELETE /pacts/{pactId}/exemption": {
    owner: "ratna",
    denied: ["siti", "joko", "hadi", "observer", "platform", ...OUTSIDE],
    call: pact("laras"),
  },
  "POST /pacts/{pactId}/scan": {
    owner: "joko",
    denied: ["siti", "budi", "laras", "hadi", "observer", ...OUTSIDE],
    call: (w) => ({ ...pact("budi")(w), raw: w.form() }),
  },
  "POST /pacts/{pactId}/verification": {
    owner: "wati",
    denied: ["budi", "siti", "joko", "ratna", "laras", "hadi", "observer", ...OUTSIDE],
    call: (w) => ({ ...pact("budi")(w), body: { scanId: w.ids.scanId, accepted: true } }),
  },
  "DELETE /pacts/{pactId}/verification": {
    owner: "wati",
    denied: ["budi", "siti", "joko", "ratna", "laras", "hadi", "observer", ...OUTSIDE],
    call: (w) => ({ ...pact("budi")(w), body: { scanId: w.ids.scanId } }),
  },
  "GET /campaigns/{campaignId}/forms": {
    owner: "joko",
    denied: ["siti", "laras", "hadi", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), query: { unit: w.units.school } }),
  },
  "GET /pacts/{pactId}/form": {
    owner: "joko",
    denied: ["siti", "laras", "hadi", "observer", "platform", ...OUTSIDE],
    call: pact("budi"),
  },
  ...batchMatrix,
  ...caseMatrix,
  ...ceremonyMatrix,
  ...circularMatrix,
  "GET /pacts/{pactId}/document": {
    owner: "siti",
    denied: ["budi", "laras", "hadi", "observer", "platform", ...OUTSIDE],
    call: pact("siti"),
  },

  ...sealMatrix,
  "GET /reports/{reportId}": {
    owner: "ratna",
    denied: ["siti", "joko", "laras", "hadi", "observer", ...OUTSIDE],
    call: report,
  },
  "GET /reports/{reportId}/letter": {
    owner: "ratna",
    denied: ["siti", "joko", "laras", "hadi", "observer", ...OUTSIDE],
    call: report,
  },
  "GET /reports/{reportId}/names": {
    owner: "ratna",
    denied: ["siti", "joko", "laras", "hadi", "observer", ...OUTSIDE],
    call: report,
  },
  "POST /reports/{reportId}/acceptance": {
    owner: "wati",
    denied: ["ratna", "joko", "hadi", "siti", "observer", ...OUTSIDE],
    call: report,
  },
  "POST /reports/{reportId}/return": {
    owner: "wati",
    denied: ["ratna", "joko", "hadi", "siti", "observer", ...OUTSIDE],
    call: (w) => ({ params: { reportId: w.ids.secondReportId }, body: { note: "Nomor surat belum terbaca" } }),
  },

  ...deskMatrix,
  ...recapMatrix,
  ...privacyMatrix,

  "GET /verifications/{code}": {
    owner: null,
    denied: [],
    call: (_w, answers) => ({
      params: { code: String(answers["POST /pacts/{pactId}/signature"]?.verificationCode ?? "K7QM4RTX9D2H") },
    }),
  },
  "POST /verifications": {
    owner: null,
    denied: [],
    call: (_w, answers) => ({
      body: { code: String(answers["POST /pacts/{pactId}/signature"]?.verificationCode ?? "K7QM4RTX9D2H") },
    }),
  },

  ...logMatrix,

  // It spends the newcomer's code of above.
  "POST /activations": {
    owner: null,
    denied: [],
    call: (_w, answers) => {
      const [issued] = (answers["POST /activations/codes"]?.codes ?? []) as { code: string }[];
      return { body: { code: issued?.code ?? "K7QM4RTX9D2H", password: "sandi-panjang-baru-9" } };
    },
  },
  "DELETE /sessions/current": { owner: "maya", denied: [], call: nothing },
};

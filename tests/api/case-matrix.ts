import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Answers, Row } from "./matrix";

/** All but the officers of the personnel agency, the person of the case among them. */
const OUTSIDERS: Person[] = [
  ...(["siti", "joko", "laras", "hadi", "ratna", "maya", "observer", "platform", "nation", "rudi", "eko"] as const),
];
const decline = (w: ApiWorld): Call => ({ params: { caseId: w.ids.declineId } });
const letter = (w: ApiWorld, _answers: Answers) => ({ caseId: w.ids.declineId, sha256: w.ids.letterSha256 });

/** The doors of cases, in an order in which each finds what it needs. */
export const caseMatrix: Record<string, Row> = {
  "GET /cases": { owner: "wati", denied: [], call: () => ({}) },
  "GET /cases/{caseId}": { owner: "wati", denied: OUTSIDERS, call: decline },
  "POST /cases/{caseId}/follow-ups": {
    owner: "wati",
    denied: OUTSIDERS,
    call: (w) => ({
      ...decline(w),
      body: { kind: "call", happenedOn: "2026-01-05", note: "Dipanggil untuk klarifikasi." },
    }),
  },
  "GET /cases/{caseId}/files/{sha256}": {
    owner: "wati",
    denied: OUTSIDERS,
    call: (w, answers) => ({ params: letter(w, answers) }),
  },
  "POST /cases/confirmations": {
    owner: "wati",
    denied: OUTSIDERS,
    call: (w) => ({ body: { caseIds: [w.ids.exemptionId] } }),
  },
  "POST /cases/{caseId}/closing": {
    owner: "wati",
    denied: OUTSIDERS,
    call: (w) => ({ ...decline(w), body: { outcome: "unwilling", reason: "Tetap pada pernyataannya." } }),
  },
  "POST /cases/{caseId}/reopening": {
    owner: "wati",
    denied: OUTSIDERS,
    call: (w) => ({ ...decline(w), body: { reason: "Yang bersangkutan meminta bertemu." } }),
  },
};

import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

/** All but an officer of the personnel agency: also the officer who declined. */
const OUTSIDERS: Person[] = [
  ...([
    "siti",
    "joko",
    "laras",
    "hadi",
    "ratna",
    "wati",
    "maya",
    "observer",
    "platform",
    "nation",
    "rudi",
    "eko",
  ] as const),
];
const decline = (w: ApiWorld): Call => ({ params: { caseId: w.ids.declineId } });
const letter = (w: ApiWorld) => ({ caseId: w.ids.declineId, hash: w.ids.letterSha256 });

/** The doors of cases, in an order in which each finds what it needs. */
export const caseMatrix: Record<string, Row> = {
  "GET /cases": { owner: "adi", denied: [], call: () => ({}) },
  "GET /cases/{caseId}": { owner: "adi", denied: OUTSIDERS, call: decline },
  "POST /cases/{caseId}/follow-ups": {
    owner: "adi",
    denied: OUTSIDERS,
    call: (w) => ({
      ...decline(w),
      body: { kind: "call", happenedOn: "2026-01-05", note: "Dipanggil untuk klarifikasi." },
    }),
  },
  "GET /cases/{caseId}/files/{hash}": {
    owner: "adi",
    denied: OUTSIDERS,
    call: (w) => ({ params: letter(w) }),
  },
  "POST /cases/confirmations": {
    owner: "wati",
    denied: OUTSIDERS.filter((who) => who !== "wati"),
    call: (w) => ({ body: { caseIds: [w.ids.exemptionId] } }),
  },
  "POST /cases/{caseId}/closing": {
    owner: "adi",
    denied: OUTSIDERS,
    call: (w) => ({ ...decline(w), body: { outcome: "unwilling", reason: "Tetap pada pernyataannya." } }),
  },
  "POST /cases/{caseId}/reopening": {
    owner: "adi",
    denied: OUTSIDERS,
    call: (w) => ({ ...decline(w), body: { reason: "Yang bersangkutan meminta bertemu." } }),
  },
};

import { type ApiWorld, type Person } from "./api-world";
import type { Call } from "./doors";
import type { Answers, Row } from "./matrix";

const HANDED = "POST /campaigns/{campaignId}/scan-batches";
const OUTSIDERS: Person[] = ["siti", "laras", "hadi", "observer", "platform", "rudi", "eko"];
const batch = (answers: Answers): Call => ({ params: { batchId: String(answers[HANDED]?.batchId) } });
const page = (answers: Answers): Call => ({ params: { ...batch(answers).params, number: "1" } });

/** The doors of stacks, in an order in which each finds what it needs. */
export const batchMatrix: Record<string, Row> = {
  [HANDED]: {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w: ApiWorld) => ({
      params: { campaignId: w.campaignId },
      query: { unit: w.units.school },
      raw: w.form(),
    }),
  },
  "GET /scan-batches/{batchId}": { owner: "joko", denied: OUTSIDERS, worker: true, call: (_, answers) => batch(answers) },
  "GET /scan-batches/{batchId}/pages/{number}/picture": {
    owner: "wati",
    denied: OUTSIDERS,
    call: (_, answers) => page(answers),
  },
  "POST /scan-batches/{batchId}/pages/{number}/assignment": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w, answers) => ({ ...page(answers), body: { pactIds: [w.budi.pactId] } }),
  },
  "POST /scan-batches/{batchId}/pages/{number}/discard": {
    owner: null,
    denied: OUTSIDERS,
    call: (_, answers) => ({ ...page(answers), body: { reason: "Bukan lembar pakta" } }),
  },
};

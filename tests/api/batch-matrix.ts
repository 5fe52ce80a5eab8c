import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const OUTSIDERS: Person[] = ["siti", "laras", "hadi", "observer", "platform", "rudi", "eko"];
const SHEET_OUTSIDERS: Person[] = ["siti", "laras", "hadi", "observer", "rudi", "eko"];
const batch = (w: ApiWorld): Call => ({ params: { batchId: w.ids.batchId } });
const page = (w: ApiWorld, number: string): Call => ({ params: { batchId: w.ids.batchId, number } });

/** The doors of stacks and of sheets, in an order in which each finds what it needs. */
export const batchMatrix: Record<string, Row> = {
  "POST /campaigns/{campaignId}/scan-batches": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({
      params: { campaignId: w.campaignId },
      query: { unit: w.units.school },
      raw: w.form(),
    }),
  },
  "GET /campaigns/{campaignId}/scan-batches": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ params: { campaignId: w.campaignId }, query: { unit: w.units.school } }),
  },
  "GET /scan-batches/{batchId}": { owner: "joko", denied: OUTSIDERS, call: batch },
  "GET /scan-batches/{batchId}/pages/{number}/picture": {
    owner: "wati",
    denied: OUTSIDERS,
    call: (w) => page(w, "1"),
  },
  "POST /scan-batches/{batchId}/pages/{number}/assignment": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...page(w, "1"), body: { pactIds: [w.budi.pactId] } }),
  },
  "POST /scan-batches/{batchId}/pages/{number}/discard": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...page(w, "2"), body: { reason: "Bukan lembar pakta" } }),
  },
  "POST /scan-batches/{batchId}/pages/{number}/reopening": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => page(w, "2"),
  },
  "POST /scan-batches/{batchId}/pages/{number}/keeping": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => page(w, "3"),
  },
  "POST /scan-batches/{batchId}/retry": { owner: "joko", denied: OUTSIDERS, call: batch },
  "POST /campaigns/{campaignId}/scan-verifications": {
    owner: "wati",
    denied: ["joko", "ratna", ...OUTSIDERS],
    call: (w) => ({ params: { campaignId: w.campaignId }, body: { scanIds: [w.ids.fitScanId] } }),
  },
  "DELETE /campaigns/{campaignId}/scan-verifications/{runId}": {
    owner: "wati",
    denied: ["joko", "ratna", ...OUTSIDERS],
    call: (w, answers) => {
      const { runId } = answers["POST /campaigns/{campaignId}/scan-verifications"] ?? {};
      return { params: { campaignId: w.campaignId, runId: String(runId ?? w.ids.fitScanId) } };
    },
  },
  "GET /scans": { owner: "joko", denied: [], call: (w) => ({ query: { campaign: w.campaignId } }) },
  "GET /scans/{scanId}/pages/{page}": {
    owner: "joko",
    denied: SHEET_OUTSIDERS,
    call: (w) => ({ params: { scanId: w.ids.scanId, page: "1" } }),
  },
  "GET /scans/{scanId}/original": {
    owner: "joko",
    denied: SHEET_OUTSIDERS,
    call: (w) => ({ params: { scanId: w.ids.scanId } }),
  },
};

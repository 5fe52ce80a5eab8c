import { smallPdf } from "@/tests/support/small-pdf";
import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Answers, Row } from "./matrix";

const OUTSIDE: Person[] = ["rudi", "eko"];
const NOT_ADMIN: Person[] = ["wati", "ratna", "joko", "siti", "observer", "platform", ...OUTSIDE];
const circular = (w: ApiWorld): Call => ({ params: { circularId: w.ids.circularId } });

const pdf = () => {
  const form = new FormData();
  form.append("file", new File([smallPdf()], "SE Bupati.pdf"));
  return { raw: form };
};
/** What the last look at the circular showed. */
const seen = (answers: Answers) => String(answers["GET /circulars/{circularId}"]?.contentSha256 ?? "0".repeat(64));

/** The doors of circulars, in an order in which each finds what it needs. */
export const circularMatrix: Record<string, Row> = {
  "GET /campaigns/{campaignId}/circulars": {
    owner: "siti",
    denied: OUTSIDE,
    call: (w) => ({ params: { campaignId: w.campaignId } }),
  },
  "POST /campaigns/{campaignId}/circulars": {
    owner: "adi",
    denied: NOT_ADMIN,
    call: (w) => ({
      params: { campaignId: w.campaignId },
      body: {
        ...{ issuer: "Bupati Contoh", number: "100.3.4.2/ BKPSDM-MPP/IX/2028", date: "2028-09-25" },
        ...{ title: "Netralitas ASN pada Pemilu 2029", asksReading: true, readBy: "2028-10-20" },
      },
    }),
  },
  "PATCH /circulars/{circularId}": {
    owner: "adi",
    denied: NOT_ADMIN,
    call: (w) => ({ ...circular(w), body: { title: "Netralitas ASN dan penyaluran bantuan" } }),
  },
  "PUT /circulars/{circularId}/file": {
    owner: "adi",
    denied: NOT_ADMIN,
    call: (w) => ({ ...circular(w), ...pdf() }),
  },
  "GET /circulars/{circularId}": { owner: "siti", denied: OUTSIDE, call: circular },
  "GET /circulars/{circularId}/file": { owner: "siti", denied: OUTSIDE, call: circular },
  "GET /circulars/{circularId}/pages/{page}": {
    owner: "siti",
    denied: OUTSIDE,
    call: (w) => ({ params: { circularId: w.ids.circularId, page: "1" } }),
  },
  "POST /circulars/{circularId}/readings": {
    owner: "siti",
    denied: ["observer", "platform", ...OUTSIDE],
    call: (w, answers) => ({ ...circular(w), body: { contentSha256: seen(answers), read: true } }),
  },
  "GET /circulars/{circularId}/readings": {
    owner: "ratna",
    denied: ["siti", "laras", "joko", "hadi", "platform", ...OUTSIDE],
    call: (w) => ({ ...circular(w), query: { unit: w.units.education } }),
  },
  "GET /circulars/{circularId}/readers": {
    owner: "joko",
    denied: ["siti", "observer", "platform", ...OUTSIDE],
    call: circular,
  },
  "POST /circulars/{circularId}/withdrawal": {
    owner: "adi",
    denied: NOT_ADMIN,
    call: (w) => ({ ...circular(w), body: { reason: "Diganti surat edaran yang baru" } }),
  },
};

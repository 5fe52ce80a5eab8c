import { pemiluPledge } from "@/lib/documents/standard-pledges";
import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const campaign = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId } });
const others: Person[] = ["wati", "ratna", "joko", "siti", "observer", "platform", "rudi", "eko"];
const readers: Person[] = ["ratna", "joko", "siti", "observer", "platform", "rudi", "eko"];

const draft = (w: ApiWorld): Call => ({ params: { campaignId: w.ids.draftId } });
const writers: Person[] = ["wati", "ratna", "joko", "siti", "observer", "rudi", "eko"];

/** What becomes of a campaign after it was opened. */
export const campaignDeskMatrix: Record<string, Row> = {
  "GET /campaigns/{campaignId}/text-versions": { owner: "wati", denied: readers, call: campaign },
  "POST /campaigns/{campaignId}/text-versions": {
    owner: "adi",
    denied: others,
    call: (w) => ({ ...campaign(w), body: { text: pemiluPledge, reason: "Naskah yang sama dikirim ulang" } }),
  },
  "GET /campaigns/{campaignId}/waves": { owner: "ratna", denied: ["siti", "platform", "rudi", "eko"], call: campaign },
  "PUT /campaigns/{campaignId}/waves": {
    owner: "adi",
    denied: others,
    call: (w) => ({
      ...campaign(w),
      body: { waves: [{ name: "Pimpinan", rule: { tiers: ["JPT"] }, closesOn: "2028-09-30" }] },
    }),
  },
  "POST /campaigns/{campaignId}/cohorts": {
    owner: "adi",
    denied: others,
    call: (w) => ({
      ...campaign(w),
      body: {
        name: "PPPK Formasi 2024",
        reason: "Dilantik sesudah kegiatan dibuka",
        rule: { employmentTypes: ["PPPK"] },
      },
    }),
  },
  "GET /campaigns/{campaignId}/form-preview": { owner: "wati", denied: readers, call: campaign },
  "GET /campaigns/{campaignId}/receipt-preview": { owner: "wati", denied: readers, call: campaign },
  "POST /campaigns/{campaignId}/copies": {
    owner: "adi",
    denied: others,
    call: (w) => ({ ...campaign(w), body: { name: "Pakta Netralitas Pemilu 2034", deadline: "2033-10-31" } }),
  },
  // The draft was opened and closed by the rows above.
  "POST /campaigns/{campaignId}/reopening": {
    owner: "adi",
    denied: writers,
    call: (w) => ({ ...draft(w), body: { reason: "Enam pegawai tertinggal di kecamatan" } }),
  },
  "GET /campaigns/{campaignId}/snapshots": { owner: "wati", denied: readers, call: draft },
  "GET /campaigns/{campaignId}/snapshots/{number}/file": {
    owner: "wati",
    denied: readers,
    call: (w) => ({ params: { campaignId: w.ids.draftId, number: "1" } }),
  },
  "POST /campaigns/{campaignId}/archiving": {
    owner: "adi",
    denied: writers,
    call: (w) => ({ params: { campaignId: w.ids.closedId } }),
  },
};

import { isoDay } from "@/lib/format/date";
import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const OUTSIDE: Person[] = ["rudi", "eko"];
const admins: Person[] = ["wati", "ratna", "siti", "observer"];
const nothing = () => ({});
const campaign = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId } });

const agency = (w: ApiWorld): Call => ({ params: { agencyId: w.agencyId } });

/** The doors of those who set up, watch and audit: see matrix.ts. */
export const deskMatrix: Record<string, Row> = {
  "POST /campaigns/{campaignId}/report-drafts": {
    owner: "ratna",
    denied: ["siti", "wati", "hadi", "observer", "platform", ...OUTSIDE],
    call: (w) => ({
      ...campaign(w),
      body: { unitId: w.units.education, letterNumber: "800/9", letterDate: isoDay(new Date(), "WIB") },
    }),
  },
  "GET /agencies/{agencyId}": { owner: "wati", denied: OUTSIDE, call: agency },
  "PATCH /agencies/{agencyId}": {
    owner: "adi",
    denied: [...admins, "platform", ...OUTSIDE],
    call: (w) => ({ ...agency(w), body: { terms: { district: "Kapanewon", districtHead: "Panewu" } } }),
  },
  "GET /nation/completion": {
    owner: "nation",
    denied: ["adi", "wati", "ratna", "siti", "observer", "platform"],
    call: nothing,
  },
  "GET /campaigns/{campaignId}/share-links": {
    owner: "adi",
    denied: [...admins, "platform", ...OUTSIDE],
    call: campaign,
  },
  "POST /campaigns/{campaignId}/share-links": {
    owner: "adi",
    denied: [...admins, "platform", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: { label: "Bawaslu Kabupaten Contoh", days: 7 } }),
  },
  "DELETE /share-links/{shareId}": {
    owner: "adi",
    denied: [...admins, "platform", ...OUTSIDE],
    call: (w, answers) => ({
      params: { shareId: String(answers["POST /campaigns/{campaignId}/share-links"]?.shareId ?? w.ids.shareId) },
    }),
  },
  "GET /audit-events": {
    owner: "adi",
    denied: ["wati", "ratna", "siti", "observer", "platform", "eko"],
    call: nothing,
  },
  "GET /audit-events/export": {
    owner: "adi",
    denied: ["wati", "ratna", "siti", "observer", "platform", "eko"],
    call: nothing,
  },
};

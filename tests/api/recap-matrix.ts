import type { ApiWorld, Person } from "./api-world";
import { archiveMatrix } from "./archive-matrix";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const OUTSIDE: Person[] = ["rudi", "eko"];
const campaign = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId } });

/** The doors of recaps, of lists of people and of archives. */
export const recapMatrix: Record<string, Row> = {
  ...archiveMatrix,
  "GET /campaigns/{campaignId}/recap": {
    owner: "observer",
    denied: ["siti", "laras", "joko", "platform", ...OUTSIDE],
    call: campaign,
  },
  "POST /campaigns/{campaignId}/recap-letter": {
    owner: "wati",
    denied: ["siti", "joko", "ratna", "hadi", "observer", "platform", ...OUTSIDE],
    call: (w) => ({
      ...campaign(w),
      body: {
        letterNumber: "800/214/2028",
        letterDate: "2028-10-13",
        subject: "Rekapitulasi",
        recipients: "Bupati Contoh",
        recipientPlace: "Rawa Indah",
        signerOffice: "Kepala BKPSDM",
        signerName: "Wati Handayani",
      },
    }),
  },
  "POST /campaigns/{campaignId}/exports": {
    owner: "wati",
    denied: ["siti", "joko", "ratna", "hadi", "laras", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: { format: "csv" } }),
  },
  "GET /exports/{exportId}": {
    owner: "wati",
    denied: ["siti", "joko", "ratna", "hadi", "laras", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ params: { exportId: w.ids.exportId } }),
  },
  "GET /exports/{exportId}/file": {
    owner: "wati",
    denied: ["siti", "joko", "ratna", "hadi", "laras", "observer", "platform", ...OUTSIDE],
    call: (w) => ({ params: { exportId: w.ids.exportId } }),
  },
};

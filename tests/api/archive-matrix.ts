import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const campaign = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId } });
const archive = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId, archiveId: w.ids.archiveId } });
const OTHERS: Person[] = ["siti", "joko", "laras", "ratna", "hadi", "wati", "observer", "platform", "rudi", "eko"];

/** The doors of archives: for the agency's admin alone. */
export const archiveMatrix: Record<string, Row> = {
  "GET /campaigns/{campaignId}/archives": { owner: "adi", denied: OTHERS, call: campaign },
  "POST /campaigns/{campaignId}/archives": { owner: "adi", denied: OTHERS, call: campaign },
  "GET /campaigns/{campaignId}/archives/{archiveId}": { owner: "adi", denied: OTHERS, call: archive },
  "GET /campaigns/{campaignId}/archives/{archiveId}/file": { owner: "adi", denied: OTHERS, call: archive },
};

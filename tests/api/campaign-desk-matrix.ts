import { pemiluPledge } from "@/lib/documents/standard-pledges";
import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const campaign = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId } });
const others: Person[] = ["wati", "ratna", "joko", "siti", "observer", "platform", "rudi", "eko"];
const readers: Person[] = ["ratna", "joko", "siti", "observer", "platform", "rudi", "eko"];

/** What becomes of a campaign after it was opened. */
export const campaignDeskMatrix: Record<string, Row> = {
  "GET /campaigns/{campaignId}/text-versions": { owner: "wati", denied: readers, call: campaign },
  "POST /campaigns/{campaignId}/text-versions": {
    owner: "adi",
    denied: others,
    call: (w) => ({ ...campaign(w), body: { text: pemiluPledge, reason: "Naskah yang sama dikirim ulang" } }),
  },
};

import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const others: Person[] = ["wati", "ratna", "joko", "siti", "observer", "rudi", "eko"];
const past = (w: ApiWorld): Call => ({ params: { campaignId: w.ids.closedId } });
const named = (w: ApiWorld): Call => ({ ...past(w), body: { typedName: "Pakta Netralitas Pilkada 2024" } });
const answer = { answer: "Sudah diperiksa terhadap SK." };
const correction = (w: ApiWorld): Call => ({ params: { correctionId: w.ids.correctionId } });

/** The person's rights and the end of what is kept; the campaign that ended in 2024 was archived by earlier rows. */
export const privacyMatrix: Record<string, Row> = {
  "GET /me/data": { owner: "siti", denied: ["observer", "platform"], call: () => ({}) },
  "POST /corrections": {
    owner: "siti",
    denied: ["observer", "platform"],
    call: () => ({ body: { field: "other", wanted: "Tempat lahir Kudus" } }),
  },
  "GET /corrections": { owner: "adi", denied: [], call: () => ({}) },
  "POST /corrections/{correctionId}/acceptance": {
    owner: "adi",
    denied: [...others, "budi"],
    call: (w) => ({ ...correction(w), body: { ...answer, made: true } }),
  },
  "POST /corrections/{correctionId}/withdrawal": {
    owner: "siti",
    denied: ["adi", "wati", "ratna", "joko", "observer", "rudi", "eko", "budi"],
    call: (w) => ({ params: { correctionId: w.ids.ownCorrectionId } }),
  },
  "POST /corrections/{correctionId}/refusal": {
    owner: "adi",
    denied: [...others, "budi"],
    call: (w, answers) => ({
      params: { correctionId: String(answers["POST /corrections"]?.correctionId ?? w.ids.correctionId) },
      body: answer,
    }),
  },
  "GET /campaigns/{campaignId}/retention": { owner: "adi", denied: others, call: past },
  "PUT /campaigns/{campaignId}/retention": {
    owner: "adi",
    denied: others,
    call: (w) => ({ ...past(w), body: { years: 1, confirmedYears: 1 } }),
  },
  "DELETE /campaigns/{campaignId}/anonymisation": { owner: "adi", denied: others, call: past },
  "POST /campaigns/{campaignId}/anonymisation": { owner: "adi", denied: others, call: named },
  "POST /campaigns/{campaignId}/anonymisation/confirmation": { owner: "second", denied: others, call: named },
};

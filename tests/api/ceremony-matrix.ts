import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Answers, Row } from "./matrix";

const OUTSIDERS: Person[] = ["siti", "laras", "hadi", "observer", "platform", "rudi", "eko"];
const ceremony = (w: ApiWorld): Call => ({ params: { ceremonyId: w.ids.ceremonyId } });

/** The one that was just planned: its hour is ahead. */
const planned = (w: ApiWorld, answers: Answers): Call => {
  const { ceremonyId } = answers["POST /ceremonies"] ?? {};
  return { params: { ceremonyId: String(ceremonyId ?? w.ids.ceremonyId) } };
};

const photo = (w: ApiWorld, answers: Answers): Call => {
  const { photoId } = answers["POST /ceremonies/{ceremonyId}/photos"] ?? {};
  return { params: { ceremonyId: w.ids.ceremonyId, photoId: String(photoId ?? w.ids.ceremonyId) } };
};

const list = (w: ApiWorld) => {
  const form = new FormData();
  form.append("file", new File([`NIP\n${w.budi.username}\n`], "hadir.csv"));
  return { raw: form };
};

/** The doors of ceremonies, in an order in which each finds what it needs. */
export const ceremonyMatrix: Record<string, Row> = {
  "GET /ceremonies": { owner: "joko", denied: [], call: (w) => ({ query: { campaign: w.campaignId } }) },
  "POST /ceremonies": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({
      body: {
        ...{ campaignId: w.campaignId, unitId: w.units.school, name: "Apel Ikrar Sekolah", place: "Halaman sekolah" },
        ...{ day: "2028-10-13", time: "07.30", people: [{ role: "leader", employeeId: w.joko.employeeId }] },
      },
    }),
  },
  "GET /ceremonies/{ceremonyId}": { owner: "joko", denied: OUTSIDERS, call: ceremony },
  "PATCH /ceremonies/{ceremonyId}": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...ceremony(w), body: { addPeople: [{ role: "leader", name: "Bambang", office: "Pj. Bupati" }] } }),
  },
  "POST /ceremonies/{ceremonyId}/cancellation": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w, answers) => ({ ...planned(w, answers), body: { reason: "Lapangan tergenang" } }),
  },
  "DELETE /ceremonies/{ceremonyId}/cancellation": { owner: "joko", denied: OUTSIDERS, call: planned },
  "GET /ceremonies/{ceremonyId}/tablets": { owner: "joko", denied: OUTSIDERS, call: ceremony },
  "DELETE /ceremonies/{ceremonyId}/tablets/{kioskId}": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ params: { ceremonyId: w.ids.ceremonyId, kioskId: w.ids.kioskId } }),
  },
  "POST /ceremonies/{ceremonyId}/check-in": {
    owner: "siti",
    denied: ["laras", "hadi", "ratna", "observer", "platform", "rudi", "eko"],
    call: ceremony,
  },
  "POST /ceremonies/{ceremonyId}/attendance": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...ceremony(w), body: { nips: [w.budi.username], visitors: [{ name: "Bambang Wahyudi" }] } }),
  },
  "POST /ceremonies/{ceremonyId}/attendance/file": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...ceremony(w), ...list(w) }),
  },
  "GET /ceremonies/{ceremonyId}/attendance": { owner: "joko", denied: OUTSIDERS, call: ceremony },
  "DELETE /ceremonies/{ceremonyId}/attendance/{attendanceId}": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w, answers) => {
      const [first] = (answers["GET /ceremonies/{ceremonyId}/attendance"]?.items ?? []) as { id: string }[];
      return { params: { ceremonyId: w.ids.ceremonyId, attendanceId: first?.id ?? w.ids.ceremonyId } };
    },
  },
  "GET /ceremonies/{ceremonyId}/figures": { owner: "joko", denied: OUTSIDERS, call: ceremony },
  "POST /ceremonies/{ceremonyId}/holding": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...ceremony(w), body: { ikrar: "repeated" } }),
  },
  "POST /ceremonies/{ceremonyId}/photos": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...ceremony(w), raw: w.form() }),
  },
  "GET /ceremonies/{ceremonyId}/photos": { owner: "joko", denied: OUTSIDERS, call: ceremony },
  "GET /ceremonies/{ceremonyId}/photos/{photoId}": { owner: "joko", denied: OUTSIDERS, call: photo },
  "DELETE /ceremonies/{ceremonyId}/photos/{photoId}": { owner: "joko", denied: OUTSIDERS, call: photo },
  "POST /ceremonies/{ceremonyId}/minutes": {
    owner: "joko",
    denied: OUTSIDERS,
    call: (w) => ({ ...ceremony(w), body: { number: "800/17/SDN1", date: "2099-12-31" } }),
  },
  "GET /ceremonies/{ceremonyId}/minutes": { owner: "joko", denied: OUTSIDERS, call: ceremony },
};

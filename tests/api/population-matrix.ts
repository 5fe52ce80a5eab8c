import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

const OUTSIDE: Person[] = ["rudi", "eko"];
const admins: Person[] = ["wati", "ratna", "siti", "observer"];
const campaign = (w: ApiWorld): Call => ({ params: { campaignId: w.campaignId } });

/** People added and changed by hand. */
export const handRows: Record<string, Row> = {
  "POST /employees": {
    owner: "adi",
    denied: [...admins, "joko", ...OUTSIDE],
    call: (w) => ({
      body: {
        nip: "199503122024212009",
        name: "Nurul Hidayah",
        employmentType: "PPPK",
        unitId: w.units.school,
      },
    }),
  },
  "PATCH /employees/{employeeId}": {
    owner: "adi",
    denied: [...admins, "joko", ...OUTSIDE],
    call: (w) => ({ params: { employeeId: w.hadi.employeeId }, body: { legalStanding: "TUGAS_BELAJAR" } }),
  },
};

/** Who must sign, once a campaign is open. */
export const populationRows: Record<string, Row> = {
  "GET /campaigns/{campaignId}/population-changes": {
    owner: "ratna",
    denied: ["siti", "laras", "joko", "hadi", "platform", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), query: { unit: w.units.education } }),
  },
  "GET /campaigns/{campaignId}/population-proposals": {
    owner: "wati",
    denied: ["ratna", "joko", "siti", "observer", "platform", ...OUTSIDE],
    call: campaign,
  },
  "POST /campaigns/{campaignId}/population-proposals/acceptance": {
    owner: "adi",
    denied: [...admins, "joko", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: { kind: "join" } }),
  },
  "POST /campaigns/{campaignId}/population-proposals/rejection": {
    owner: "adi",
    denied: [...admins, "joko", ...OUTSIDE],
    call: (w) => ({
      ...campaign(w),
      body: { kind: "leave", employeeIds: [w.hadi.employeeId], reason: "Masih bertugas" },
    }),
  },
  "POST /campaigns/{campaignId}/population-additions": {
    owner: "adi",
    denied: [...admins, "joko", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: { employeeId: w.hadi.employeeId, reason: "KEMBALI" } }),
  },
  "POST /campaigns/{campaignId}/population-removals": {
    owner: "adi",
    denied: [...admins, "joko", ...OUTSIDE],
    call: (w) => ({ ...campaign(w), body: { employeeId: w.hadi.employeeId, reason: "PINDAH" } }),
  },
};

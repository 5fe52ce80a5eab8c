import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { setWaves } from "@/lib/campaigns/set-waves";
import { jointDecree } from "@/lib/campaigns/standard-bases";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { addCohort } from "@/lib/population/add-cohort";
import type { SeedPerson } from "../people";
import type { AddUnit } from "../unit-tree";
import { addDistrict, addEducation, addOffice } from "./offices";
import { agencyOf, type Scenario } from "./scenario";
import type { Stage } from "./stage";

const DISTRICTS = ["Mandonga", "Baruga", "Puuwatu", "Kadia", "Wua-Wua", "Poasia", "Abeli", "Kambu", "Nambo", "Kendari"];
/** As many as the news counted. */
export const COHORT = 1246;

function plan(add: AddUnit): void {
  const root = add(null, "agency", "Pemerintah Kota Kendari", 0);
  add(root, "setda", "Sekretariat Daerah", 60, { reporting: true });
  const schools = (district: string) =>
    Array.from({ length: 9 }, (_, at) => `SDN ${at + 1} ${district}`).concat(
      `SMPN 1 ${district}`,
      `SMPN 2 ${district}`,
    );
  addEducation(add, root, {
    name: "Dinas Pendidikan dan Kebudayaan",
    office: 46,
    korwil: DISTRICTS.map((district) => [district, schools(district)] as const),
  });
  const health = addOffice(add, root, "Dinas Kesehatan", 40);
  for (const district of DISTRICTS) add(health, "clinic", `Puskesmas ${district}`, 28);
  add(root, "hospital", "RSUD Kota Contoh", 150, { reporting: true });
  for (const name of ["Satuan Polisi Pamong Praja", "Dinas Sosial", "Dinas Perhubungan", "Inspektorat"]) {
    addOffice(add, root, name, 40);
  }
  addOffice(add, root, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 34);
  for (const district of DISTRICTS) addDistrict(add, root, district, 14, [`${district} Utara`, `${district} Selatan`]);
}

export const isCohort = ({ employmentType }: SeedPerson) => employmentType === "PPPK";
const isLeader = ({ unit, post, employmentType }: SeedPerson) =>
  employmentType === "PNS" && post.head && (unit.setting === "office" || unit.setting === "district");
const owing = (people: readonly SeedPerson[]) => people.filter(({ obligation }) => obligation === "obligated");

const MAYOR = { name: "Ir. H. Saleh Andaru, M.T.", office: "Pj. Wali Kota Kendari" };
const OBSERVER = { name: "Rahman Latif, S.IP.", office: "Ketua Bawaslu Kota Kendari" };

/** The list that the hall handed in: everybody of the cohort, and three rows that nobody can be found by. */
export function handedList(stage: Stage): { row: number; nip: string }[] {
  const nips = stage.people.filter(isCohort).map(({ nip }) => nip);
  const bad = [nips[0]?.slice(0, 17) ?? "", "198501012010011999", "Kepala Dinas"];
  return [...nips, ...bad].map((nip, at) => ({ row: at + 2, nip }));
}

/**
 * Kota Kendari, October 2023 to February 2024: heads of OPD and camat sign first, then each ASN down to the wards; a
 * week before the vote 1,246 PPPK join and sign in one morning under the eyes of the acting mayor.
 */
export const kendari: Scenario = {
  name: "kendari",
  agency: agencyOf({ code: "74.71", name: "Pemerintah Kota Kendari", place: "Kendari", zone: "WITA" }),
  town: "Kendari",
  serials: [72, 85],
  quotas: [["PPPK", COHORT]],
  plan,
  cast: {
    "Kepala Dinas Sosial": (stage) => stage.holder("Kepala Dinas Sosial"),
    "Lurah Mandonga Utara": (stage) =>
      stage.peopleIn(stage.unit("Kelurahan Mandonga Utara"))[0] ?? stage.holder("Lurah"),
    PPPK: (stage) => stage.people.find(isCohort) ?? stage.holder("Guru"),
    "PPPK kedua": (stage) => stage.people.filter(isCohort)[1] ?? stage.holder("Guru"),
  },
  event: "pppk",
  scenes: [
    {
      key: "pembukaan",
      day: "2023-10-02",
      time: "08.00",
      what: "the campaign opens for all PNS: heads of OPD and camat first, then everybody down to the wards",
      async play(stage) {
        const { campaignId } = await stage.run(createCampaign, stage.admin, {
          name: "Pakta Integritas Netralitas ASN Pemilu dan Pilkada 2024",
          contests: [
            { type: "PEMILU", year: 2024, votingOn: stage.clock.day("2024-02-14") },
            { type: "PILKADA", year: 2024, votingOn: stage.clock.day("2024-11-27") },
          ],
          legalBases: [jointDecree],
          population: { employmentTypes: ["PNS", "CPNS"] },
          deadline: stage.clock.day("2024-02-13"),
          text: pemiluPledge,
        });
        stage.keep("campaign", campaignId);
        await stage.run(setWaves, stage.admin, {
          campaignId,
          waves: [
            { name: "Kepala OPD dan camat", rule: { tiers: ["JPT", "ADMINISTRATOR"] } },
            {
              name: "Pegawai OPD sampai kelurahan",
              rule: { employmentTypes: ["PNS", "CPNS"] },
              opensOn: stage.clock.day("2023-10-09"),
            },
          ],
        });
        await stage.run(openCampaign, stage.admin, { campaignId });
      },
    },
    {
      key: "pimpinan",
      day: "2023-10-04",
      time: "09.00",
      what: "heads of OPD and camat sign, the acting mayor and Bawaslu witness",
      async play(stage) {
        const leaders = stage.people.filter(isLeader);
        const { ceremonyId } = await stage.run(createCeremony, stage.admin, {
          campaignId: stage.kept("campaign"),
          name: "Penandatanganan Pakta Integritas Kepala OPD dan Camat",
          ...stage.clock.when("2023-10-04", "09.00"),
          place: "Balai Kota Kendari",
          audience: { tiers: ["JPT", "ADMINISTRATOR"], employmentTypes: [] },
          people: [
            { role: "leader", ...MAYOR },
            { role: "witness", ...MAYOR },
            { role: "witness", ...OBSERVER },
          ],
        });
        stage.keep("first ceremony", ceremonyId);
        await stage.run(holdCeremony, stage.admin, { ceremonyId, ikrar: "read" });
        const employeeIds = leaders.map(({ id }) => id);
        await stage.run(recordAttendance, stage.admin, { ceremonyId, employeeIds, visitors: [MAYOR, OBSERVER] });
        await stage.sign(owing(leaders), stage.kept("campaign"), 40);
      },
    },
    {
      key: "asn",
      day: "2023-10-16",
      time: "08.00",
      what: "each ASN of every OPD signs in person, down to the wards",
      async play(stage) {
        const others = stage.people.filter((person) => !isCohort(person) && !isLeader(person));
        await stage.sign(owing(others), stage.kept("campaign"), 420);
      },
    },
    {
      key: "menyusul",
      day: "2024-02-05",
      time: "08.00",
      what: "1,246 PPPK join the campaign that runs",
      async play(stage) {
        await stage.run(addCohort, stage.admin, {
          campaignId: stage.kept("campaign"),
          name: "PPPK 2024",
          reason: "PPPK diwajibkan menandatangani sebelum hari pemungutan suara.",
          effectiveOn: stage.clock.day("2024-02-05"),
          rule: { employmentTypes: ["PPPK"] },
          expected: COHORT,
        });
        const { ceremonyId } = await stage.run(createCeremony, stage.admin, {
          campaignId: stage.kept("campaign"),
          name: "Penandatanganan Pakta Integritas Netralitas PPPK",
          ...stage.clock.when("2024-02-07", "08.00"),
          place: "Pelataran Balai Kota Kendari",
          programme: ["Pembacaan empat butir ikrar", "Penandatanganan pakta integritas", "Arahan Pj. Wali Kota"],
          audience: { employmentTypes: ["PPPK"], tiers: [] },
          people: [
            { role: "leader", ...MAYOR },
            { role: "reader", employeeId: stage.people.find(isCohort)?.id },
            { role: "witness", ...MAYOR },
          ],
        });
        stage.keep("ceremony", ceremonyId);
      },
    },
    {
      key: "pppk",
      day: "2024-02-07",
      time: "08.30",
      what: "the pledge is read to 1,246 PPPK",
      async play(stage) {
        const ceremonyId = stage.kept("ceremony");
        await stage.run(holdCeremony, stage.admin, { ceremonyId, ikrar: "read" });
        const listed = handedList(stage);
        await stage.run(recordAttendance, stage.admin, { ceremonyId, listed, visitors: [MAYOR] });
      },
    },
    {
      key: "penandatanganan",
      day: "2024-02-07",
      time: "09.00",
      what: "all of them sign within the hour",
      async play(stage) {
        const ceremonyId = stage.kept("ceremony");
        await stage.sign(owing(stage.people.filter(isCohort)), stage.kept("campaign"), 60);
        const date = stage.clock.day("2024-02-07");
        await stage.run(issueMinutes, stage.admin, { ceremonyId, number: "800/231/BKPSDM/II/2024", date });
      },
    },
    {
      key: "penutupan",
      day: "2024-02-14",
      time: "08.00",
      what: "the campaign is closed on the morning of the vote",
      async play(stage) {
        await stage.run(closeCampaign, stage.admin, { campaignId: stage.kept("campaign") });
      },
    },
  ],
};

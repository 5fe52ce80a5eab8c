import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { jointDecree } from "@/lib/campaigns/standard-bases";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { acceptReport } from "@/lib/reports/decide-report";
import { submitReport } from "@/lib/reports/submit-report";
import type { SeedPerson } from "../people";
import type { AddUnit } from "../unit-tree";
import { addDistrict, addEducation, addOffice } from "./offices";
import { agencyOf, type Scenario } from "./scenario";
import type { Stage } from "./stage";

const DISTRICTS: readonly (readonly [string, readonly string[]])[] = [
  ["Mesuji", ["SDN 1 Wiralaga", "SDN 2 Wiralaga", "SMPN 1 Mesuji"]],
  ["Mesuji Timur", ["SDN 1 Eka Mulya", "SDN 1 Tanjung Mas Makmur", "SMPN 1 Mesuji Timur"]],
  ["Tanjung Raya", ["SDN 1 Brabasan", "SDN 2 Brabasan", "SMPN 1 Tanjung Raya"]],
  ["Way Serdang", ["SDN 1 Buko Poso", "SDN 1 Gedung Boga"]],
];

function plan(add: AddUnit): void {
  const root = add(null, "agency", "Pemerintah Kabupaten Mesuji", 0);
  add(root, "setda", "Sekretariat Daerah", 12, { reporting: true });
  addEducation(add, root, { name: "Dinas Pendidikan dan Kebudayaan", office: 31, korwil: DISTRICTS });
  addOffice(add, root, "Dinas Kesehatan", 22);
  addOffice(add, root, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 19);
  for (const [name] of DISTRICTS) addDistrict(add, root, name, 12);
}

const education = (stage: Stage) => stage.unit("Dinas Pendidikan");

/** Four school supervisors and eight principals. */
export function symbolicSigners(stage: Stage): SeedPerson[] {
  const people = stage.peopleIn(education(stage));
  const supervisors = people.filter(({ post }) => post.title.startsWith("Pengawas Sekolah"));
  const principals = people.filter(({ post }) => post.title === "Kepala Sekolah");
  return [...supervisors.slice(0, 4), ...principals.slice(0, 8)];
}

const OBSERVER = { name: "Hendra Kusuma, S.H.", office: "Anggota Bawaslu Kabupaten Mesuji" };

/**
 * Kabupaten Mesuji, March 2023: one dinas holds its own ceremony in a village hall, school supervisors and principals
 * sign for all to see, its head witnesses, Bawaslu attends; one pledge for two elections.
 */
export const mesuji: Scenario = {
  name: "mesuji",
  agency: agencyOf({ code: "18.11", name: "Pemerintah Kabupaten Mesuji", place: "Mesuji" }),
  town: "Mesuji",
  serials: [44, 57],
  quotas: [["PPPK", 24]],
  plan,
  cast: {
    "Kepala Dinas Pendidikan": (stage) => stage.holder("Kepala Dinas Pendidikan"),
    "Kepala sekolah": (stage) => stage.peopleIn(stage.unit("SDN 1 Wiralaga"))[0] ?? stage.holder("Kepala Sekolah"),
    Guru: (stage) => stage.memberOf(stage.unit("SDN 1 Wiralaga")),
  },
  event: "ikrar",
  scenes: [
    {
      key: "pembukaan",
      day: "2023-03-01",
      time: "08.00",
      what: "the campaign of Dinas Pendidikan opens; the dinas plans its own ceremony",
      async play(stage) {
        const dinas = education(stage);
        const { campaignId } = await stage.run(createCampaign, stage.admin, {
          name: "Pakta Integritas Netralitas ASN Pemilu dan Pilkada 2024",
          contests: [
            { type: "PEMILU", year: 2024, votingOn: stage.clock.day("2024-02-14") },
            { type: "PILKADA", year: 2024, votingOn: stage.clock.day("2024-11-27") },
          ],
          legalBases: [jointDecree],
          population: { employmentTypes: ["PNS", "PPPK"], unitIds: [dinas.id] },
          options: { votingRightNotice: true, witnessBlock: true },
          deadline: stage.clock.day("2023-03-31"),
          text: pemiluPledge,
        });
        stage.keep("campaign", campaignId);
        await stage.run(openCampaign, stage.admin, { campaignId });
        const head = stage.headOf(dinas);
        const { ceremonyId } = await stage.run(createCeremony, stage.as(head), {
          campaignId,
          unitId: dinas.id,
          name: "Ikrar dan Penandatanganan Pakta Integritas Netralitas ASN Disdikbud",
          ...stage.clock.when("2023-03-07", "09.00"),
          place: "Balai Desa Wiralaga Mulya, Kecamatan Mesuji",
          programme: [
            "Pembacaan ikrar netralitas",
            "Penandatanganan secara simbolis oleh pengawas sekolah dan kepala sekolah",
            "Sambutan Pj. Bupati Mesuji, dibacakan Kepala Dinas",
            "Arahan Bawaslu Kabupaten Mesuji",
          ],
          people: [
            { role: "leader", employeeId: head.person?.id },
            { role: "reader", employeeId: symbolicSigners(stage)[0]?.id },
            ...symbolicSigners(stage).map(({ id }) => ({ role: "signatory", employeeId: id })),
            { role: "witness", employeeId: head.person?.id },
            { role: "witness", ...OBSERVER },
          ],
        });
        stage.keep("ceremony", ceremonyId);
      },
    },
    {
      key: "ikrar",
      day: "2023-03-07",
      time: "09.30",
      what: "twelve sign before the others in Balai Desa Wiralaga Mulya; Bawaslu is there",
      async play(stage) {
        const head = stage.as(stage.headOf(education(stage)));
        const ceremonyId = stage.kept("ceremony");
        await stage.run(holdCeremony, head, { ceremonyId, ikrar: "repeated" });
        const there = stage
          .peopleIn(education(stage))
          .filter(({ post }) => post.head || post.title.includes("Sekolah"));
        await stage.run(recordAttendance, head, {
          ceremonyId,
          employeeIds: there.map(({ id }) => id),
          visitors: [OBSERVER],
        });
        const date = stage.clock.day("2023-03-07");
        await stage.run(issueMinutes, head, { ceremonyId, number: "420/88/Disdikbud/III/2023", date });
      },
    },
    {
      key: "sekolah",
      day: "2023-03-13",
      time: "08.00",
      what: "supervisors, principals and their teachers sign, school after school",
      async play(stage) {
        const late = stage.unit("Korwil Pendidikan Kecamatan Way Serdang");
        const people = stage
          .peopleIn(education(stage))
          .filter(({ unit, obligation }) => obligation === "obligated" && unit.left < late.left);
        await stage.sign(people, stage.kept("campaign"), 400);
      },
    },
    {
      key: "laporan",
      day: "2023-03-28",
      time: "10.00",
      what: "the head of the dinas reports",
      async play(stage) {
        const { reportId } = await stage.run(submitReport, stage.as(stage.headOf(education(stage))), {
          campaignId: stage.kept("campaign"),
          unitId: education(stage).id,
          letterNumber: "420/131/Disdikbud/III/2023",
          letterDate: stage.clock.day("2023-03-28"),
          stated: true,
          figuresAsSent: true,
        });
        await stage.run(acceptReport, stage.verifier, { reportId });
      },
    },
  ],
};

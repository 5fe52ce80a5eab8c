import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { jointDecree } from "@/lib/campaigns/standard-bases";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { acceptReport, returnReport } from "@/lib/reports/decide-report";
import { submitReport } from "@/lib/reports/submit-report";
import type { SeedPerson } from "../people";
import type { AddUnit, SeedUnit } from "../unit-tree";
import { addDistrict, addEducation, addOffice } from "./offices";
import { agencyOf, type Scenario } from "./scenario";
import type { Stage } from "./stage";

const BAGIAN = ["Tata Pemerintahan", "Kesejahteraan Rakyat", "Hukum", "Perekonomian", "Umum", "Organisasi"];

function plan(add: AddUnit): void {
  const root = add(null, "agency", "Pemerintah Kabupaten Pekalongan", 0);
  const setda = add(root, "setda", "Sekretariat Daerah", 7, { reporting: true });
  for (const name of BAGIAN) add(setda, "bagian", `Bagian ${name}`, 11, { reporting: true });
  addOffice(add, root, "Sekretariat DPRD", 24);
  addOffice(add, root, "Inspektorat", 25);
  addEducation(add, root, {
    name: "Dinas Pendidikan dan Kebudayaan",
    office: 28,
    korwil: [
      ["Kajen", ["SDN 1 Kajen", "SDN 2 Kajen", "SDN Gandarum", "SMPN 1 Kajen"]],
      ["Wiradesa", ["SDN 1 Wiradesa", "SDN Kepatihan", "SMPN 1 Wiradesa"]],
    ],
  });
  const health = addOffice(add, root, "Dinas Kesehatan", 25);
  for (const place of ["Kajen", "Wiradesa"]) add(health, "clinic", `Puskesmas ${place}`, 22);
  addOffice(add, root, "Dinas Pekerjaan Umum dan Penataan Ruang", 31);
  addOffice(add, root, "Satuan Polisi Pamong Praja", 28);
  addOffice(add, root, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 25);
  addOffice(add, root, "Badan Kesatuan Bangsa dan Politik", 13);
  addDistrict(add, root, "Kajen", 15, ["Kajen"]);
  addDistrict(add, root, "Wiradesa", 15, ["Bener", "Gumawang"]);
  addDistrict(add, root, "Kedungwuni", 15, ["Kedungwuni Timur"]);
}

/** Sekda, Staf Ahli, Asisten and the heads of Bagian: those who signed before everybody's eyes. */
const symbolic = ({ people }: Stage): SeedPerson[] =>
  people.filter(({ unit, post }) => unit.setting === "setda" || (unit.setting === "bagian" && post.head));

const reporting = (stage: Stage): SeedUnit[] => stage.units.filter((unit) => unit.reporting);

async function report(stage: Stage, unit: SeedUnit, letter: number): Promise<string> {
  const { reportId } = await stage.run(submitReport, stage.as(stage.headOf(unit)), {
    campaignId: stage.kept("campaign"),
    unitId: unit.id,
    letterNumber: `800/${letter}/2023`,
    letterDate: stage.clock.day("2023-10-20"),
    stated: true,
    figuresAsSent: true,
  });
  return reportId;
}

/**
 * Kabupaten Pekalongan, October 2023: the Sekda reads the pledge at the morning roll call, the leaders sign before
 * everybody, then all sign through Kabag and OPD, who report to BKPSDM.
 */
export const pekalongan: Scenario = {
  name: "pekalongan",
  agency: agencyOf({ code: "33.26", name: "Pemerintah Kabupaten Pekalongan", place: "Kajen" }),
  town: "Kajen",
  serials: [30, 43],
  quotas: [
    ["CPNS", 6],
    ["PPPK", 70],
  ],
  plan,
  cast: {
    "Sekretaris Daerah": (stage) => stage.holder("Sekretaris Daerah"),
    "Kepala Bagian Hukum": (stage) => stage.holder("Kepala Bagian Hukum"),
    "Kepala Dinas Kesehatan": (stage) => stage.holder("Kepala Dinas Kesehatan"),
    Pegawai: (stage) => stage.memberOf(stage.unit("SDN 1 Kajen")),
  },
  event: "apel",
  scenes: [
    {
      key: "pembukaan",
      day: "2023-10-09",
      time: "08.00",
      what: "BKPSDM opens the campaign for all ASN and plans the roll call",
      async play(stage) {
        const { campaignId } = await stage.run(createCampaign, stage.admin, {
          name: "Pakta Integritas Netralitas ASN Pemilu 2024",
          contests: [{ type: "PEMILU", year: 2024, votingOn: stage.clock.day("2024-02-14") }],
          legalBases: [jointDecree],
          population: { employmentTypes: ["PNS", "CPNS", "PPPK"] },
          deadline: stage.clock.day("2023-10-31"),
          text: pemiluPledge,
        });
        stage.keep("campaign", campaignId);
        await stage.run(openCampaign, stage.admin, { campaignId });
        const sekda = stage.holder("Sekretaris Daerah");
        const { ceremonyId } = await stage.run(createCeremony, stage.admin, {
          campaignId,
          name: "Apel Pagi Pembacaan Ikrar Netralitas ASN",
          ...stage.clock.when("2023-10-13", "07.00"),
          place: "Halaman Sekretariat Daerah, Kajen",
          programme: [
            "Pembacaan Panca Prasetya Korpri",
            "Pembacaan ikrar netralitas oleh Sekretaris Daerah, diikuti seluruh peserta apel",
            "Penandatanganan pakta integritas secara simbolis",
            "Arahan Sekretaris Daerah",
          ],
          people: [
            { role: "leader", employeeId: sekda.id },
            { role: "reader", employeeId: sekda.id },
            ...symbolic(stage).map(({ id }) => ({ role: "signatory", employeeId: id })),
          ],
        });
        stage.keep("ceremony", ceremonyId);
      },
    },
    {
      key: "apel",
      day: "2023-10-13",
      time: "07.30",
      what: "the Sekda reads, all repeat, the leaders sign symbolically",
      async play(stage) {
        const ceremonyId = stage.kept("ceremony");
        await stage.run(holdCeremony, stage.admin, { ceremonyId, ikrar: "repeated" });
        const there = stage.peopleIn(stage.unit("Sekretariat Daerah"));
        await stage.run(recordAttendance, stage.admin, { ceremonyId, employeeIds: there.map(({ id }) => id) });
        const date = stage.clock.day("2023-10-13");
        await stage.run(issueMinutes, stage.admin, { ceremonyId, number: "800/112/BKPSDM/X/2023", date });
      },
    },
    {
      key: "penandatanganan",
      day: "2023-10-16",
      time: "08.00",
      what: "all ASN sign the same pact, led by Kabag and OPD",
      async play(stage) {
        const owing = stage.people.filter(({ obligation }) => obligation === "obligated");
        await stage.sign(owing, stage.kept("campaign"), 420);
      },
    },
    {
      key: "laporan",
      day: "2023-10-20",
      time: "09.00",
      what: "Kabag and OPD heads report; one report is returned twice before it is accepted",
      async play(stage) {
        const slow = stage.unit("Dinas Kesehatan");
        for (const [at, unit] of reporting(stage).entries()) {
          if (unit === slow) continue;
          const reportId = await report(stage, unit, 400 + at);
          await stage.run(acceptReport, stage.verifier, { reportId });
        }
        const notes = ["Pindaian lembar pakta tidak terbaca. Pindai ulang.", "NIP pada lembar tidak sesuai. Perbaiki."];
        for (const [at, note] of notes.entries()) {
          const reportId = await report(stage, slow, 460 + at);
          await stage.run(returnReport, stage.verifier, { reportId, note });
        }
        await stage.run(acceptReport, stage.verifier, { reportId: await report(stage, slow, 462) });
      },
    },
    {
      key: "penutupan",
      day: "2023-11-01",
      time: "08.00",
      what: "BKPSDM closes the campaign",
      async play(stage) {
        await stage.run(closeCampaign, stage.admin, { campaignId: stage.kept("campaign") });
      },
    },
  ],
};

import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { setWaves } from "@/lib/campaigns/set-waves";
import { jointDecree } from "@/lib/campaigns/standard-bases";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { confirmReading } from "@/lib/circulars/confirm-reading";
import { createCircular } from "@/lib/circulars/create-circular";
import { findCircular } from "@/lib/circulars/queries";
import { pilkadaPledge } from "@/lib/documents/standard-pledges";
import type { AddUnit } from "../unit-tree";
import { addDistrict, addEducation, addOffice } from "./offices";
import { agencyOf, type Scenario } from "./scenario";

/** As printed: a space after the slash, and no running number. */
export const SE_NUMBER = "100.3.4.2/ BKPSDM-MPP/IX/2024";

function plan(add: AddUnit): void {
  const root = add(null, "agency", "Pemerintah Kabupaten Pulang Pisau", 0);
  add(root, "setda", "Sekretariat Daerah", 26, { reporting: true });
  addEducation(add, root, {
    name: "Dinas Pendidikan",
    office: 22,
    korwil: [
      ["Kahayan Hilir", ["SDN 1 Kahayan Hilir", "SDN 2 Kahayan Hilir", "SMPN 1 Kahayan Hilir"]],
      ["Maliku", ["SDN 1 Maliku", "SMPN 1 Maliku"]],
    ],
  });
  for (const name of [
    "Dinas Kesehatan",
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas Sosial",
    "Dinas Pertanian",
    "Inspektorat",
    "Satuan Polisi Pamong Praja",
    "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "Badan Kesatuan Bangsa dan Politik",
  ]) {
    addOffice(add, root, name, 19);
  }
  for (const district of ["Kahayan Hilir", "Maliku", "Banama Tingang"]) addDistrict(add, root, district, 12);
}

const REGENT = { name: "Hj. Retno Palupi, S.E., M.Si.", office: "Pj. Bupati Pulang Pisau" };

/**
 * Kabupaten Pulang Pisau, September 2024: the highest officials speak the pledge, nobody signs; the acting regent's
 * circular asks every ASN to heed it.
 */
export const pulangPisau: Scenario = {
  name: "pulang-pisau",
  agency: agencyOf({ code: "62.11", name: "Pemerintah Kabupaten Pulang Pisau", place: "Pulang Pisau" }),
  town: "Pulang Pisau",
  serials: [86, 99],
  quotas: [["PPPK", 60]],
  plan,
  cast: {
    "Sekretaris Daerah": (stage) => stage.holder("Sekretaris Daerah"),
    "Kepala Dinas Sosial": (stage) => stage.holder("Kepala Dinas Sosial"),
    Pegawai: (stage) => stage.memberOf(stage.unit("SDN 1 Kahayan Hilir")),
  },
  event: "ikrar",
  scenes: [
    {
      key: "pembukaan",
      day: "2024-09-02",
      time: "08.00",
      what: "the campaign for the local election opens, JPT Pratama first",
      async play(stage) {
        const { campaignId } = await stage.run(createCampaign, stage.admin, {
          name: "Ikrar dan Pakta Netralitas ASN Pilkada 2024",
          contests: [{ type: "PILKADA", year: 2024, votingOn: stage.clock.day("2024-11-27") }],
          legalBases: [jointDecree],
          population: { employmentTypes: ["PNS", "CPNS", "PPPK"] },
          deadline: stage.clock.day("2024-11-23"),
          text: pilkadaPledge,
        });
        stage.keep("campaign", campaignId);
        await stage.run(setWaves, stage.admin, {
          campaignId,
          waves: [
            { name: "JPT Pratama", rule: { tiers: ["JPT"] } },
            {
              name: "Seluruh ASN",
              rule: { employmentTypes: ["PNS", "CPNS", "PPPK"] },
              opensOn: stage.clock.day("2024-10-01"),
            },
          ],
        });
        await stage.run(openCampaign, stage.admin, { campaignId });
        const { ceremonyId } = await stage.run(createCeremony, stage.admin, {
          campaignId,
          name: "Ikrar Netralitas Pejabat Pimpinan Tinggi Pratama",
          ...stage.clock.when("2024-09-09", "08.00"),
          place: "Aula Bapperida Pulang Pisau",
          audience: { tiers: ["JPT"], employmentTypes: [] },
          people: [{ role: "leader", ...REGENT }],
        });
        stage.keep("ceremony", ceremonyId);
      },
    },
    {
      key: "ikrar",
      day: "2024-09-09",
      time: "08.30",
      what: "all JPT Pratama speak the pledge before the acting regent; nobody signs",
      async play(stage) {
        const ceremonyId = stage.kept("ceremony");
        await stage.run(holdCeremony, stage.admin, { ceremonyId, ikrar: "repeated" });
        const employeeIds = stage.people.filter(({ post }) => post.tier === "JPT").map(({ id }) => id);
        await stage.run(recordAttendance, stage.admin, { ceremonyId, employeeIds, visitors: [REGENT] });
        const date = stage.clock.day("2024-09-09");
        await stage.run(issueMinutes, stage.admin, { ceremonyId, number: "800/77/BKPSDM-MPP/IX/2024", date });
      },
    },
    {
      key: "edaran",
      day: "2024-09-12",
      time: "09.00",
      what: "the circular goes out",
      async play(stage) {
        const { circularId } = await stage.run(createCircular, stage.admin, {
          campaignId: stage.kept("campaign"),
          issuer: "Bupati Pulang Pisau",
          number: SE_NUMBER,
          date: stage.clock.day("2024-09-12"),
          title:
            "Penegasan Netralitas Aparatur Sipil Negara dalam Penyelenggaraan Pemilihan Kepala Daerah Serentak Tahun 2024",
          asksReading: true,
          readBy: stage.clock.day("2024-09-30"),
        });
        stage.keep("circular", circularId);
      },
    },
    {
      key: "mencermati",
      day: "2024-09-16",
      time: "08.00",
      what: "the offices have read it; the schools have yet to",
      async play(stage) {
        const circularId = stage.kept("circular");
        const readers = stage.people.filter(
          ({ unit, obligation }) =>
            obligation === "obligated" && unit.setting !== "school" && unit.setting !== "korwil",
        );
        for (const person of readers) stage.accounts.of(person);
        await stage.accounts.insert();
        for (const person of readers) {
          const actor = stage.as(stage.accounts.of(person));
          const shown = await findCircular(actor, circularId);
          await stage.run(confirmReading, actor, { circularId, contentSha256: shown?.contentSha256, read: true });
        }
      },
    },
  ],
};

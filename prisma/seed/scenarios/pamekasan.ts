import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { setWaves } from "@/lib/campaigns/set-waves";
import { jointDecree } from "@/lib/campaigns/standard-bases";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import type { SeedPerson } from "../people";
import { type AddUnit, share } from "../unit-tree";
import { addDistrict, addEducation, addOffice } from "./offices";
import { agencyOf, type Scenario } from "./scenario";
import type { Stage } from "./stage";

const DISTRICTS = [
  "Pamekasan",
  "Proppo",
  "Tlanakan",
  "Galis",
  "Pademawu",
  "Larangan",
  "Palengaan",
  "Pegantenan",
  "Kadur",
  "Pakong",
  "Waru",
  "Pasean",
  "Batumarmar",
];
const WARDS: Readonly<Record<string, readonly string[]>> = {
  Pamekasan: ["Barurambat Kota", "Bugih", "Gladak Anyar", "Jungcangcang", "Kangenan", "Kolpajung", "Kowel", "Parteker"],
  Pademawu: ["Barurambat Timur", "Lawangan Daya"],
};
/** The OPD beside Setda, education, health and the two hospitals: 28, so that all are 33. */
const OFFICES = [
  "Sekretariat DPRD",
  "Inspektorat",
  "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
  "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
  "Badan Perencanaan Pembangunan Daerah",
  "Badan Keuangan dan Aset Daerah",
  "Badan Pendapatan Daerah",
  "Badan Kesatuan Bangsa dan Politik",
  "Badan Penanggulangan Bencana Daerah",
  "Badan Riset dan Inovasi Daerah",
  "Dinas Pekerjaan Umum dan Penataan Ruang",
  "Dinas Perumahan Rakyat dan Kawasan Permukiman",
  "Dinas Lingkungan Hidup",
  "Dinas Sosial",
  "Dinas Tenaga Kerja",
  "Dinas Penanaman Modal dan Pelayanan Terpadu",
  "Dinas Pertanian",
  "Dinas Ketahanan Pangan",
  "Dinas Perikanan",
  "Dinas Kependudukan dan Pencatatan Sipil",
  "Dinas Pemberdayaan Masyarakat dan Desa",
  "Dinas Pemberdayaan Perempuan dan Keluarga Berencana",
  "Dinas Perhubungan",
  "Dinas Komunikasi dan Informatika",
  "Dinas Koperasi dan Usaha Mikro",
  "Dinas Perindustrian dan Perdagangan",
  "Dinas Pemuda, Olahraga, dan Pariwisata",
  "Dinas Perpustakaan dan Kearsipan",
];
const ALL = 6102;
const SETDA = 120;
const SCHOOLS = 24;

function plan(add: AddUnit): void {
  const root = add(null, "agency", "Pemerintah Kabupaten Pamekasan", 0);
  let placed = SETDA;
  const counted = (people: number) => {
    placed += people;
    return people;
  };
  add(root, "setda", "Sekretariat Daerah", SETDA, { reporting: true });
  const korwil = DISTRICTS.map((district) => {
    const primary = Array.from({ length: SCHOOLS }, (_, at) => `SDN ${at + 1} ${district}`);
    return [district, [...primary, `SMPN 1 ${district}`, `SMPN 2 ${district}`]] as const;
  });
  counted(korwil.length * (3 + SCHOOLS * 8 + 2 * 18));
  addEducation(add, root, { name: "Dinas Pendidikan dan Kebudayaan", office: counted(80), korwil });
  const health = addOffice(add, root, "Dinas Kesehatan", counted(60));
  for (const district of DISTRICTS) add(health, "clinic", `Puskesmas ${district}`, counted(52));
  add(root, "hospital", "RSUD Contoh Husada", counted(410), { reporting: true });
  add(root, "hospital", "RSUD Contoh Waluyo", counted(130), { reporting: true });
  for (const district of DISTRICTS) counted(18 + 7 * (WARDS[district]?.length ?? 0));
  const rest = ALL - placed;
  for (const [at, name] of OFFICES.entries()) addOffice(add, root, name, share(rest, OFFICES.length, at));
  for (const district of DISTRICTS) addDistrict(add, root, district, 18, WARDS[district]);
}

/** "Sejumlah pejabat": Sekda, Asisten and Staf Ahli, and six heads of OPD. */
export function firstSigners({ people }: Stage): SeedPerson[] {
  const top = people.filter(({ post }) => post.tier === "JPT");
  return [
    ...top.filter(({ unit }) => unit.setting === "setda"),
    ...top.filter(({ unit }) => unit.setting === "office").slice(0, 6),
  ];
}

const REGENT = { name: "Drs. H. Wahyudi Kusumo, M.Si.", office: "Pj. Bupati Pamekasan" };

/**
 * Kabupaten Pamekasan, November 2023: the acting regent and a number of officials sign in the pendopo, then the signing
 * goes to the OPD, to the districts and to the wards: 6,102 people in 33 OPD and 13 districts.
 */
export const pamekasan: Scenario = {
  name: "pamekasan",
  agency: agencyOf({ code: "35.28", name: "Pemerintah Kabupaten Pamekasan", place: "Pamekasan" }),
  town: "Pamekasan",
  serials: [58, 71],
  quotas: [["PPPK", 640]],
  plan,
  cast: {
    "Sekretaris Daerah": (stage) => stage.holder("Sekretaris Daerah"),
    "Kepala Dinas Sosial": (stage) => stage.holder("Kepala Dinas Sosial"),
    "Camat Proppo": (stage) => stage.peopleIn(stage.unit("Kecamatan Proppo"))[0] ?? stage.holder("Camat"),
    "Lurah Bugih": (stage) => stage.peopleIn(stage.unit("Kelurahan Bugih"))[0] ?? stage.holder("Lurah"),
    Pegawai: (stage) => stage.memberOf(stage.unit("Dinas Sosial")),
  },
  event: "pimpinan",
  scenes: [
    {
      key: "pembukaan",
      day: "2023-11-13",
      time: "08.00",
      what: "the campaign opens for 6,102 people, in four waves",
      async play(stage) {
        const { campaignId } = await stage.run(createCampaign, stage.admin, {
          name: "Pakta Integritas Netralitas ASN Pemilu 2024",
          contests: [{ type: "PEMILU", year: 2024, votingOn: stage.clock.day("2024-02-14") }],
          legalBases: [jointDecree],
          population: { employmentTypes: ["PNS", "CPNS", "PPPK"] },
          deadline: stage.clock.day("2024-02-10"),
          text: pemiluPledge,
        });
        stage.keep("campaign", campaignId);
        const from = (day: string) => stage.clock.day(day);
        const opd = ["SETDA", "SETWAN", "INSPEKTORAT", "DINAS", "BADAN", "SATPOL", "RSUD", "PUSKESMAS", "SEKOLAH"];
        await stage.run(setWaves, stage.admin, {
          campaignId,
          waves: [
            { name: "Pimpinan", rule: { tiers: ["JPT"] }, opensOn: from("2023-11-17") },
            { name: "OPD", rule: { unitKinds: opd }, opensOn: from("2023-11-20") },
            { name: "Kecamatan", rule: { unitKinds: ["KECAMATAN"] }, opensOn: from("2023-11-27") },
            { name: "Kelurahan", rule: { unitKinds: ["KELURAHAN"] }, opensOn: from("2023-12-04") },
          ],
        });
        await stage.run(openCampaign, stage.admin, { campaignId });
        const { ceremonyId } = await stage.run(createCeremony, stage.admin, {
          campaignId,
          name: "Penandatanganan Pakta Integritas Netralitas ASN",
          ...stage.clock.when("2023-11-17", "09.00"),
          place: "Mandhapa Aghung Ronggosukowati, Jalan Pamong Praja Nomor 1",
          programme: ["Pembacaan ikrar netralitas", "Penandatanganan oleh Pj. Bupati dan pejabat", "Arahan Pj. Bupati"],
          people: [
            { role: "leader", ...REGENT },
            { role: "signatory", ...REGENT },
            ...firstSigners(stage).map(({ id }) => ({ role: "signatory", employeeId: id })),
          ],
        });
        stage.keep("ceremony", ceremonyId);
      },
    },
    {
      key: "pimpinan",
      day: "2023-11-17",
      time: "09.30",
      what: "the acting regent and a number of officials sign in the pendopo",
      async play(stage) {
        const ceremonyId = stage.kept("ceremony");
        await stage.run(holdCeremony, stage.admin, { ceremonyId, ikrar: "repeated" });
        const employeeIds = firstSigners(stage).map(({ id }) => id);
        await stage.run(recordAttendance, stage.admin, { ceremonyId, employeeIds, visitors: [REGENT] });
        await stage.sign(firstSigners(stage), stage.kept("campaign"), 30);
        const date = stage.clock.day("2023-11-17");
        await stage.run(issueMinutes, stage.admin, { ceremonyId, number: "800/1120/432.403/2023", date });
      },
    },
    {
      key: "opd",
      day: "2023-11-20",
      time: "08.00",
      what: "the signing goes to the OPD",
      async play(stage) {
        const first = new Set(firstSigners(stage));
        const offices = ["Sekretariat Daerah", "Badan Kepegawaian", "Dinas Komunikasi", "Badan Kesatuan Bangsa"];
        const people = offices.flatMap((name) => stage.peopleIn(stage.unit(name)));
        await stage.sign(
          owing(people).filter((person) => !first.has(person)),
          stage.kept("campaign"),
          360,
        );
      },
    },
    {
      key: "kecamatan",
      day: "2023-11-27",
      time: "08.00",
      what: "then to the districts",
      async play(stage) {
        await stage.sign(
          owing(stage.people.filter(({ unit }) => unit.setting === "district")),
          stage.kept("campaign"),
          360,
        );
      },
    },
    {
      key: "kelurahan",
      day: "2023-12-04",
      time: "08.00",
      what: "then to the wards",
      async play(stage) {
        await stage.sign(
          owing(stage.people.filter(({ unit }) => unit.setting === "ward")),
          stage.kept("campaign"),
          240,
        );
      },
    },
  ],
};

const owing = (people: readonly SeedPerson[]) => people.filter(({ obligation }) => obligation === "obligated");

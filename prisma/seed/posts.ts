import type { Tier } from "@/lib/employees/terms";
import type { Chance } from "./chance";
import type { SeedUnit } from "./unit-tree";

/** A post to fill. `fixed` posts are held by PNS; `head` leads the unit. */
export type Post = {
  title: string;
  tier: Tier;
  type: "STRUKTURAL" | "FUNGSIONAL" | "PELAKSANA";
  degree: string;
  fixed: boolean;
  head: boolean;
};

const led = (title: string, tier: Tier, degree: string, head = false): Post => ({
  title,
  tier,
  type: tier === "FUNGSIONAL" ? "FUNGSIONAL" : "STRUKTURAL",
  degree,
  fixed: true,
  head,
});
const skilled = (title: string, degree: string): Post => ({
  title,
  tier: "FUNGSIONAL",
  type: "FUNGSIONAL",
  degree,
  fixed: false,
  head: false,
});
const general = (title: string, degree = ""): Post => ({
  title,
  tier: "PELAKSANA",
  type: "PELAKSANA",
  degree,
  fixed: false,
  head: false,
});

const CLERKS = [
  general("Pengadministrasi Perkantoran"),
  general("Pengolah Data dan Informasi", "A.Md."),
  general("Penata Layanan Operasional", "S.E."),
  general("Operator Layanan Operasional"),
  general("Penelaah Teknis Kebijakan", "S.H."),
];
const ANALYSTS = [
  skilled("Analis Kebijakan Ahli Muda", "S.Sos., M.Si."),
  skilled("Perencana Ahli Pertama", "S.T."),
  skilled("Pranata Komputer Ahli Pertama", "S.Kom."),
  skilled("Analis Keuangan Pusat dan Daerah Ahli Muda", "S.E., M.M."),
];
const TEACHERS = [
  skilled("Guru Ahli Pertama", "S.Pd."),
  skilled("Guru Ahli Pertama", "S.Pd.SD"),
  skilled("Guru Ahli Muda", "S.Pd., M.Pd."),
  skilled("Guru Ahli Madya", "S.Pd."),
];
const MEDICS = [
  skilled("Perawat Terampil", "A.Md.Kep."),
  skilled("Perawat Ahli Pertama", "S.Kep., Ns."),
  skilled("Bidan Terampil", "A.Md.Keb."),
  skilled("Bidan Mahir", "S.Tr.Keb."),
  skilled("Dokter Ahli Pertama", "dr."),
  skilled("Apoteker Ahli Pertama", "S.Farm., Apt."),
  skilled("Tenaga Sanitasi Lingkungan Terampil", "A.Md.KL."),
  skilled("Nutrisionis Terampil", "A.Md.Gz."),
];

/** The unit's posts, its head first. */
export function postsOf(unit: SeedUnit, luck: Chance): Post[] {
  const posts = leadingPosts(unit);
  while (posts.length < unit.people) posts.push(ordinaryPost(unit, luck));
  return posts.slice(0, unit.people);
}

function leadingPosts({ setting, name }: SeedUnit): Post[] {
  switch (setting) {
    case "setda":
      return [
        led("Sekretaris Daerah", "JPT", "S.H., M.Si.", true),
        ...["Pemerintahan dan Kesejahteraan Rakyat", "Perekonomian dan Pembangunan", "Administrasi Umum"].map((field) =>
          led(`Asisten ${field}`, "JPT", "S.Sos., M.M."),
        ),
        ...["Hukum dan Politik", "Ekonomi dan Keuangan", "Kemasyarakatan dan SDM"].map((field) =>
          led(`Staf Ahli Bidang ${field}`, "JPT", "S.E., M.Si."),
        ),
      ];
    case "bagian":
      return [
        led(`Kepala ${name}`, "ADMINISTRATOR", "S.STP., M.Si.", true),
        led("Kepala Subbagian Tata Usaha", "PENGAWAS", "S.Sos."),
      ];
    case "office":
      return [led(officeHead(name), "JPT", "S.T., M.M.", true)];
    case "division":
      return [divisionHead(name), led("Kepala Subbagian Perencanaan", "PENGAWAS", "S.E.")];
    case "korwil":
      return [
        { ...led("Koordinator Wilayah", "FUNGSIONAL", "S.Pd., M.Pd.", true) },
        led("Pengawas Sekolah Ahli Madya", "FUNGSIONAL", "S.Pd., M.Pd."),
      ];
    case "school":
      return [led("Kepala Sekolah", "FUNGSIONAL", "S.Pd., M.Pd.", true)];
    case "clinic":
      return [
        led("Kepala Puskesmas", "FUNGSIONAL", "S.KM., M.Kes.", true),
        led("Kepala Subbagian Tata Usaha", "PENGAWAS", "S.KM."),
      ];
    case "hospital":
      return [
        led("Direktur", "ADMINISTRATOR", "M.Kes.", true),
        led("Kepala Bidang Pelayanan Medik", "ADMINISTRATOR", "M.Kes."),
        led("Kepala Bagian Tata Usaha", "ADMINISTRATOR", "S.E., M.M."),
      ];
    case "district":
      return [
        led("Camat", "ADMINISTRATOR", "S.STP., M.Si.", true),
        led("Sekretaris Camat", "ADMINISTRATOR", "S.Sos."),
        ...["Tata Pemerintahan", "Pemberdayaan Masyarakat", "Ketenteraman dan Ketertiban", "Pelayanan Umum"].map(
          (field) => led(`Kepala Seksi ${field}`, "PENGAWAS", "S.Sos."),
        ),
      ];
    case "ward":
      return [led("Lurah", "PENGAWAS", "S.STP.", true), led("Sekretaris Kelurahan", "PENGAWAS", "S.Sos.")];
    default:
      return [];
  }
}

function officeHead(name: string): string {
  if (name.startsWith("Sekretariat DPRD")) return "Sekretaris DPRD";
  if (name.startsWith("Inspektorat")) return "Inspektur Daerah";
  if (name.startsWith("Badan Penanggulangan")) return `Kepala Pelaksana ${name}`;
  return `Kepala ${name}`;
}

function divisionHead(name: string): Post {
  if (name === "Sekretariat") return led("Sekretaris", "ADMINISTRATOR", "S.Sos., M.M.");
  if (name.startsWith("Inspektur")) return led(name, "ADMINISTRATOR", "S.E., M.Ak.");
  if (name.startsWith("UPT")) return led(`Kepala ${name}`, "PENGAWAS", "S.T.");
  return led(`Kepala ${name}`, "ADMINISTRATOR", "S.T., M.Si.");
}

function ordinaryPost({ setting }: SeedUnit, luck: Chance): Post {
  if (setting === "korwil") return led("Pengawas Sekolah Ahli Muda", "FUNGSIONAL", "S.Pd.");
  if (setting === "school") return luck.happens(0.85) ? luck.pick(TEACHERS) : luck.pick(CLERKS);
  if (setting === "clinic" || setting === "hospital") return luck.happens(0.85) ? luck.pick(MEDICS) : luck.pick(CLERKS);
  return luck.happens(0.35) ? luck.pick(ANALYSTS) : luck.pick(CLERKS);
}

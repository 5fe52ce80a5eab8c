import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Accounts, DEMO_PASSWORD, type SeedAccount } from "./accounts";
import { type History, lastStep } from "./histories";
import type { Officers } from "./officers";
import type { SeedUnit } from "./unit-tree";

export type DemoAccount = { role: string; account: SeedAccount; unit: string };

/** The school at which the demonstration's teachers and operator work: some have signed, some have not. */
export function demoSchool(
  units: readonly SeedUnit[],
  histories: readonly History[],
  { heads, operators }: Officers,
): SeedUnit {
  const school = units.find((unit) => {
    if (unit.setting !== "school" || unit.people < 7) return false;
    const staff = new Set([heads.get(unit.id)?.username, operators.get(unit.id)?.username]);
    const others = histories.filter(({ person }) => person.unit === unit && !staff.has(person.nip));
    const has = (status: string) => others.filter((one) => lastStep(one).status === status).length;
    return has("signed") >= 2 && has("pending") >= 2;
  });
  if (!school) throw new Error("no school of the demonstration is half done");
  return school;
}

/** One account of each role, to be signed in with; the roles that no office gives are granted here. */
export function chooseDemoAccounts(
  accounts: Accounts,
  units: readonly SeedUnit[],
  histories: readonly History[],
  officers: Officers,
): DemoAccount[] {
  const school = demoSchool(units, histories, officers);
  const unitNamed = (name: string) =>
    found(
      units.find((unit) => unit.name.startsWith(name)),
      name,
    );
  const personIn = (unit: SeedUnit, fits: (history: History) => boolean = () => true) =>
    found(
      histories.find((history) => history.person.unit === unit && !history.person.post.head && fits(history)),
      unit.name,
    ).person;
  const personnel = unitNamed("Badan Kepegawaian");
  const inPersonnel = (name: string) =>
    found(
      units.find((unit) => unit.parentCode === personnel.code && unit.name === name),
      name,
    );
  const staff = new Set([officers.operators.get(school.id)?.username]);

  const admin = accounts.of(personIn(inPersonnel("Bidang Kinerja dan Disiplin")));
  accounts.grant(admin, "bkpsdm_admin");
  const verifier = accounts.of(
    personIn(inPersonnel("Bidang Mutasi"), ({ person }) => person.post.tier !== "ADMINISTRATOR"),
  );
  accounts.grant(verifier, "bkpsdm_verifier");
  const auditor = accounts.of(personIn(unitNamed("Inspektur Pembantu Wilayah I")));
  accounts.grant(auditor, "auditor");
  const regent = accounts.outsider("bupati", "Bupati Contoh");
  accounts.grant(regent, "leader");
  const observer = accounts.outsider("bawaslu", "Pengamat Bawaslu Kabupaten Contoh");
  accounts.grant(observer, "observer");
  const platform = accounts.outsider("platform", "Admin Platform");
  accounts.grant(platform, "platform_admin", { agencyId: null });
  const national = accounts.outsider("nasional", "Pemantau Nasional");
  accounts.grant(national, "national_viewer", { agencyId: null });

  const district = unitNamed("Kecamatan Sukamaju");
  const education = unitNamed("Dinas Pendidikan");
  const head = (unit: SeedUnit) => found(officers.heads.get(unit.id), unit.name);
  const demo = (role: string, account: SeedAccount, unit: string): DemoAccount => ({
    role,
    account: Object.assign(account, { isDemo: true }),
    unit,
  });
  return [
    demo("Admin BKPSDM", admin, personnel.name),
    demo("Verifikator BKPSDM", verifier, personnel.name),
    demo("Kepala dinas", head(education), education.name),
    demo("Camat", head(district), district.name),
    demo("Operator sekolah", found(officers.operators.get(school.id), school.name), school.name),
    demo(
      "Pegawai, belum menandatangani",
      accounts.of(personIn(school, (one) => lastStep(one).status === "pending" && !staff.has(one.person.nip))),
      school.name,
    ),
    demo(
      "Pegawai, sudah menandatangani",
      accounts.of(personIn(school, (one) => lastStep(one).status === "signed" && !staff.has(one.person.nip))),
      school.name,
    ),
    demo("Bupati", regent, "Pemerintah Kabupaten Contoh"),
    demo("Auditor Inspektorat", auditor, "Inspektorat Daerah"),
    demo("Pengamat Bawaslu", observer, "Bawaslu Kabupaten Contoh"),
    demo("Admin platform", platform, "Semua instansi"),
    demo("Pemantau nasional", national, "Semua instansi"),
  ];
}

/** Writes the accounts to a file of DATA_DIR for the one who runs this installation (mode 600). */
export function writeDemoAccounts(
  dataDir: string,
  accounts: readonly DemoAccount[],
  name = "demo-accounts.json",
): void {
  const file = path.join(dataDir, name);
  const rows = accounts.map(({ role, account, unit }) => ({
    role,
    username: account.username,
    password: DEMO_PASSWORD,
    unit,
  }));
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

function found<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new Error(`the demonstration lacks ${what}`);
  return item;
}

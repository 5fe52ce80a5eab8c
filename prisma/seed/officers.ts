import type { Accounts, SeedAccount } from "./accounts";
import { grouped } from "./grouped";
import type { SeedPerson } from "./people";
import type { SeedUnit } from "./unit-tree";

export type Officers = { heads: Map<string, SeedAccount>; operators: Map<string, SeedAccount> };

/** Heads and operators of every unit that has a head, by unit id: OPD, kecamatan, Bagian, schools, puskesmas. */
export function appointOfficers(accounts: Accounts, people: readonly SeedPerson[]): Officers {
  const heads = new Map<string, SeedAccount>();
  const operators = new Map<string, SeedAccount>();
  for (const [unit, members] of grouped(people, ({ unit }) => unit)) {
    const head = members.find(({ post }) => post.head);
    if (!head) continue;
    const account = accounts.of(head);
    heads.set(unit.id, account);
    const acting = unit.acting ? "Plt" : null;
    accounts.grant(account, "unit_head", { unitId: unit.id, office: officeOf(unit, head), acting });
    const operator = members.find(({ post }) => post.tier === "PELAKSANA") ?? members.at(-1);
    if (!operator || operator === head) continue;
    operators.set(unit.id, accounts.of(operator));
    accounts.grant(accounts.of(operator), "unit_operator", { unitId: unit.id });
  }
  // An office's own people are its head alone: its operator sits in the Sekretariat below.
  const secretariats = people.filter(({ unit, post }) => unit.setting === "division" && post.tier === "PELAKSANA");
  for (const person of secretariats) {
    const office = person.unit.reportingUnitId;
    if (!office || operators.has(office)) continue;
    operators.set(office, accounts.of(person));
    accounts.grant(accounts.of(person), "unit_operator", { unitId: office });
  }
  return { heads, operators };
}

function officeOf(unit: SeedUnit, head: SeedPerson): string {
  if (unit.setting === "school") return `Kepala ${unit.name}`;
  if (unit.setting === "clinic") return `Kepala ${unit.name}`;
  if (unit.setting === "district") return `Camat ${unit.name.replace("Kecamatan ", "")}`;
  if (unit.setting === "ward") return `Lurah ${unit.name.replace("Kelurahan ", "")}`;
  if (unit.setting === "hospital") return `Direktur ${unit.name}`;
  return head.post.title;
}

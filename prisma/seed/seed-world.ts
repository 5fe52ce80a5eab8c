import { randomUUID } from "node:crypto";
import { Accounts, type SeedAccount } from "./accounts";
import { calendar, type SeedCalendar } from "./calendar";
import { type Chance, chance } from "./chance";
import { chooseDemoAccounts, type DemoAccount } from "./demo-people";
import { type History, tellHistories } from "./histories";
import { appointOfficers, type Officers } from "./officers";
import { inventPeople, type SeedPerson } from "./people";
import { planPopulation, type SeedPopulation } from "./population";
import { Trail } from "./trail";
import { planUnits, type SeedUnit } from "./unit-tree";

const SEED = 20290214;

/** Kabupaten Contoh as it was thought up, before anything of it is written. */
export type SeedWorld = {
  agencyId: string;
  dates: SeedCalendar;
  luck: Chance;
  units: SeedUnit[];
  people: SeedPerson[];
  histories: History[];
  population: SeedPopulation;
  accounts: Accounts;
  officers: Officers;
  admin: SeedAccount;
  verifier: SeedAccount;
  demo: DemoAccount[];
  trail: Trail;
  since: Date;
};

/** Thinks up units, people, officers and what everybody did until `now`; the same at each call but for ids and dates. */
export function imagineWorld(now: Date): SeedWorld {
  const luck = chance(SEED);
  const dates = calendar(now);
  const agencyId = randomUUID();
  const since = dates.at(dates.openingDay - 12, 9);
  const units = planUnits(luck);
  const people = inventPeople(units, luck, { thisYear: now.getUTCFullYear() });
  const accounts = new Accounts(agencyId, since);
  const officers = appointOfficers(accounts, people);
  const everybody = tellHistories(people, units, luck, dates);
  const demo = chooseDemoAccounts(accounts, units, everybody, officers);
  const population = planPopulation(everybody, demo);
  const histories = everybody.filter(({ person }) => !population.newcomers.has(person));
  for (const { openedAt, person } of histories) if (openedAt) accounts.of(person).lastSignInAt = openedAt;
  const [admin, verifier] = demo;
  if (!admin || !verifier) throw new Error("the demonstration needs an admin and a verifier");
  return {
    ...{ agencyId, dates, luck, units, people, histories, population, accounts, officers, demo, since },
    admin: admin.account,
    verifier: verifier.account,
    trail: new Trail(),
  };
}

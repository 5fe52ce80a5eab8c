import { randomUUID } from "node:crypto";
import type { Grant, Origin, User } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import type { Command } from "@/lib/core/operation";
import { plain, sql } from "@/lib/db";
import { findPactFacts } from "@/lib/pacts/pact-detail";
import { signPact } from "@/lib/pacts/sign-pact";
import { Accounts, type SeedAccount } from "../accounts";
import { type Chance, chance } from "../chance";
import type { DemoAccount } from "../demo-people";
import { insertRows } from "../insert-rows";
import { appointOfficers, type Officers } from "../officers";
import { sign } from "../pen";
import { employeeRows, inventPeople, type SeedPerson } from "../people";
import { SEED, Trail } from "../trail";
import { placeUnits, type SeedUnit, unitPlan, unitRows } from "../unit-tree";
import type { Clock } from "./clock";
import type { Scenario } from "./scenario";

const AT_ONCE = 6;

/** The agency of a scenario with its people, and who acts on it. */
export class Stage {
  /** The moment of the scene that plays. */
  now: Date;
  readonly demo: DemoAccount[] = [];
  readonly #kept = new Map<string, string>();
  readonly #grants = new Map<string, Grant[]>();

  private constructor(
    readonly agencyId: string,
    readonly clock: Clock,
    readonly units: readonly SeedUnit[],
    readonly people: readonly SeedPerson[],
    readonly accounts: Accounts,
    readonly officers: Officers,
    readonly luck: Chance,
    begun: Date,
  ) {
    this.now = begun;
  }

  /** Writes the agency, its units, its people and the officers' accounts. */
  static async raise({ agency, plan: planOf, town, serials, quotas, cast }: Scenario, clock: Clock, begun: Date) {
    const luck = chance(Number(agency.code.replace(".", "")));
    const agencyId = randomUUID();
    const { plan, add } = unitPlan();
    planOf(add);
    const units = placeUnits(plan, town);
    const people = inventPeople(units, luck, { thisYear: begun.getUTCFullYear(), quotas, serials });
    const accounts = new Accounts(agencyId, begun, true);
    const officers = appointOfficers(accounts, people);
    const stage = new Stage(agencyId, clock, units, people, accounts, officers, luck, begun);
    stage.#cast(cast);
    const { code, name, zone, bkpsdmName, letterhead } = agency;
    await insertRows("agency", [
      { id: agencyId, code, name, zone, bkpsdm_name: bkpsdmName, letterhead, created_at: begun },
    ]);
    const trail = new Trail();
    trail.note(begun, SEED, "agency.create", { type: "agency", id: agencyId, agencyId }, { code, name });
    await insertRows("unit", unitRows(agencyId, units));
    await insertRows("employee", employeeRows(agencyId, people));
    await accounts.insert();
    await trail.append();
    await stage.#learnGrants();
    await plain.$executeRaw(sql`ANALYZE employee, unit, account`);
    return stage;
  }

  #cast(cast: Scenario["cast"]): void {
    const personnel = this.unit("Badan Kepegawaian");
    const [head, first, second] = this.peopleIn(personnel);
    if (!head || !first || !second) throw new Error(`${personnel.name} has no staff`);
    this.play("Admin BKPSDM", this.accounts.of(first), personnel.name);
    this.play("Verifikator BKPSDM", this.accounts.of(second), personnel.name);
    this.accounts.grant(this.accounts.of(first), "bkpsdm_admin");
    this.accounts.grant(this.accounts.of(second), "bkpsdm_verifier");
    for (const [role, of] of Object.entries(cast)) {
      const person = of(this);
      this.play(role, this.accounts.of(person), person.unit.name);
    }
  }

  async #learnGrants(): Promise<void> {
    const rows = await plain.$queryRaw<(Grant & { accountId: string })[]>(sql`
      SELECT g.account_id AS "accountId", g.role::text AS role, g.agency_id AS "agencyId", g.office,
             g.acting::text AS acting,
             CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object(
               'agencyId', u.agency_id, 'unitId', u.id, 'left', u."left", 'right', u."right") END AS subtree
      FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id WHERE g.agency_id = ${this.agencyId}::uuid`);
    for (const { accountId, ...grant } of rows) {
      this.#grants.set(accountId, [...(this.#grants.get(accountId) ?? []), grant]);
    }
  }

  /** Names an account that one can sign in with afterwards. */
  play(role: string, account: SeedAccount, unit: string): SeedAccount {
    this.demo.push({ role, account, unit });
    return account;
  }

  /** Keeps an id for later scenes and for whoever looks at what was told. */
  keep(name: string, id: string): string {
    this.#kept.set(name, id);
    return id;
  }

  /** @throws Error when no earlier scene kept it */
  kept(name: string): string {
    const id = this.#kept.get(name);
    if (!id) throw new Error(`the story has no ${name} yet`);
    return id;
  }

  unit(beginning: string): SeedUnit {
    return found(
      this.units.find(({ name }) => name.startsWith(beginning)),
      beginning,
    );
  }

  /** People of a unit and of all below it, the head first. */
  peopleIn({ left, right }: SeedUnit): SeedPerson[] {
    return this.people.filter(({ unit }) => unit.left >= left && unit.right <= right);
  }

  /** Who holds a post, by the beginning of its title. */
  holder(title: string): SeedPerson {
    return found(
      this.people.find(({ post }) => post.title.startsWith(title)),
      title,
    );
  }

  /** Somebody of a unit who leads nothing, or else whoever is there. */
  memberOf(unit: SeedUnit): SeedPerson {
    const people = this.peopleIn(unit).filter(({ obligation }) => obligation === "obligated");
    return found(people.findLast(({ post }) => !post.head && !post.fixed) ?? people.at(-1), `people of ${unit.name}`);
  }

  headOf(unit: SeedUnit): SeedAccount {
    return found(this.officers.heads.get(unit.id), `head of ${unit.name}`);
  }

  get admin(): User {
    return this.as(found(this.demo.find(({ role }) => role === "Admin BKPSDM")?.account, "admin"));
  }

  get verifier(): User {
    return this.as(found(this.demo.find(({ role }) => role === "Verifikator BKPSDM")?.account, "verifier"));
  }

  /** An account as its own requests would have it. */
  as(account: SeedAccount): User {
    const origin: Origin = { requestId: newId(this.now), ip: "10.20.30.40", userAgent: "seed" };
    return {
      kind: "user",
      accountId: account.id,
      sessionId: newId(this.now),
      name: account.name,
      username: account.username,
      agencyId: this.agencyId,
      employeeId: account.person?.id ?? null,
      grants: this.#grants.get(account.id) ?? [],
      origin,
    };
  }

  /** Runs a command at the moment of the scene. */
  run<S extends Command["input"], R>(command: Command<S, R>, actor: User, input: unknown): Promise<R> {
    return command(actor, input, this.now);
  }

  /** Each of these people signs the own pact of a campaign, one after the other within so many minutes. */
  async sign(people: readonly SeedPerson[], campaignId: string, minutes: number): Promise<void> {
    for (const person of people) this.accounts.of(person);
    await this.accounts.insert();
    const pacts = await this.#pactsOf(campaignId);
    const begun = this.now.getTime();
    const waiting = people.map((person, at) => ({
      person,
      at: new Date(begun + (at * minutes * 60_000) / people.length),
    }));
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.#signOne(next, pacts);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async #signOne({ person, at }: { person: SeedPerson; at: Date }, pacts: ReadonlyMap<string, string>) {
    const actor = this.as(this.accounts.of(person));
    const pactId = found(pacts.get(person.id), `pact of ${person.name}`);
    const facts = found(await findPactFacts(actor, pactId), `pact ${pactId}`);
    const acknowledged = facts.pledge.points.map((_, point) => point + 1);
    const input = { pactId, textHash: facts.textHash, acknowledged, agreed: true, drawing: sign(this.luck) };
    await signPact(actor, input, at);
  }

  async #pactsOf(campaignId: string): Promise<Map<string, string>> {
    const rows = await plain.$queryRaw<{ id: string; employeeId: string }[]>(sql`
      SELECT id, employee_id AS "employeeId" FROM pact WHERE campaign_id = ${campaignId}::uuid`);
    return new Map(rows.map(({ id, employeeId }) => [employeeId, id]));
  }
}

function found<T>(item: T | null | undefined, what: string): T {
  if (item === undefined || item === null) throw new Error(`the story lacks ${what}`);
  return item;
}

import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { type Action, allows, policy, visible } from "@/lib/policy";
import { actionScope, covers } from "./support/policy-scopes";
import { type World, world } from "./support/world";

type Thing = { id: string; agencyId: string; left: number; employeeId: string };

/** Rows of the real tables, each with the place it is judged by. */
const tables = {
  pact: sql`pact t JOIN unit u ON u.id = t.unit_id`,
  employee: sql`(SELECT *, id AS employee_id FROM employee) t JOIN unit u ON u.id = t.unit_id`,
  unit: sql`(SELECT *, id AS employee_id FROM unit) t JOIN unit u ON u.id = t.id`,
};
type Table = keyof typeof tables;
const columns: ReachColumns = { agency: sql`t.agency_id`, left: sql`u."left"`, employee: sql`t.employee_id` };

const rowsOf = (table: Table, where: Sql) =>
  plain.$queryRaw<Thing[]>(sql`
    SELECT t.id, t.agency_id AS "agencyId", u."left", t.employee_id AS "employeeId"
    FROM ${tables[table]} WHERE ${where} ORDER BY t.id`);

const scopesOf = {
  pact: ["pacts", "scans", "scansToVerify", "declineCases", "exemptionCases"],
  employee: ["employees", "accounts"],
  unit: ["units"],
} as const;
const actionsOf = (scopes: readonly string[]) =>
  (Object.keys(policy) as Action[]).filter((action) => scopes.includes(actionScope[action] ?? ""));

const people = [
  "siti",
  "budi",
  "joko",
  "laras",
  "ratna",
  "hadi",
  "maya",
  "wati",
  "adi",
  "observer",
  "rudi",
  "eko",
] as const;
let all: Record<(typeof people)[number], Actor>;
let everything: Record<Table, Thing[]>;

beforeAll(async () => {
  const { away, ...home }: World = await world();
  all = { ...home, rudi: away.rudi, eko: away.eko };
  const [pact, employee, unit] = await Promise.all(
    (["pact", "employee", "unit"] as const).map((table) => rowsOf(table, sql`true`)),
  );
  everything = { pact: pact ?? [], employee: employee ?? [], unit: unit ?? [] };
  expect(everything.pact).toHaveLength(9);
  expect(everything.unit).toHaveLength(16);
});

describe.each(people)("%s", (who) => {
  test.each(["pact", "employee", "unit"] as const)(
    "sees of %s in SQL what policy says, and acts on nothing else",
    async (table) => {
      const actor = all[who];
      for (const scope of scopesOf[table]) {
        const reach = visible[scope](actor);
        const seen = (await rowsOf(table, reachSql(reach, columns))).map(({ id }) => id);
        const said = everything[table].filter((thing) => covers(reach, thing)).map(({ id }) => id);
        expect(seen, scope).toEqual(said);
        for (const action of actionsOf([scope])) {
          const actable = everything[table].filter((thing) =>
            allows(action, actor, { ...thing, accountId: "" } as never),
          );
          expect(
            actable.filter(({ id }) => !seen.includes(id)),
            `${action} beyond ${scope}`,
          ).toEqual([]);
        }
      }
    },
  );
});

test("how much of the world each sees: people by pacts", async () => {
  const count = async (who: keyof typeof all) =>
    (await rowsOf("pact", reachSql(visible.pacts(all[who]), columns))).length;
  const counts = Object.fromEntries(await Promise.all(people.map(async (who) => [who, await count(who)])));
  expect(counts).toEqual({
    ...{ siti: 1, budi: 1, maya: 1, observer: 0, eko: 0, rudi: 0 },
    ...{ joko: 3, laras: 1, ratna: 5, hadi: 1, wati: 9, adi: 9 },
  });
});

test("nobody of one agency sees a row of the other", async () => {
  const [home] = everything.pact;
  for (const who of people) {
    const foreign = who === "rudi" || who === "eko";
    const reach = reachSql(visible.employees(all[who]), columns);
    const seen = await rowsOf("employee", reach);
    expect(
      seen.some(({ agencyId }) => (agencyId === home?.agencyId) === foreign),
      who,
    ).toBe(false);
  }
});

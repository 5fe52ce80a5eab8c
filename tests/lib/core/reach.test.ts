import { describe, expect, test } from "vitest";
import type { Actor, Grant, Role, Subtree } from "@/lib/core/actor";
import { EVERYTHING, holds, NOTHING, type Place, reachOf, reachSql } from "@/lib/core/reach";
import { type Sql, sql } from "@/lib/db";

const origin = { requestId: "test", ip: null, userAgent: null };
const here = "0198c0de-0000-7000-8000-00000000000a";
const there = "0198c0de-0000-7000-8000-00000000000b";
const tree = (left: number, right: number): Subtree => ({ agencyId: here, unitId: "unit", left, right });
const grant = (role: Role, agencyId: string | null, subtree: Subtree | null = null): Grant => ({
  role,
  agencyId,
  subtree,
  office: null,
  acting: null,
});
const user = (grants: Grant[], employeeId: string | null = null): Actor => ({
  kind: "user",
  accountId: "account",
  sessionId: "session",
  name: "Uji",
  username: "uji",
  agencyId: here,
  employeeId,
  grants,
  origin,
});
const anonymous: Actor = { kind: "anonymous", origin };
const system: Actor = { kind: "system", name: "test", origin };
const inHere = (left: number | null): Place => ({ agencyId: here, left });

describe("holds", () => {
  const head = user([grant("unit_head", here, tree(4, 9))]);
  test.each([
    ["the unit itself", inHere(4), true],
    ["a unit below", inHere(7), true],
    ["the last unit below", inHere(9), true],
    ["the unit before", inHere(3), false],
    ["the unit after", inHere(10), false],
    ["the agency as a whole", inHere(null), false],
    ["the same number in another agency", { agencyId: there, left: 5 }, false],
  ])("a head over %s", (_what, place, expected) => {
    expect(holds(head, ["unit_head"], place)).toBe(expected);
  });

  test("another role over the same place does not count", () => {
    expect(holds(head, ["unit_operator"], inHere(5))).toBe(false);
    expect(holds(head, [], inHere(5))).toBe(false);
  });

  test("an agency-wide role covers all of its agency, and no other", () => {
    const admin = user([grant("bkpsdm_admin", here)]);
    expect(holds(admin, ["bkpsdm_admin"], inHere(1))).toBe(true);
    expect(holds(admin, ["bkpsdm_admin"], inHere(null))).toBe(true);
    expect(holds(admin, ["bkpsdm_admin"], { agencyId: there, left: 1 })).toBe(false);
  });

  test("a role without an agency covers every agency", () => {
    const national = user([grant("national_viewer", null)]);
    expect(holds(national, ["national_viewer"], { agencyId: there, left: 3 })).toBe(true);
  });

  test("the system always, a stranger never", () => {
    expect(holds(system, [], inHere(1))).toBe(true);
    expect(holds(anonymous, ["unit_head", "bkpsdm_admin"], inHere(1))).toBe(false);
  });
});

describe("reachOf", () => {
  test("gives nothing by default", () => {
    expect(reachOf(anonymous, ["bkpsdm_admin"], { own: true })).toEqual(NOTHING);
    expect(reachOf(user([]), ["bkpsdm_admin"], { own: true })).toEqual(NOTHING);
    expect(reachOf(user([grant("observer", here)]), ["bkpsdm_admin"])).toEqual(NOTHING);
  });

  test("adds up the grants whose role counts", () => {
    const actor = user(
      [grant("unit_head", here, tree(2, 3)), grant("unit_operator", here, tree(6, 7)), grant("leader", there)],
      "employee",
    );
    expect(reachOf(actor, ["unit_head", "unit_operator", "leader"], { own: true })).toEqual({
      everything: false,
      agencyIds: [there],
      subtrees: [tree(2, 3), tree(6, 7)],
      employeeId: "employee",
    });
    expect(reachOf(actor, ["unit_head"])).toMatchObject({ agencyIds: [], subtrees: [tree(2, 3)], employeeId: null });
  });

  test("a unit role never widens to its agency", () => {
    const { agencyIds, everything } = reachOf(user([grant("unit_head", here, tree(2, 3))]), ["unit_head"]);
    expect({ agencyIds, everything }).toEqual({ agencyIds: [], everything: false });
  });

  test("the system sees all", () => expect(reachOf(system, [])).toEqual(EVERYTHING));
});

describe("reachSql", () => {
  const columns = { agency: sql`a`, left: sql`l`, employee: sql`e` };
  const text = (statement: Sql) => statement.text.replace(/\s+/g, " ");

  test("nothing is FALSE, everything is TRUE", () => {
    expect(text(reachSql(NOTHING, columns))).toBe("FALSE");
    expect(text(reachSql(EVERYTHING, columns))).toBe("TRUE");
  });

  test("one agency is compared plainly, several as a list", () => {
    const reach = (agencyIds: string[]) => reachSql({ ...NOTHING, agencyIds }, columns);
    expect(text(reach([here]))).toBe("(a = $1::uuid)");
    expect(text(reach([here, there]))).toBe("(a = ANY($1::uuid[]))");
    expect(reach([here, there]).values).toEqual([[here, there]]);
  });

  test("the own row is not asked for beside the whole own agency", () => {
    const roles = ["bkpsdm_admin"] as const satisfies Role[];
    expect(reachOf(user([grant("bkpsdm_admin", here)], "me"), roles, { own: true }).employeeId).toBeNull();
    expect(reachOf(user([grant("bkpsdm_admin", there)], "me"), roles, { own: true }).employeeId).toBe("me");
  });

  test("every way in is one alternative of a single bracket, values apart from the text", () => {
    const reach = { everything: false, agencyIds: [there], subtrees: [tree(2, 3)], employeeId: "employee" };
    const statement = reachSql(reach, columns);
    expect(text(statement)).toBe("(a = $1::uuid OR (a = $2::uuid AND l BETWEEN $3 AND $4) OR e = $5::uuid)");
    expect(statement.values).toEqual([there, here, 2, 3, "employee"]);
  });

  test("rows that nobody owns are not reached by being an employee", () => {
    expect(text(reachSql({ ...NOTHING, employeeId: "employee" }, { agency: sql`a`, left: sql`l` }))).toBe("FALSE");
  });
});

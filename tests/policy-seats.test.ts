import { expect, test } from "vitest";
import type { Actor, Grant } from "@/lib/core/actor";
import { headSeat } from "@/lib/policy";

const origin = { requestId: "test", ip: null, userAgent: null };
const HERE = "0198c0de-0000-7000-8000-00000000000a";
const THERE = "0198c0de-0000-7000-8000-00000000000b";
const seat = (office: string, left: number, right: number): Grant => ({
  role: "unit_head",
  agencyId: HERE,
  subtree: { agencyId: HERE, unitId: office, left, right },
  office,
  acting: null,
});
const person = (grants: Grant[]): Actor => ({
  ...{ kind: "user", accountId: "a", sessionId: "s", name: "x", username: "x", agencyId: HERE, employeeId: "e" },
  ...{ grants, origin },
});

test("a head answers from the innermost seat that covers the unit", () => {
  const head = person([seat("Dinas", 2, 9), seat("Bidang", 4, 7)]);
  expect(headSeat(head, { agencyId: HERE, left: 6 })?.office).toBe("Bidang");
  expect(headSeat(head, { agencyId: HERE, left: 2 })?.office).toBe("Dinas");
  expect(headSeat(head, { agencyId: HERE, left: 10 })).toBeNull();
  expect(headSeat(head, { agencyId: THERE, left: 4 })).toBeNull();
  expect(headSeat({ kind: "system", name: "test", origin }, { agencyId: HERE, left: 4 })).toBeNull();
  expect(
    headSeat(person([{ ...seat("Operator", 4, 7), role: "unit_operator" }]), { agencyId: HERE, left: 4 }),
  ).toBeNull();
});

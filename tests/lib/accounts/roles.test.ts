import { expect, test } from "vitest";
import { activateAccount } from "@/lib/accounts/activate";
import { endRole } from "@/lib/accounts/end-role";
import { findActor } from "@/lib/accounts/find-actor";
import { giveRole } from "@/lib/accounts/give-role";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { issueResetCode } from "@/lib/accounts/issue-reset-code";
import { listGrants } from "@/lib/accounts/queries";
import { signIn } from "@/lib/accounts/sign-in";
import { systemActor, type User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { makeActor, makeAgency, makeEmployee, PASSWORD, trailOf, visitor } from "./office";

const adminGrantOf = (actor: User) =>
  db.roleGrant.findFirstOrThrow({ where: { accountId: actor.accountId, role: "bkpsdm_admin" } });

test("an admin makes an employee head of a unit, who signs in with the code and is head", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const employee = await makeEmployee(school, "Siti Aminah");
  const given = await giveRole(admin, {
    employeeId: employee.id,
    role: "unit_head",
    unitId: school.id,
    office: "Kepala SD Negeri 1",
    acting: "Plt",
    validUntil: "2099-12-31",
  });
  await activateAccount(visitor(), { code: given.activation?.code, password: PASSWORD });
  const { token } = await signIn(visitor(), { username: employee.nip, password: PASSWORD });
  expect(await findActor(token, visitor().origin)).toMatchObject({
    grants: [{ role: "unit_head", subtree: { unitId: school.id }, office: "Kepala SD Negeri 1", acting: "Plt" }],
  });
  expect(await trailOf(given.accountId)).toMatchObject([
    { action: "grant.give", agencyId, data: { role: "unit_head", unitId: school.id, grantId: given.grantId } },
    { action: "account.activate" },
    { action: "session.create" },
  ]);
  expect(await listGrants(admin, { accountId: given.accountId })).toMatchObject([
    { name: "Siti Aminah", role: "unit_head" },
  ]);
  const [row] = await listGrants(admin, { accountId: given.accountId });
  expect(row?.validUntil?.toISOString()).toBe("2099-12-31T16:59:59.999Z");
});

test("the same role twice is refused, also at the same moment", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const { id: employeeId } = await makeEmployee(school);
  const input = { employeeId, role: "auditor" };
  const outcomes = await Promise.allSettled([giveRole(admin, input), giveRole(admin, input), giveRole(admin, input)]);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refusals).toEqual(["grant_exists", "grant_exists"]);
});

test("an observer without a NIP gets a user name and a code; a taken user name is refused", async () => {
  const { agencyId } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const person = { username: `bawaslu.${agencyId.slice(0, 8)}`, name: "Pengamat Bawaslu" };
  const given = await giveRole(admin, { person, role: "observer" });
  await activateAccount(visitor(), { code: given.activation?.code, password: PASSWORD });
  await expect(signIn(visitor(), { username: person.username, password: PASSWORD })).resolves.toHaveProperty("token");
  await expect(giveRole(admin, { person, role: "leader" })).rejects.toMatchObject({
    code: "username_taken",
    fields: { "person.username": expect.any(String) },
  });
  const nipLike = { username: "198501012010011001", name: "Nama Orang" };
  await expect(giveRole(admin, { person: nipLike, role: "leader" })).rejects.toMatchObject({ code: "invalid_input" });
});

test.each([
  ["unit_head", undefined, "unitId"],
  ["leader", "school", "unitId"],
  ["unit_operator", "foreign", "unitId"],
])("role %s over %s is refused at its field", async (role, over, field) => {
  const { agencyId, school } = await makeAgency();
  const foreign = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const { id: employeeId } = await makeEmployee(school);
  const unitId = over === "school" ? school.id : over === "foreign" ? foreign.school.id : undefined;
  await expect(giveRole(admin, { employeeId, role, unitId })).rejects.toMatchObject({
    code: "invalid_input",
    fields: { [field]: expect.any(String) },
  });
});

test("nobody but an admin gives roles, only in the own agency, and never platform roles", async () => {
  const { agencyId, school } = await makeAgency();
  const other = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const { id: employeeId } = await makeEmployee(school);
  const stranger = await makeEmployee(other.school);
  const codeOf = (actor: Parameters<typeof giveRole>[0], input: object) =>
    giveRole(actor, input).then(
      () => "done",
      ({ code }) => code,
    );
  const role = "leader";
  for (const low of ["bkpsdm_verifier", "leader", "auditor"] as const) {
    expect(await codeOf(await makeActor(agencyId, low), { employeeId, role })).toBe("forbidden");
  }
  const head = await makeActor(agencyId, "unit_head", school);
  expect(await codeOf(head, { employeeId, role: "unit_operator", unitId: school.id })).toBe("forbidden");
  expect(await codeOf(visitor(), { employeeId, role })).toBe("not_found");
  expect(await codeOf(await makeActor(other.agencyId, "bkpsdm_admin"), { agencyId, employeeId, role })).toBe(
    "not_found",
  );
  expect(await codeOf(admin, { employeeId: stranger.id, role })).toBe("not_found");
  expect(await codeOf(admin, { accountId: (await makeActor(other.agencyId, null)).accountId, role })).toBe("not_found");
  for (const platform of ["platform_admin", "national_viewer"]) {
    expect(await codeOf(admin, { employeeId, role: platform })).toBe("forbidden");
    expect(await codeOf(admin, { accountId: admin.accountId, role: platform })).toBe("forbidden");
  }
});

test("a code issued before does not open the account with its new role", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const { id: employeeId } = await makeEmployee(school);
  const operator = await makeActor(agencyId, "unit_operator", school);
  const first = await issueCodes(operator, { unitId: school.id });
  await activateAccount(visitor(), { code: first.codes[0]?.code, password: PASSWORD });
  const kept = await issueResetCode(await makeActor(agencyId, "bkpsdm_verifier"), { employeeId });
  await giveRole(admin, { employeeId, role: "bkpsdm_admin" });
  const attempt = activateAccount(visitor(), { code: kept.code, password: "kopi-tubruk-pagi" });
  await expect(attempt).rejects.toMatchObject({ code: "activation_failed" });
});

test("an ended role is gone at the next request; ending it again changes nothing", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const head = await makeActor(agencyId, "unit_head", school);
  const { id: grantId } = await db.roleGrant.findFirstOrThrow({ where: { accountId: head.accountId } });
  await expect(endRole(head, { grantId })).rejects.toMatchObject({ code: "forbidden" });
  const foreign = await makeActor((await makeAgency()).agencyId, "bkpsdm_admin");
  await expect(endRole(foreign, { grantId })).rejects.toMatchObject({ code: "not_found" });
  await endRole(admin, { grantId });
  await endRole(admin, { grantId });
  expect(await listGrants(admin, { accountId: head.accountId })).toEqual([]);
  expect((await trailOf(head.accountId)).map(({ action }) => action)).toEqual(["grant.end"]);
});

test("two admins who end each other at once leave one", async () => {
  const { agencyId } = await makeAgency();
  const [first, second] = [await makeActor(agencyId, "bkpsdm_admin"), await makeActor(agencyId, "bkpsdm_admin")];
  const [one, two] = [await adminGrantOf(first), await adminGrantOf(second)];
  const outcomes = await Promise.allSettled([
    endRole(first, { grantId: two.id }),
    endRole(second, { grantId: one.id }),
  ]);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refusals).toEqual(["last_admin"]);
});

test("the last admin stays, also against the console; one who never activated does not count", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  await giveRole(admin, { employeeId: (await makeEmployee(school, "Belum Aktif")).id, role: "bkpsdm_admin" });
  const { id: grantId } = await adminGrantOf(admin);
  await expect(endRole(admin, { grantId })).rejects.toMatchObject({ code: "last_admin" });
  await expect(endRole(systemActor("test"), { grantId })).rejects.toMatchObject({ code: "last_admin" });
});

test.each(["bkpsdm_admin", "bkpsdm_verifier", "unit_head", "unit_operator"] as const)(
  "a second account never becomes %s: neither made for it nor raised to it; the console's does",
  async (role) => {
    const { agencyId, school } = await makeAgency();
    const admin = await makeActor(agencyId, "bkpsdm_admin");
    const unitId = role.startsWith("unit") ? school.id : undefined;
    const person = { username: `kedua-${role.replace("_", "-")}-${agencyId.slice(-6)}`, name: "Orang Kedua" };
    const refused = { code: "employee_required", fields: { role: expect.any(String) } };
    await expect(giveRole(admin, { person, role, unitId })).rejects.toMatchObject(refused);
    expect(await db.account.count({ where: { username: person.username } })).toBe(0);
    const { accountId } = await giveRole(admin, { person, role: "observer" });
    await expect(giveRole(admin, { accountId, role, unitId })).rejects.toMatchObject(refused);
    await expect(giveRole(systemActor("console"), { agencyId, accountId, role, unitId })).resolves.toMatchObject({
      accountId,
    });
  },
);

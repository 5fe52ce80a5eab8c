import { expect, test } from "vitest";
import { activateAccount } from "@/lib/accounts/activate";
import { findActor } from "@/lib/accounts/find-actor";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { issueResetCode } from "@/lib/accounts/issue-reset-code";
import { findOwnLastCode } from "@/lib/accounts/queries";
import { signIn } from "@/lib/accounts/sign-in";
import { systemActor, type User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { makeActor, makeAgency, makeEmployee, PASSWORD, trailOf, visitor } from "./office";

/** Somebody of the school who has signed in already. */
async function colleague() {
  const agency = await makeAgency();
  const employee = await makeEmployee(agency.school, "Siti Aminah");
  const [issued] = (await issueCodes(systemActor("test"), { unitId: agency.school.id })).codes;
  await activateAccount(visitor(), { code: issued?.code, password: PASSWORD });
  return { ...agency, employee, accountId: issued?.accountId ?? "" };
}

test("the staff of a unit get no code for a colleague who has a password, by whatever way", async () => {
  const { agencyId, root, school, employee, accountId } = await colleague();
  for (const role of ["unit_operator", "unit_head"] as const) {
    for (const unit of [school, root]) {
      const actor = await makeActor(agencyId, role, unit);
      await expect(issueResetCode(actor, { employeeId: employee.id })).rejects.toMatchObject({ code: "forbidden" });
      const ask = { unitId: school.id, employeeIds: [employee.id], includeActive: true };
      await expect(issueCodes(actor, ask)).rejects.toMatchObject({ code: "nobody_to_activate" });
    }
  }
  expect(await db.activationCode.count({ where: { accountId, usedAt: null } })).toBe(0);
});

test.each(["bkpsdm_admin", "bkpsdm_verifier"] as const)(
  "%s gives one; the person sees when and by whom",
  async (role) => {
    const { agencyId, employee, accountId } = await colleague();
    const officer = await makeActor(agencyId, role);
    const first = await issueResetCode(officer, { employeeId: employee.id });
    const second = await issueResetCode(officer, { employeeId: employee.id });
    expect(second).toMatchObject({ accountId, name: "Siti Aminah", zone: "WIB" });
    const refused = { code: "activation_failed" };
    await expect(activateAccount(visitor(), { ...first, password: PASSWORD })).rejects.toMatchObject(refused);

    const { token } = await signIn(visitor(), { username: employee.nip, password: PASSWORD });
    const siti = (await findActor(token, visitor().origin)) as User;
    expect(await findOwnLastCode(siti)).toMatchObject({ issuedBy: officer.name, usedAt: null, open: true });
    expect(await findOwnLastCode(officer)).toBeNull();
    expect(await findOwnLastCode(visitor())).toBeNull();

    await activateAccount(visitor(), { code: second.code, password: "kopi-tubruk-pagi" });
    expect(await findOwnLastCode(siti)).toMatchObject({ usedAt: expect.any(Date), open: false });
    expect((await trailOf(accountId)).map(({ action }) => action)).toEqual([
      "account.activate",
      "activation.reset",
      "activation.reset",
      "session.create",
      "account.activate",
    ]);
  },
);

test("an officer needs the admin, one above all agencies needs the platform, a closed account stays closed", async () => {
  const { agencyId, school, employee, accountId } = await colleague();
  const [admin, verifier] = [await makeActor(agencyId, "bkpsdm_admin"), await makeActor(agencyId, "bkpsdm_verifier")];
  const ask = { employeeId: employee.id };
  const { id } = await db.roleGrant.create({ data: { accountId, role: "unit_head", agencyId, unitId: school.id } });
  await expect(issueResetCode(verifier, ask)).rejects.toMatchObject({ code: "forbidden" });
  await expect(issueResetCode(admin, ask)).resolves.toHaveProperty("code");
  await db.roleGrant.update({ where: { id }, data: { role: "national_viewer", agencyId: null, unitId: null } });
  await expect(issueResetCode(admin, ask)).rejects.toMatchObject({ code: "forbidden" });
  await db.roleGrant.delete({ where: { id } });
  await db.account.update({ where: { id: accountId }, data: { status: "disabled" } });
  await expect(issueResetCode(admin, ask)).rejects.toMatchObject({ code: "account_disabled" });
});

test("other agencies, readers and strangers do not find the person; nobody without an account is found", async () => {
  const { agencyId, school, employee } = await colleague();
  const foreign = await makeActor((await makeAgency()).agencyId, "bkpsdm_admin");
  for (const actor of [foreign, await makeActor(agencyId, "auditor"), await makeActor(agencyId, null), visitor()]) {
    await expect(issueResetCode(actor, { employeeId: employee.id })).rejects.toMatchObject({ code: "not_found" });
  }
  const newcomer = await makeEmployee(school, "Belum Punya Akun");
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  await expect(issueResetCode(admin, { employeeId: newcomer.id })).rejects.toMatchObject({ code: "not_found" });
});

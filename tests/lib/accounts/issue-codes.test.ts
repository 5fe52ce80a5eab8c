import { expect, test } from "vitest";
import { activateAccount } from "@/lib/accounts/activate";
import { giveRole } from "@/lib/accounts/give-role";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { issueOfficerCode } from "@/lib/accounts/issue-officer-code";
import { listEvents } from "@/lib/audit/queries";
import { systemActor } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { db } from "@/lib/db";
import { normaliseVerificationCode } from "@/lib/documents/verification-code";
import { makeActor, makeAgency, makeEmployee, nextNip, PASSWORD, trailOf, visitor } from "./office";

test("the operator's slips: one account and one hashed code a person, and a trace", async () => {
  const { agencyId, school } = await makeAgency();
  const operator = await makeActor(agencyId, "unit_operator", school);
  const people = await Promise.all([makeEmployee(school, "Ani"), makeEmployee(school, "Budi")]);
  const issued = await issueCodes(operator, { unitId: school.id });
  expect(issued.codes.map(({ name }) => name)).toEqual(["Ani", "Budi"]);
  expect(issued.codes[0]?.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const accounts = await db.account.findMany({
    where: { employeeId: { in: people.map(({ id }) => id) } },
    include: { activationCodes: true },
  });
  expect(accounts.map(({ username }) => username).sort()).toEqual(people.map(({ nip }) => nip).sort());
  expect(accounts.every(({ status, passwordHash }) => status === "invited" && passwordHash === null)).toBe(true);
  const hashes = accounts.flatMap(({ activationCodes }) => activationCodes.map(({ codeHash }) => codeHash));
  expect(hashes.sort()).toEqual(issued.codes.map(({ code }) => sha256(normaliseVerificationCode(code) ?? "")).sort());
  expect(await trailOf(school.id)).toMatchObject([{ action: "activation.issue", agencyId, data: { people: 2 } }]);
  const [event] = await trailOf(school.id);
  const accountIds = issued.codes.map(({ accountId }) => accountId);
  expect(event?.data).toEqual({ people: 2, unitId: school.id, accountIds });
  expect([...accountIds].sort()).toEqual(accounts.map(({ id }) => id).sort());
});

test("new slips end the old ones; those who are active get none", async () => {
  const { agencyId, school } = await makeAgency();
  const operator = await makeActor(agencyId, "unit_head", school);
  await makeEmployee(school, "Ani");
  await makeEmployee(school, "Budi");
  const [ani, budi] = (await issueCodes(operator, { unitId: school.id })).codes;
  await activateAccount(visitor(), { code: ani?.code, password: PASSWORD });
  const second = await issueCodes(operator, { unitId: school.id });
  expect(second.codes.map(({ name }) => name)).toEqual(["Budi"]);
  expect(second.leftOut).toEqual({ active: 1, disabled: 0, officers: 0, taken: 0 });
  const refused = { code: "activation_failed" };
  await expect(activateAccount(visitor(), { code: budi?.code, password: PASSWORD })).rejects.toMatchObject(refused);
  await activateAccount(visitor(), { code: second.codes[0]?.code, password: PASSWORD });
  await expect(issueCodes(operator, { unitId: school.id })).rejects.toMatchObject({ code: "nobody_to_activate" });
});

test("neighbours, other agencies, plain employees and strangers get no codes", async () => {
  const { agencyId, school, clinic } = await makeAgency();
  const other = await makeAgency();
  const person = await makeEmployee(school);
  const ask = { unitId: school.id };
  const refusals = [
    await makeActor(agencyId, "unit_operator", clinic),
    await makeActor(other.agencyId, "bkpsdm_admin"),
    await makeActor(agencyId, null),
    await makeActor(agencyId, "auditor"),
    visitor(),
  ].map((actor) => expect(issueCodes(actor, ask)).rejects.toMatchObject({ code: "not_found" }));
  await Promise.all(refusals);
  const neighbour = await makeActor(agencyId, "unit_operator", clinic);
  await expect(issueCodes(neighbour, { unitId: clinic.id, employeeIds: [person.id] })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await db.account.count({ where: { employeeId: person.id } })).toBe(0);
});

test("an operator gives no code for the head of the unit; the agency's admin does", async () => {
  const { agencyId, school } = await makeAgency();
  const operator = await makeActor(agencyId, "unit_operator", school);
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const head = await makeEmployee(school, "Kepala Sekolah");
  const teacher = await makeEmployee(school, "Guru");
  const account = await db.account.create({
    data: { agencyId, employeeId: head.id, username: head.nip, displayName: head.name },
  });
  await db.roleGrant.create({ data: { accountId: account.id, role: "unit_head", agencyId, unitId: school.id } });
  const whole = await issueCodes(operator, { unitId: school.id });
  expect(whole.codes.map(({ employeeId }) => employeeId)).toEqual([teacher.id]);
  expect(whole.leftOut.officers).toBe(1);
  const byName = { unitId: school.id, employeeIds: [head.id] };
  await expect(issueCodes(operator, byName)).rejects.toMatchObject({ code: "forbidden" });
  await expect(issueOfficerCode(operator, { accountId: account.id })).rejects.toMatchObject({ code: "forbidden" });
  expect((await issueCodes(admin, byName)).codes).toHaveLength(1);
  const { code } = await issueOfficerCode(admin, { accountId: account.id });
  await activateAccount(visitor(), { code, password: PASSWORD });
});

test("nobody of an agency gives a code for somebody who also stands above all agencies", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const person = await makeEmployee(school);
  const account = await db.account.create({
    data: { agencyId, employeeId: person.id, username: person.nip, displayName: person.name },
  });
  await db.roleGrant.create({ data: { accountId: account.id, role: "national_viewer" } });
  const byName = { unitId: school.id, employeeIds: [person.id] };
  await expect(issueCodes(admin, byName)).rejects.toMatchObject({ code: "forbidden" });
  await expect(issueOfficerCode(admin, { accountId: account.id })).rejects.toMatchObject({ code: "forbidden" });
  const platform = await makeActor(null, "platform_admin");
  await expect(issueOfficerCode(admin, { accountId: platform.accountId })).rejects.toMatchObject({ code: "not_found" });
});

test("no code that a unit makes outlives a role given at the same moment", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const operator = await makeActor(agencyId, "unit_operator", school);
  for (let round = 0; round < 8; round++) {
    const { id: employeeId } = await makeEmployee(school, `Calon ${round}`);
    // Every other account stands before the race.
    if (round % 2 === 0) await issueCodes(operator, { unitId: school.id, employeeIds: [employeeId] });
    const issue = () => issueCodes(operator, { unitId: school.id, employeeIds: [employeeId] });
    await Promise.allSettled([issue(), issue(), giveRole(admin, { employeeId, role: "bkpsdm_admin" }), issue()]);
    const held = await db.roleGrant.count({ where: { account: { employeeId }, role: "bkpsdm_admin" } });
    const live = await db.activationCode.findMany({
      where: { account: { employeeId }, usedAt: null, expiresAt: { gt: new Date() } },
    });
    expect(held).toBe(1);
    expect(live.map(({ issuedById }) => issuedById)).toEqual([admin.accountId]);
  }
});

test("no code that a unit makes outlives a password set at the same moment", async () => {
  const { agencyId, school } = await makeAgency();
  const operator = await makeActor(agencyId, "unit_operator", school);
  for (let round = 0; round < 4; round++) {
    const { id: employeeId } = await makeEmployee(school, `Pegawai ${round}`);
    const ask = { unitId: school.id, employeeIds: [employeeId] };
    const [first] = (await issueCodes(operator, ask)).codes;
    const [activated] = await Promise.allSettled([
      activateAccount(visitor(), { code: first?.code, password: PASSWORD }),
      issueCodes(operator, ask),
      issueCodes(operator, ask),
    ]);
    const live = await db.activationCode.count({
      where: { account: { employeeId }, usedAt: null, expiresAt: { gt: new Date() } },
    });
    expect(live).toBe(activated.status === "fulfilled" ? 0 : 1);
  }
});

test("two who print the same slips at once leave one working code a person", async () => {
  const { agencyId, school } = await makeAgency();
  const actors = [
    await makeActor(agencyId, "unit_operator", school),
    await makeActor(agencyId, "unit_head", school),
    await makeActor(agencyId, "bkpsdm_admin"),
  ];
  for (let n = 0; n < 20; n++) await makeEmployee(school, `Pegawai ${n}`);
  const results = await Promise.all(actors.map((actor) => issueCodes(actor, { unitId: school.id })));
  expect(results.map(({ codes }) => codes.length)).toEqual([20, 20, 20]);
  const open = await db.activationCode.groupBy({
    by: ["accountId"],
    where: { usedAt: null, expiresAt: { gt: new Date() }, account: { agencyId } },
    _count: true,
  });
  expect(open).toHaveLength(20);
  expect(open.every(({ _count }) => _count === 1)).toBe(true);
});

test("a person who moved to another agency gets a new account; one still present elsewhere is left out", async () => {
  const [from, to] = [await makeAgency(), await makeAgency()];
  const nip = nextNip();
  const before = await makeEmployee(from.school, "Siti", nip);
  await issueCodes(systemActor("test"), { unitId: from.school.id });
  const after = await makeEmployee(to.school, "Siti", nip);
  const admin = await makeActor(to.agencyId, "bkpsdm_admin");
  await expect(issueCodes(admin, { unitId: to.school.id })).rejects.toMatchObject({ code: "nobody_to_activate" });
  await db.employee.update({ where: { id: before.id }, data: { goneAt: new Date() } });
  const issued = await issueCodes(admin, { unitId: to.school.id });
  expect(issued.codes.map(({ employeeId }) => employeeId)).toEqual([after.id]);
  const old = await db.account.findUniqueOrThrow({ where: { employeeId: before.id } });
  expect(old).toMatchObject({ status: "disabled", username: `${nip}~${old.id}` });
});

test("four thousand people take seconds, not minutes", async () => {
  const { agencyId, root, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  await db.employee.createMany({
    data: Array.from({ length: 4000 }, (_, n) => ({
      agencyId,
      unitId: school.id,
      nip: `19900101202001${String(n).padStart(4, "0")}`,
      name: `Pegawai ${n}`,
      employmentType: "PNS" as const,
      tier: "PELAKSANA" as const,
    })),
  });
  const started = performance.now();
  const issued = await issueCodes(admin, { unitId: root.id });
  expect(issued.codes).toHaveLength(4000);
  expect(new Set(issued.codes.map(({ code }) => code)).size).toBe(4000);
  expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);

test("a code for one person by name stands in the history of that account, and in that of the unit above it", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const [ani, budi] = await Promise.all([makeEmployee(school, "Ani"), makeEmployee(school, "Budi")]);
  const { codes } = await issueCodes(admin, { unitId: school.id, employeeIds: [ani.id] });
  const accountId = codes[0]?.accountId ?? "";
  expect(await trailOf(accountId)).toMatchObject([{ action: "activation.issue", data: { people: 1 } }]);
  expect(await trailOf(school.id)).toEqual([]);
  const about = async (subject: string) => (await listEvents(admin, { subject, action: "activation.issue" })).items;
  expect(await about(ani.id)).toMatchObject([{ subjectType: "account", subjectId: accountId, subjectName: "Ani" }]);
  expect(await about(school.id)).toHaveLength(1);
  expect(await about(budi.id)).toEqual([]);
});

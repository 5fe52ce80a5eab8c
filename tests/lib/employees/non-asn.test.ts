import { beforeAll, expect, test } from "vitest";
import { activateAccount } from "@/lib/accounts/activate";
import { activationSlips } from "@/lib/accounts/activation-slips";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { signIn } from "@/lib/accounts/sign-in";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { db } from "@/lib/db";
import { createEmployee } from "@/lib/employees/create-employee";
import { listEmployees } from "@/lib/employees/queries";
import { employeeFilter } from "@/lib/employees/schema";
import { PASSWORD, visitor } from "@/tests/lib/accounts/office";
import { planned } from "@/tests/lib/ceremonies/planned";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { type World, world } from "@/tests/support/world";

let w: World;
beforeAll(async () => {
  w = await world();
});

const honorer = (nip: string, name: string, unitId = w.units.school) => ({
  nip,
  name,
  employmentType: "NON_ASN",
  unitId,
});

test("non-ASN staff are added with the agency's own number, kept as typed in capitals, unique like a NIP", async () => {
  const { employeeId } = await createEmployee(w.adi, honorer(" thl.01/ 2024-7 ", "Tono"));
  expect(await db.employee.findUnique({ where: { id: employeeId } })).toMatchObject({
    nip: "THL.01/2024-7",
    employmentType: "NON_ASN",
  });
  expect(await createEmployee(w.adi, honorer("THL.01/2024-7", "Tono"))).toMatchObject({
    employeeId,
    alreadyThere: true,
  });
  await expect(createEmployee(w.adi, honorer("Thl.01/2024-7", "Orang Lain"))).rejects.toMatchObject({
    fields: { nip: "Nomor ini sudah dipakai Tono di instansi ini. Periksa nomor, atau ubah data pegawai itu." },
  });
  await createEmployee(w.adi, honorer("198804122015032117", "Dewi Bernomor NIP"));
});

test.each(["T-1", "HONORER", "THL_001", "THL#001", `THL-${"1".repeat(21)}`, "198513412010012001"])(
  "%s is nobody's number",
  async (nip) => {
    const fields = { nip: expect.stringMatching(/Perbaiki/) };
    await expect(createEmployee(w.adi, honorer(nip, "Siapa Saja"))).rejects.toMatchObject({ fields });
  },
);

test("everybody else still needs 18 digits", async () => {
  const pns = { ...honorer("THL-0099", "Bukan Honorer"), employmentType: "PNS" };
  await expect(createEmployee(w.adi, pns)).rejects.toMatchObject({
    fields: { nip: "NIP berisi karakter selain angka. Tulis 18 angka tanpa huruf." },
  });
});

test("two agencies may have the same number: the slip tells the user name, and each signs in with the own one", async () => {
  const here = await createEmployee(w.adi, honorer("THL-0500", "Sri Honorer", w.units.health));
  const there = await createEmployee(w.away.rudi, honorer("THL-0500", "Sri Lain", w.away.unitIds.school));
  const code = async (id: string) => (await db.agency.findUniqueOrThrow({ where: { id } })).code;
  const username = `${await code(w.agencyId)}-thl-0500`;

  const slips = await activationSlips(w.adi, { unitId: w.units.health, employeeIds: [here.employeeId] });
  const [page] = await readPages(slips.pdf);
  expect(page).toContain(`Nama pengguna: ${username}`);
  expect(page).not.toContain("NIP");

  const enter = async (actor: typeof w.adi, unitId: string, employeeId: string) => {
    const { codes } = await issueCodes(actor, { unitId, employeeIds: [employeeId] });
    await activateAccount(visitor(), { code: codes[0]?.code, password: PASSWORD });
    return codes[0];
  };
  expect(await enter(w.adi, w.units.health, here.employeeId)).toMatchObject({ nip: "THL-0500", username });
  const other = await enter(w.away.rudi, w.away.unitIds.school, there.employeeId);
  expect(other?.username).toBe(`${await code(w.away.agencyId)}-thl-0500`);
  const typed = ` ${username.toUpperCase().replace("-0500", " -0500")} `;
  const session = await signIn(visitor(), { username: typed, password: PASSWORD });
  expect(session.token).toBeTruthy();
  const held = await db.session.findFirstOrThrow({
    where: { account: { username } },
    include: { account: true },
  });
  expect(held.account.employeeId).toBe(here.employeeId);
  await expect(signIn(visitor(), { username: "THL-0500", password: PASSWORD })).rejects.toMatchObject({
    code: "sign_in_failed",
  });
});

test("a list of those present names them by their number, and the search finds them", async () => {
  const { employeeId } = await createEmployee(w.adi, honorer("K2.0077/SD", "Yanto Penjaga"));
  await createEmployee(w.adi, honorer("20240077", "Yanti Angka"));
  const ceremonyId = await planned(w, w.units.school, { day: "2026-01-15" });
  const nips = ["k2.0077/sd", "2024 0077", "K2-0077/SD", "K2.0077/SD", w.budi.username];
  expect(await recordAttendance(w.joko, { ceremonyId, nips })).toMatchObject({
    added: 3,
    already: 1,
    rejected: [{ nip: "K2-0077/SD", reason: expect.stringMatching(/^Nomor ini tidak ditemukan/) }],
  });
  const found = async (q: string) =>
    (await listEmployees(w.adi, employeeFilter.parse({ q }))).items.map((one) => one.name);
  expect(await found("k2.00")).toEqual(["Yanto Penjaga"]);
  expect(await found("2024.0077")).toEqual(["Yanti Angka"]);
  expect(await found("Yanto")).toEqual(["Yanto Penjaga"]);
  expect(employeeId).toBeTruthy();
});

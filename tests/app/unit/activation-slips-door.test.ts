import { beforeAll, expect, test } from "vitest";
import { POST } from "@/app/(unit)/unit/aktivasi/lembar/route";
import { activationOverview } from "@/lib/accounts/activation-overview";
import { activationSlips } from "@/lib/accounts/activation-slips";
import { createSession } from "@/lib/accounts/create-session";
import { SESSION_COOKIE } from "@/lib/auth";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { makeActor, makeAgency, makeEmployee } from "@/tests/lib/accounts/office";

let school: { id: string; agencyId: string; left: number; right: number };
let cookie: string;
beforeAll(async () => {
  const agency = await makeAgency();
  school = agency.school;
  await makeEmployee(school, "Ani Lestari");
  const { accountId } = await makeActor(agency.agencyId, "unit_operator", school);
  const { token } = await createSession(systemActor("test"), { accountId, method: "password" });
  cookie = `${SESSION_COOKIE}=${token}`;
});

const codes = () => db.activationCode.count({ where: { account: { employee: { unitId: school.id } } } });
function post(body: BodyInit, headers: Record<string, string>) {
  // Streams are sent half-duplex, which the types of fetch leave out.
  const init = { method: "POST", body, headers: { host: "pakta.test", ...headers }, duplex: "half" };
  return POST(new Request("http://pakta.test/unit/aktivasi/lembar", init));
}
const form = (more: Record<string, string> = {}) =>
  new URLSearchParams({ unitId: school.id, confirmed: "on", ...more });

/** A body that tells whether anybody asked for it, and never ends. */
function endless() {
  const seen = { chunks: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.chunks += 1;
        controller.enqueue(new Uint8Array(8 * 1024));
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, body };
}

test("nothing is read from a stranger, who is sent to sign in", async () => {
  const { seen, body } = endless();
  const response = await post(body, {});
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/masuk?lanjut=%2Funit%2Faktivasi");
  expect(seen.chunks).toBe(0);
});

test.each([
  ["a sibling site", { "sec-fetch-site": "same-site" }],
  ["an old browser on a sibling site", { origin: "http://dinas.pakta.test" }],
])("%s prints no slips with the operator's cookie", async (_who, headers) => {
  const before = await codes();
  const response = await post(form(), { cookie, ...headers });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: "cross_site" });
  expect(await codes()).toBe(before);
});

test("a form without end is given up after 16 KB", async () => {
  const { seen, body } = endless();
  const response = await post(body, { cookie });
  expect(response.headers.get("location")).toBe("/unit/aktivasi?galat=body_too_large");
  expect(seen.chunks).toBeLessThan(5);
});

test("without the tick no code is made", async () => {
  const before = await codes();
  const response = await post(form({ confirmed: "" }), { cookie });
  expect(response.headers.get("location")).toBe("/unit/aktivasi?galat=handing_unconfirmed");
  expect(await codes()).toBe(before);
});

test("the own page gets the slips; a refusal leads back to it, and never to another site", async () => {
  const response = await post(form(), { cookie, "sec-fetch-site": "same-origin" });
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(await codes()).toBe(1);
  const elsewhere = { unitId: "0198c0de-0000-7000-8000-00000000000a" };
  const refused = await post(form({ ...elsewhere, back: "/unit/aktivasi?unit=7" }), { cookie });
  expect(refused.headers.get("location")).toBe("/unit/aktivasi?unit=7&galat=not_found");
  const lured = await post(form({ ...elsewhere, back: "//jahat.example" }), { cookie });
  expect(lured.headers.get("location")).toBe("/unit/aktivasi?galat=not_found");
});

test("more slips than are drawn in one go end no code: the page offers the units below", async () => {
  const agency = await makeAgency();
  const { school: big, root } = agency;
  await db.employee.createMany({
    data: Array.from({ length: 501 }, (_, at) => ({
      agencyId: big.agencyId,
      unitId: big.id,
      nip: `19900101201501${1 + (at % 2)}${String(at).padStart(3, "0")}`,
      name: `Pegawai ${at}`,
      employmentType: "PNS" as const,
      tier: "PELAKSANA" as const,
    })),
  });
  const admin = await makeActor(agency.agencyId, "bkpsdm_admin");
  await expect(activationSlips(admin, { unitId: root.id })).rejects.toMatchObject({ code: "too_many_slips" });
  expect(await db.activationCode.count({ where: { account: { employee: { unitId: big.id } } } })).toBe(0);
  const here = { unitId: root.id, q: "", zone: "WIB" as const };
  expect((await activationOverview(admin, here)).smaller).toEqual([{ id: big.id, name: big.name, waiting: 501 }]);
  expect((await activationOverview(admin, { ...here, unitId: agency.clinic.id })).smaller).toBeNull();
});

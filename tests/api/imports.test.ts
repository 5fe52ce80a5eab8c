import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as employees } from "@/app/api/v1/employees/route";
import { POST as apply } from "@/app/api/v1/imports/[importId]/application/route";
import { GET as oneImport } from "@/app/api/v1/imports/[importId]/route";
import { POST as importEmployees } from "@/app/api/v1/imports/employees/route";
import { POST as importUnits } from "@/app/api/v1/imports/units/route";
import { GET as oneUnit, PATCH as patchUnit } from "@/app/api/v1/units/[unitId]/route";
import { GET as units } from "@/app/api/v1/units/route";
import { createSession } from "@/lib/accounts/create-session";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { apiUpload } from "@/lib/http/api-route";
import { importUpload } from "@/lib/http/import-upload";
import { startWorker, type Worker } from "@/lib/jobs/start-worker";
import { fixture } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";

const base = "http://ikrar.test/api/v1";
let worker: Worker;
let admin: User;
let token: string;
let verifierToken: string;

const tokenOf = async (user: User) =>
  (await createSession(user, { accountId: user.accountId, method: "password" })).token;

beforeAll(async () => {
  const agency = await emptyAgency("33.26");
  admin = await officer({ agencyId: agency.id, role: "bkpsdm_admin" });
  token = await tokenOf(admin);
  verifierToken = await tokenOf(await officer({ agencyId: agency.id, role: "bkpsdm_verifier" }));
  worker = await startWorker();
});
afterAll(() => worker.stop());

const hasty = apiUpload(importUpload("units", { patience: 0 }));
const as = (bearer: string) => ({ authorization: `Bearer ${bearer}` });
const context = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });
const get = (path: string, bearer = token) => new Request(`${base}/${path}`, { headers: as(bearer) });

function upload(path: string, file: Buffer, mode?: string, bearer = token): Request {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(file)]), "berkas.xlsx");
  if (mode) form.set("mode", mode);
  return new Request(`${base}/${path}`, { method: "POST", body: form, headers: as(bearer) });
}

test("preview, then apply, answers with what changed", async () => {
  const preview = await importUnits(upload("imports/units", fixture("quirks-units.xlsx")), context());
  expect(preview.status).toBe(200);
  expect(await preview.json()).toMatchObject({ state: "previewed", unchanged: 0, missing: 0 });
  expect(await (await units(get("units"), context())).json()).toEqual({ items: [], nextCursor: null });

  await importUnits(upload("imports/units?mode=apply", fixture("quirks-units.xlsx")), context());
  const applied = await importEmployees(
    upload("imports/employees", fixture("quirks-employees.xlsx"), "apply"),
    context(),
  );
  const result = await applied.json();
  expect(result).toMatchObject({ state: "applied", created: 688, updated: 0, unchanged: 0, missing: 0 });
  expect(result.rejected).toHaveLength(6);
  expect(result.rejected[0]).toEqual({
    row: 140,
    sheet: expect.any(String),
    nip: expect.any(String),
    column: "NIP",
    reason: expect.stringContaining("Teks"),
  });
  const found = await oneImport(get(`imports/${result.importId}`), context({ importId: result.importId }));
  expect(await found.json()).toMatchObject({ state: "applied", total: 694, result: { created: 688 } });
  const again = await apply(
    new Request(`${base}/imports/${result.importId}/application`, { method: "POST", headers: as(token) }),
    context({ importId: result.importId }),
  );
  expect([again.status, await again.json()]).toEqual([202, { importId: result.importId, state: "applied" }]);
}, 60_000);

const JSON_BODY = { "content-type": "application/json" };

test("people and units can be read and a unit changed", async () => {
  const { items } = await (await units(get("units"), context())).json();
  const [root, first] = items as { unitId: string; peopleBelow: number; parentId: string | null }[];
  expect(root).toMatchObject({ parentId: null, peopleBelow: 688 });
  const below = await (await units(get(`units?parent=${root?.unitId}`), context())).json();
  expect(below.items[0]).toEqual(first);
  const { unitId = "" } = first ?? {};
  const body = JSON.stringify({ name: "Sekretariat Daerah Contoh" });
  const patch = (bearer: string) =>
    patchUnit(
      new Request(`${base}/units/${unitId}`, { method: "PATCH", body, headers: { ...as(bearer), ...JSON_BODY } }),
      context({ unitId }),
    );
  expect((await patch(verifierToken)).status).toBe(403);
  expect(await (await patch(token)).json()).toMatchObject({ unitId, name: "Sekretariat Daerah Contoh" });
  expect(await (await oneUnit(get(`units/${unitId}`), context({ unitId }))).json()).toMatchObject({
    name: "Sekretariat Daerah Contoh",
  });
  const page = await (await employees(get(`employees?unit=${root?.unitId}&limit=5`), context())).json();
  expect(page.items).toHaveLength(5);
  expect(page).toMatchObject({ total: 688, nextCursor: expect.any(String) });
});

test.each([
  ["nobody signed in", "x".repeat(30), "xlsx", undefined, 401, "unauthenticated"],
  ["a verifier", "verifier", "xlsx", undefined, 403, "forbidden"],
  ["a file that is no table", "admin", "pdf", undefined, 422, "file_type"],
  ["an unknown mode", "admin", "xlsx", "sometimes", 422, "invalid_input"],
])("%s is refused", async (_, who, kind, mode, status, code) => {
  const bearer = { admin: token, verifier: verifierToken }[who] ?? who;
  const file = kind === "pdf" ? Buffer.from("%PDF-1.7 nothing") : fixture("quirks-units.xlsx");
  const answer = await importUnits(upload("imports/units", file, mode, bearer), context());
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code, title: expect.any(String) });
});

test("a file at fault is refused with its sentence", async () => {
  const answer = await importEmployees(upload("imports/employees", Buffer.from("A;B\n1;2\n")), context());
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ title: expect.stringContaining("Baris judul kolom tidak ditemukan") });
});

test.each([
  ["old Excel", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]), /Simpan sebagai \.xlsx/],
  ["nothing at all", Buffer.alloc(0), /Berkas ini kosong\. Pilih berkas yang berisi data/],
  ["UTF-16 without the columns", Buffer.from("\ufeffA\tB\r\n1\t2\r\n", "utf16le"), /Baris judul kolom tidak/],
  ["the same in the other byte order", Buffer.from("\ufeffA\tB\r\n1\t2\r\n", "utf16le").swap16(), /Baris judul/],
])("%s is refused with a sentence for tables", async (_, file, sentence) => {
  const answer = await importEmployees(upload("imports/employees", file), context());
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ title: expect.stringMatching(sentence) });
});

test("when the worker needs longer the answer is where to ask", async () => {
  const answer = await hasty(upload("imports/units", fixture("quirks-units.xlsx")), context());
  const { importId } = await answer.json();
  expect([answer.status, answer.headers.get("location")]).toEqual([202, `/api/v1/imports/${importId}`]);
});

test("an Idempotency-Key with the same file repeats the answer, however the form is framed", async () => {
  const send = async (file: string, mode?: string) => {
    const request = upload("imports/units", fixture(file), mode);
    request.headers.set("idempotency-key", "pagi");
    const answer = await hasty(request, context());
    return { status: answer.status, location: answer.headers.get("location"), body: await answer.json() };
  };
  const imports = () => db.importRun.count();
  const first = await send("quirks-units.xlsx");
  const before = await imports();
  expect(await send("quirks-units.xlsx")).toEqual(first);
  expect(first).toMatchObject({ status: 202, location: `/api/v1/imports/${first.body.importId}` });
  for (const other of [send("quirks-units.xlsx", "apply"), send("quirks-employees.xlsx")])
    expect(await other).toMatchObject({ body: { code: "idempotency_mismatch" } });
  expect(await imports()).toBe(before);
});

import { accountOf, type DemoRole, expect, test } from "./ikrar";

test("an employee reaches no desk and nobody else's pact", async ({ page, newcomer, api }) => {
  for (const path of ["/pantauan", "/unit", "/verifikasi-berkas", "/pegawai", "/pengaturan", "/jejak-audit"]) {
    const answer = await page.goto(path);
    expect([404, 403], path).toContain(answer?.status() ?? 0);
  }
  const admin = await api.as("Admin BKPSDM");
  const other = (await admin.pacts("status=pending&limit=5")).find(({ id }) => id !== newcomer.id);
  expect((await page.goto(`/pakta/${other?.id}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/v1/pacts/${other?.id}`)).status()).toBe(404);
});

test("nobody signs for another: not the operator, not the head, not BKPSDM", async ({ api, request }) => {
  const admin = await api.as("Admin BKPSDM");
  const operator = await api.as("Operator sekolah");
  const own = accountOf("Operator sekolah").username;
  const colleague = (await operator.pacts("status=pending")).find(({ nip }) => nip !== own);
  if (!colleague) throw new Error("everybody of the school has signed");
  const body = { textHash: "0".repeat(64), acknowledged: [1, 2, 3, 4], agreed: true, typedName: colleague.name };
  for (const actor of [admin, operator, await api.as("Kepala dinas")]) {
    expect((await actor.post(`pacts/${colleague.id}/signature`, body)).status()).toBe(403);
  }
  expect((await request.post(`/api/v1/pacts/${colleague.id}/signature`, { data: body })).status()).toBe(401);
});

test("a neighbour unit is as if it did not exist", async ({ api }) => {
  const admin = await api.as("Admin BKPSDM");
  const camat = await api.as("Camat");
  const own = await camat.pacts("limit=200");
  expect(own.length).toBeGreaterThan(10);
  const stranger = (await admin.pacts("limit=200")).find(({ unitId }) => !own.some((each) => each.unitId === unitId));
  expect((await camat.get(`pacts/${stranger?.id}`)).status()).toBe(404);
  expect((await camat.pacts(`unit=${stranger?.unitId}`)).length).toBe(0);
  expect((await camat.post(`pacts/${stranger?.id}/exemption`, { reason: "SAKIT" })).status()).toBe(404);
});

const READERS: DemoRole[] = ["Bupati", "Auditor Inspektorat", "Pengamat Bawaslu", "Pemantau nasional"];
for (const role of READERS) {
  test(`${role} reads and changes nothing`, async ({ api }) => {
    const admin = await api.as("Admin BKPSDM");
    const { id } = await admin.openCampaign();
    const [pact] = await admin.pacts("status=pending&limit=1");
    const reader = await api.as(role);
    expect((await reader.get(`campaigns/${id}/completion`)).status()).toBe(200);
    expect([403, 404]).toContain((await reader.post(`pacts/${pact?.id}/exemption`, { reason: "SAKIT" })).status());
    expect([403, 404]).toContain((await reader.post(`campaigns/${id}/closing`)).status());
    const names = await reader.pacts("limit=1");
    expect(names.length).toBe(role === "Bupati" || role === "Auditor Inspektorat" ? 1 : 0);
  });
}

test("another agency's staff see nothing of this one", async ({ api, request }) => {
  const platform = await api.as("Admin platform");
  const admin = await api.as("Admin BKPSDM");
  const { id } = await admin.openCampaign();
  const [pact] = await admin.pacts("limit=1");
  for (const path of [`pacts/${pact?.id}`, `pacts/${pact?.id}/document`]) {
    expect((await platform.get(path)).status(), path).toBe(404);
  }
  expect((await platform.get(`campaigns/${id}/completion`)).status()).toBe(404);
  expect((await request.get(`/api/v1/pacts/${pact?.id}`)).status()).toBe(401);
});

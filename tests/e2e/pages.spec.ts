import type { APIRequestContext } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { Api, type DemoRole, enter, expect, test } from "./ikrar";

/**
 * Pages by who opens them; `{pending}` stands for a pact in that state, `{unit}` for a unit with people, `{draft}` for a draft,
 * `{campaign}` for the open one, `{circular}` for its circular and `{past}` for the archived one.
 */
type Visit = [role: DemoRole | null, path: string];

async function fillIn(path: string, api: Api): Promise<string> {
  if (/\{(campaign|circular)\}/.test(path)) {
    const { id } = await api.openCampaign();
    const { items } = await api.read<{ items: { id: string }[] }>(`campaigns/${id}/circulars`);
    return path.replace("{campaign}", id).replace("{circular}", items[0]?.id ?? "");
  }
  const wanted = path.match(/\{(\w+)\}/)?.[1];
  if (!wanted) return path;
  if (wanted === "draft") return path.replace("{draft}", await campaignId(api, "draft"));
  if (wanted === "past") return path.replace("{past}", await campaignId(api, "archived"));
  const [pact] = await api.pacts(wanted === "unit" ? "limit=1" : `status=${wanted}`);
  if (!pact) throw new Error(`nobody for ${path}`);
  return path.replace(`{${wanted}}`, wanted === "unit" ? pact.unitId : pact.id);
}

async function campaignId(api: Api, wanted: "draft" | "archived"): Promise<string> {
  const { items } = await api.read<{ items: { id: string; status: string }[] }>("campaigns");
  const found = items.find(({ status }) => status === wanted);
  if (!found) throw new Error(`the demonstration has no campaign that is ${wanted}`);
  return found.id;
}

const VISITS: Visit[] = [
  [null, "/"],
  [null, "/masuk"],
  [null, "/masuk/lupa-kata-sandi"],
  [null, "/aktivasi"],
  [null, "/verifikasi"],
  [null, "/verifikasi/AAAA-AAAA-AAAA"],
  [null, "/verifikasi/tidak-ada"],
  [null, "/verifikasi/berkas"],
  [null, "/verifikasi/log"],
  [null, "/halaman-yang-tidak-ada"],
  ["Pegawai, belum menandatangani", "/pakta"],
  ["Pegawai, belum menandatangani", "/pakta/{pending}"],
  ["Pegawai, belum menandatangani", "/pakta/{pending}/tidak-bersedia"],
  ["Pegawai, sudah menandatangani", "/pakta/{signed}/bukti"],
  ["Pegawai, sudah menandatangani", "/akun"],
  ["Pegawai, sudah menandatangani", "/akun/data-saya"],
  ["Pegawai, belum menandatangani", "/pakta/edaran/{circular}"],
  ["Operator sekolah", "/unit"],
  ["Operator sekolah", "/unit/edaran"],
  ["Kepala dinas", "/unit/edaran"],
  ["Admin BKPSDM", "/kegiatan/{campaign}/edaran"],
  ["Admin BKPSDM", "/kegiatan/{campaign}/edaran/{circular}"],
  ["Admin BKPSDM", "/kegiatan/{campaign}/edaran/{circular}/ubah"],
  ["Operator sekolah", "/unit/pegawai"],
  ["Operator sekolah", "/unit/pegawai/{pending}"],
  ["Operator sekolah", "/unit/berkas"],
  ["Operator sekolah", "/unit/berkas/cetak"],
  ["Operator sekolah", "/unit/berkas/unggah"],
  ["Admin BKPSDM", "/acara"],
  ["Camat", "/acara/baru"],
  ["Admin BKPSDM", "/berkas"],
  ["Admin BKPSDM", "/berkas/cetak"],
  ["Admin BKPSDM", "/berkas/unggah"],
  ["Operator sekolah", "/unit/aktivasi"],
  ["Camat", "/unit"],
  ["Camat", "/unit/laporan"],
  ["Kepala dinas", "/unit"],
  ["Kepala dinas", "/unit/pegawai?status=belum"],
  ["Admin BKPSDM", "/pantauan"],
  ["Admin BKPSDM", "/pantauan?status=belum-lapor"],
  ["Admin BKPSDM", "/pantauan/{unit}"],
  ["Admin BKPSDM", "/pegawai/pakta/{signed}"],
  ["Admin BKPSDM", "/verifikasi-berkas"],
  ["Admin BKPSDM", "/verifikasi-berkas/banyak"],
  ["Admin BKPSDM", "/pegawai"],
  ["Admin BKPSDM", "/pegawai/koreksi"],
  ["Admin BKPSDM", "/pegawai/muat"],
  ["Admin BKPSDM", "/instansi"],
  ["Admin BKPSDM", "/pengaturan"],
  ["Admin BKPSDM", "/jejak-audit"],
  ["Admin BKPSDM", "/kegiatan"],
  ["Admin BKPSDM", "/kegiatan/baru"],
  ["Admin BKPSDM", "/kegiatan/{past}"],
  ["Admin BKPSDM", "/kegiatan/{past}/beku/1"],
  ["Admin BKPSDM", "/kegiatan/{draft}"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/pemilihan"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/dasar-hukum"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/naskah"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/sasaran"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/gelombang"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/opsi"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/pratinjau"],
  ["Admin BKPSDM", "/kegiatan/{draft}/susun/buka"],
  ["Admin BKPSDM", "/kegiatan/{draft}/pratinjau"],
  ["Admin BKPSDM", "/kegiatan/{campaign}/dibuka"],
  ["Admin BKPSDM", "/kegiatan/{campaign}/gelombang"],
  ["Admin BKPSDM", "/kegiatan/{campaign}/kelompok"],
  ["Admin BKPSDM", "/laporan"],
  ["Admin BKPSDM", "/pantauan/{unit}?rincian=1"],
  ["Admin BKPSDM", "/pantauan/riwayat-sasaran"],
  ["Admin BKPSDM", "/pengingat"],
  ["Admin BKPSDM", "/pengingat/kirim"],
  ["Admin BKPSDM", "/pegawai/baru"],
  ["Auditor Inspektorat", "/jejak-audit?tentang=sukamaju"],
  ["Admin platform", "/daftar-instansi"],
  ["Admin BKPSDM", "/pengaturan/aktivasi"],
  ["Admin BKPSDM", "/pengaturan/segel"],
  ["Admin BKPSDM", "/pengingat/tanpa-email"],
  ["Pemantau nasional", "/nasional"],
  ["Operator sekolah", "/unit/pengingat"],
  ["Bupati", "/pantauan"],
  ["Pengamat Bawaslu", "/pantauan"],
  ["Admin BKPSDM", "/kasus"],
  ["Admin BKPSDM", "/kasus?jenis=pengecualian"],
  ["Admin BKPSDM", "/rekap"],
  ["Admin BKPSDM", "/rekap/pegawai"],
  ["Admin BKPSDM", "/rekap/surat"],
  ["Operator sekolah", "/rekap/pegawai"],
  ["Pengamat Bawaslu", "/rekap?dasar=laporan"],
];

const tokens = new Map<DemoRole, string>();

/** One session a role for all visits, which only look: checking a password is slow on purpose. */
async function readerAs(request: APIRequestContext, role: DemoRole): Promise<Api> {
  const token = tokens.get(role) ?? (await Api.as(request, role)).token;
  tokens.set(role, token);
  return new Api(request, token);
}

for (const [role, where] of VISITS) {
  test(`${role ?? "Anyone"}: ${where} is sound at 1440, 360 and 320 pixels @sizes`, async ({
    page,
    context,
    request,
    baseURL,
  }) => {
    const reader = role && (await readerAs(request, role));
    if (reader) await enter(context, reader.token, baseURL ?? "");
    const path = reader ? await fillIn(where, reader) : where;
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    const answer = await page.goto(path);
    const isMissing = path.includes("tidak-ada") || path.endsWith("/AAAA-AAAA-AAAA");
    expect(answer?.status(), path).toBe(isMissing ? 404 : 200);
    await expectAccessible(page, path);
    await expectNoSidewaysScroll(page, path);
    await page.setViewportSize({ width: 360, height: 780 });
    await expectAccessible(page, `${path} at 360`);
    await expectNoSidewaysScroll(page, `${path} at 360`);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, `${path} at 320`);
    expect(
      errors.filter((text) => !(isMissing && text.includes("404"))),
      path,
    ).toEqual([]);
  });
}

test("an officer counts the waves of a draft, adds one above, and sees whom it takes", async ({
  page,
  signedIn,
  api,
}) => {
  await signedIn("Admin BKPSDM");
  const id = await campaignId(await api.as("Admin BKPSDM"), "draft");
  await page.goto(`/kegiatan/${id}/gelombang`);
  await page.getByRole("button", { name: "Tambah gelombang" }).click();
  const added = page.getByRole("group", { name: /^Gelombang 4/ });
  await added.getByLabel("Nama").fill("Kelurahan");
  await added.getByLabel("Kelurahan", { exact: true }).check();
  await page.getByRole("button", { name: "Naikkan gelombang 4" }).click();
  await page.getByRole("button", { name: "Hitung", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Tanpa gelombang" })).toContainText(/3 · Kelurahan: [1-9]/);
  await expect(page.getByRole("group", { name: /^Gelombang 3/ }).getByLabel("Nama")).toHaveValue("Kelurahan");
});

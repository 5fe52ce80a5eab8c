import { expect, test } from "vitest";
import { pulangPisau, SE_NUMBER } from "@/prisma/seed/scenarios/pulang-pisau";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { callerOf, telling, waveFigures } from "./telling";

type Circular = { id: string; issuer: string; number: string; date: string; asksReading: boolean };
type Figures = { due: number; read: number };

test("Pulang Pisau: every JPT Pratama speaks the pledge and nobody signs; the circular is read apart", {
  timeout: 120_000,
}, async () => {
  const stage = await telling(pulangPisau, {
    async ikrar(told, admin) {
      const leaders = told.people.filter(({ post }) => post.tier === "JPT").length;
      const ceremony = await admin.read<{ attended: number; ikrar: string }>("GET /ceremonies/{ceremonyId}", {
        params: { ceremonyId: told.kept("ceremony") },
      });
      expect(ceremony).toMatchObject({ attended: leaders, ikrar: "repeated" });
      const [first] = await waveFigures(admin, told);
      expect(first?.slice(0, 4)).toEqual(["JPT Pratama", "running", leaders, 0]);
      expect((await admin.completion()).totals).toMatchObject({ done: 0, rate: 0 });
    },
  });
  const admin = callerOf(stage, "Admin BKPSDM");
  const campaignId = stage.kept("campaign");
  const { items } = await admin.read<{ items: Circular[] }>("GET /campaigns/{campaignId}/circulars", {
    params: { campaignId },
  });
  expect(SE_NUMBER).toBe("100.3.4.2/ BKPSDM-MPP/IX/2024");
  expect(items).toMatchObject([
    { number: SE_NUMBER, date: "2024-09-12", issuer: "Bupati Pulang Pisau", asksReading: true },
  ]);
  const readings = await admin.read<Figures>("GET /circulars/{circularId}/readings", {
    params: { circularId: stage.kept("circular") },
  });
  const owing = stage.people.filter(({ obligation }) => obligation === "obligated");
  const inSchools = owing.filter(({ unit }) => unit.setting === "school" || unit.setting === "korwil").length;
  expect(readings).toMatchObject({ due: owing.length, read: owing.length - inSchools });
  // Read by most, signed by none.
  expect((await admin.completion()).totals).toMatchObject({ done: 0, rate: 0 });

  const preview = await admin.call("GET /campaigns/{campaignId}/form-preview", { params: { campaignId } });
  const text = (await readPages(Buffer.from(await preview.arrayBuffer()))).join(" ");
  expect(text).toContain("Pemilihan Kepala Daerah Tahun 2024");
  expect(text).toContain("tidak mempergunakannya untuk kepentingan pasangan calon tertentu");
  expect(text).toContain("bermartabat, beretika, dan demokratis");
});

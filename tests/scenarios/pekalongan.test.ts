import { expect, test } from "vitest";
import { pekalongan } from "@/prisma/seed/scenarios/pekalongan";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { callerOf, telling } from "./telling";

type Report = { unitName: string; number: number; state: string; decisionNote: string | null };

test("Pekalongan: the Sekda reads, thirteen sign before all, everybody signs, Kabag and OPD report", {
  timeout: 120_000,
}, async () => {
  const stage = await telling(pekalongan, {
    async apel(told, admin) {
      const ceremony = await admin.read<Record<string, unknown> & { people: { role: string; office: string }[] }>(
        "GET /ceremonies/{ceremonyId}",
        { params: { ceremonyId: told.kept("ceremony") } },
      );
      expect(ceremony).toMatchObject({
        place: "Halaman Sekretariat Daerah, Kajen",
        startsAt: "2023-10-13T00:00:00.000Z",
        zone: "WIB",
        ikrar: "repeated",
        status: "minuted",
      });
      const offices = (role: string) =>
        ceremony.people.filter((person) => person.role === role).map(({ office }) => office);
      expect(offices("reader")).toEqual(["Sekretaris Daerah"]);
      const signatories = offices("signatory");
      expect(signatories).toHaveLength(13);
      for (const post of ["Sekretaris Daerah", "Asisten", "Staf Ahli", "Kepala Bagian"]) {
        expect(
          signatories.some((office) => office.startsWith(post)),
          post,
        ).toBe(true);
      }
      // Symbolic signing is nobody's signature.
      expect((await admin.completion()).totals).toMatchObject({ done: 0, rate: 0 });
    },
    async penandatanganan(_, admin) {
      const { totals } = await admin.completion();
      expect(totals).toMatchObject({ done: totals.obligated - totals.exempt, signed: totals.done, rate: 1 });
      expect(totals.obligated).toBe(471);
    },
  });

  const admin = callerOf(stage, "Admin BKPSDM");
  const params = { campaignId: stage.kept("campaign") };
  const { items } = await admin.read<{ items: Report[] }>("GET /campaigns/{campaignId}/reports", { params });
  const of = (name: string) => items.filter(({ unitName }) => unitName === name).sort((a, b) => a.number - b.number);
  // The Bagian of Setda report like OPDs.
  for (const bagian of ["Tata Pemerintahan", "Kesejahteraan Rakyat", "Hukum", "Perekonomian", "Umum", "Organisasi"]) {
    expect(
      of(`Bagian ${bagian}`).map(({ state }) => state),
      bagian,
    ).toEqual(["accepted"]);
  }
  expect(of("Dinas Kesehatan").map(({ state, decisionNote }) => [state, decisionNote])).toEqual([
    ["returned", "Pindaian lembar pakta tidak terbaca. Pindai ulang."],
    ["returned", "NIP pada lembar tidak sesuai. Perbaiki."],
    ["accepted", null],
  ]);
  expect(new Set(items.map(({ unitName }) => unitName)).size).toBe(stage.units.filter((unit) => unit.reporting).length);

  const recap = await admin.call("GET /campaigns/{campaignId}/recap", { params, query: { format: "pdf" } });
  const text = (await readPages(Buffer.from(await recap.arrayBuffer()))).join(" ");
  expect(text).toContain("PEMERINTAH KABUPATEN PEKALONGAN");
  expect(text).toContain("Bagian Hukum");
  expect(text).toContain("JUMLAH 391 6 70 0 467 467 0 4 100,0%");
});

import { expect, test } from "vitest";
import { mesuji } from "@/prisma/seed/scenarios/mesuji";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { callerOf, telling } from "./telling";

type Ceremony = {
  unit: { name: string } | null;
  place: string;
  startsAt: string;
  people: { role: string; name: string; office: string; employeeId: string | null }[];
  attended: number;
  visitors: number;
};
type Pact = { id: string; status: string; unitName: string };

test("Mesuji: a dinas's own ceremony in a village hall, twelve before all, principals see their schools", {
  timeout: 120_000,
}, async () => {
  const stage = await telling(mesuji, {
    async ikrar(told) {
      const head = callerOf(told, "Kepala Dinas Pendidikan");
      const ceremony = await head.read<Ceremony>("GET /ceremonies/{ceremonyId}", {
        params: { ceremonyId: told.kept("ceremony") },
      });
      expect(ceremony).toMatchObject({
        unit: { name: "Dinas Pendidikan dan Kebudayaan" },
        place: "Balai Desa Wiralaga Mulya, Kecamatan Mesuji",
        startsAt: "2023-03-07T02:00:00.000Z",
        visitors: 1,
      });
      const with_ = (role: string) => ceremony.people.filter((person) => person.role === role);
      const signatories = with_("signatory").map(({ office }) => office.replace(/ Ahli.*/, ""));
      expect(signatories).toHaveLength(12);
      // Pengawas of schools, not of echelon IV and not of elections.
      expect(new Set(signatories)).toEqual(new Set(["Pengawas Sekolah", "Kepala Sekolah"]));
      expect(with_("witness").map(({ office }) => office)).toEqual([
        "Kepala Dinas Pendidikan dan Kebudayaan",
        "Anggota Bawaslu Kabupaten Mesuji",
      ]);
      const guests = await head.read<{ items: { name: string; office: string; employeeId: string | null }[] }>(
        "GET /ceremonies/{ceremonyId}/attendance",
        { params: { ceremonyId: told.kept("ceremony") }, query: { who: "tamu" } },
      );
      expect(guests.items.map(({ office, employeeId }) => [office, employeeId])).toEqual([
        ["Anggota Bawaslu Kabupaten Mesuji", null],
      ]);
      expect((await head.completion(told.unit("Dinas Pendidikan").id)).totals.done).toBe(0);
    },
  });

  const principal = callerOf(stage, "Kepala sekolah");
  const school = stage.unit("SDN 1 Wiralaga");
  expect((await principal.completion(school.id)).totals).toMatchObject({ obligated: 8, done: 8, rate: 1 });
  const head = callerOf(stage, "Kepala Dinas Pendidikan");
  const late = stage.unit("Korwil Pendidikan Kecamatan Way Serdang");
  const schools = (await head.completion(late.id)).children.filter(({ unit }) => unit.name.startsWith("SD"));
  expect(schools.map(({ unit, totals }) => [unit.name, totals.done])).toEqual([
    ["SDN 1 Buko Poso", 0],
    ["SDN 1 Gedung Boga", 0],
  ]);
  // Only the dinas is asked: other OPD of the regency owe nothing.
  const admin = callerOf(stage, "Admin BKPSDM");
  const whole = await admin.completion();
  expect(whole.totals.obligated).toBe(stage.peopleIn(stage.unit("Dinas Pendidikan")).length);

  const teacher = callerOf(stage, "Guru");
  const { items } = await principal.read<{ items: Pact[] }>("GET /pacts", {
    query: { campaign: stage.kept("campaign"), status: "sudah" },
  });
  expect(items.every(({ unitName }) => unitName === "SDN 1 Wiralaga")).toBe(true);
  const own = await teacher.read<{ items: Pact[] }>("GET /pacts", { query: { campaign: stage.kept("campaign") } });
  expect(own.items).toHaveLength(1);
  const document = await teacher.call("GET /pacts/{pactId}/document", { params: { pactId: own.items[0]?.id ?? "" } });
  const text = (await readPages(Buffer.from(await document.arrayBuffer()))).join(" ");
  // One pledge for two elections, with the block of the one who acknowledges it.
  expect(text).toContain("Pemilihan Umum dan Pemilihan Kepala Daerah Tahun 2024");
  expect(text).toContain("Mengetahui");
});

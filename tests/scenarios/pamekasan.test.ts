import { expect, test } from "vitest";
import { firstSigners, pamekasan } from "@/prisma/seed/scenarios/pamekasan";
import { callerOf, telling, waveFigures } from "./telling";

type Ceremony = { people: { role: string; name: string; office: string; employeeId: string | null }[] };

test("Pamekasan: 6,102 in 33 OPD and 13 kecamatan, wave after wave, the acting regent in no denominator", {
  timeout: 120_000,
}, async () => {
  await telling(pamekasan, {
    async pembukaan(told, admin) {
      const { totals, children } = await admin.completion();
      expect(totals).toMatchObject({ obligated: 6102, done: 0 });
      const names = children.map(({ unit }) => unit.name);
      expect(names.filter((name) => name.startsWith("Kecamatan "))).toHaveLength(13);
      expect(names.filter((name) => !name.startsWith("Kecamatan "))).toHaveLength(33);
      expect((await waveFigures(admin, told)).map(([name]) => name)).toEqual([
        "Pimpinan",
        "OPD",
        "Kecamatan",
        "Kelurahan",
      ]);
      const camat = callerOf(told, "Camat Proppo");
      expect((await camat.completion(told.unit("Kecamatan Proppo").id)).totals.obligated).toBe(18);
      const foreign = await camat.call("GET /campaigns/{campaignId}/completion", {
        params: { campaignId: told.kept("campaign") },
        query: { unit: told.unit("Dinas Sosial").id },
      });
      expect(foreign.status).toBe(404);
    },
    async pimpinan(told, admin) {
      const { totals, children } = await admin.completion();
      const signed = firstSigners(told).length;
      expect(totals.done).toBe(signed);
      expect(totals.rate).toBeLessThan(0.005);
      // A ceremony took place, and most units stand at nothing.
      expect(children.filter(({ totals: own }) => own.done > 0)).toHaveLength(7);
      expect(children.filter(({ totals: own }) => own.done === 0)).toHaveLength(39);
      const waves = await waveFigures(admin, told);
      expect(waves.map(([, state, , done]) => [state, done])).toEqual([
        ["running", signed],
        ["before", 0],
        ["before", 0],
        ["before", 0],
      ]);
      const { people } = await admin.read<Ceremony>("GET /ceremonies/{ceremonyId}", {
        params: { ceremonyId: told.kept("ceremony") },
      });
      expect(people.find(({ role }) => role === "leader")).toMatchObject({
        office: "Pj. Bupati Pamekasan",
        employeeId: null,
      });
      const signatories = people.filter(({ role }) => role === "signatory");
      expect([signatories.length, signatories[0]?.office]).toEqual([signed + 1, "Pj. Bupati Pamekasan"]);
      await expect(
        told.sign([told.memberOf(told.unit("Dinas Sosial"))], told.kept("campaign"), 1),
      ).rejects.toMatchObject({ code: "wave_not_open" });
    },
    async kelurahan(told, admin) {
      const waves = await waveFigures(admin, told);
      expect(waves.reduce((sum, [, , people]) => sum + people, 0)).toBe(6102);
      const [, opd, districts, wards] = waves;
      expect(opd?.[3]).toBeGreaterThan(200);
      // All who owe it have signed in these two.
      for (const [, , , done, due] of [districts, wards].flatMap((wave) => (wave ? [wave] : []))) {
        expect(done).toBe(due);
      }
      expect((await admin.completion()).totals.done).toBe(waves.reduce((sum, [, , , done]) => sum + done, 0));
    },
  });
});

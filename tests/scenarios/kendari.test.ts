import { expect, test } from "vitest";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { COHORT, handedList, isCohort, kendari } from "@/prisma/seed/scenarios/kendari";
import { callerOf, telling, waveFigures } from "./telling";

type Ceremony = { attended: number; visitors: number; startsAt: string; zone: string; status: string };
type Change = { kind: string; reason: string; joined: number };

test("Kendari: 1,246 PPPK join a campaign that runs, are there and sign within the hour, in WITA", {
  timeout: 120_000,
}, async () => {
  const stage = await telling(kendari, {
    async asn(told, admin) {
      const { totals } = await admin.completion();
      expect(totals.obligated).toBe(told.people.filter((person) => !isCohort(person)).length);
      expect(totals.rate).toBe(1);
    },
    async menyusul(told, admin) {
      const { totals } = await admin.completion();
      expect(totals.obligated).toBe(told.people.length);
      expect(totals.obligated - totals.exempt - totals.done).toBe(
        told.people.filter((person) => isCohort(person) && person.obligation === "obligated").length,
      );
      const { lines } = await admin.read<{ lines: Change[] }>("GET /campaigns/{campaignId}/population-changes", {
        params: { campaignId: told.kept("campaign") },
      });
      expect(lines).toContainEqual(expect.objectContaining({ kind: "joined", reason: "PPPK 2024", joined: COHORT }));
    },
    async pppk(told, admin) {
      // The same list again: nobody is written twice, and each bad row is told.
      const input = { ceremonyId: told.kept("ceremony"), listed: handedList(told) };
      const again = await told.run(recordAttendance, told.admin, input);
      expect(again).toMatchObject({ added: 0, already: COHORT });
      expect(again.rejected.map(({ row }) => row)).toEqual([COHORT + 2, COHORT + 3, COHORT + 4]);
      // PNS of the same OPD stay outside this cohort.
      const listed = [{ row: 2, nip: told.holder("Kepala Dinas Sosial").nip }];
      const outside = await told.run(recordAttendance, told.admin, { ...input, listed });
      expect([outside.added, outside.rejected.length]).toEqual([0, 1]);
      // To be there is no signature.
      const { totals } = await admin.completion();
      expect(totals.done).toBe(told.people.filter((one) => !isCohort(one) && one.obligation === "obligated").length);
    },
    async penandatanganan(told, admin) {
      const params = { ceremonyId: told.kept("ceremony") };
      const ceremony = await admin.read<Ceremony>("GET /ceremonies/{ceremonyId}", { params });
      expect(ceremony).toMatchObject({
        attended: COHORT,
        visitors: 1,
        // 08.00 WITA
        startsAt: "2024-02-07T00:00:00.000Z",
        zone: "WITA",
        status: "minuted",
      });
    },
  });
  const admin = callerOf(stage, "Admin BKPSDM");
  const { totals } = await admin.completion();
  expect(totals).toMatchObject({ obligated: stage.people.length, rate: 1 });
  const waves = await waveFigures(admin, stage);
  expect(waves[0]?.[0]).toBe("Kepala OPD dan camat");
});

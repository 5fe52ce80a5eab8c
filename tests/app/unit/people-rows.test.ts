import { expect, test } from "vitest";
import { peopleRows } from "@/app/(unit)/unit/pegawai/people-rows";
import type { PactRow } from "@/lib/pacts/schema";

const row: PactRow = {
  ...{ id: "1", employeeId: "2", unitId: "3", name: "Siti Rahmawati, S.Pd.", nip: "198504122010012003" },
  ...{ employmentType: "PNS", tier: "FUNGSIONAL", grade: "III/b", position: "Guru", unitName: "SDN 1 Sukorejo" },
  ...{ status: "pending", statusAt: "2028-10-09T02:00:00.000Z", openedAt: null, activated: false, phone: null },
  ...{ note: null, review: null, wave: null },
};
const wave = { number: 2, name: "OPD", opensOn: "2028-10-20", closesOn: null };
const shown = (change: Partial<PactRow>, now = "2028-10-10T03:00:00Z") => {
  const [line] = peopleRows([{ ...row, ...change }], { zone: "WIB", now: new Date(now), hrefOf: () => "/" });
  return [line?.wave, line?.note];
};

test("a person of a wave to come is named with it and its first day; without waves nothing is said", () => {
  expect(shown({})).toEqual([null, "Belum pernah masuk"]);
  expect(shown({ wave })).toEqual(["Gelombang 2 · OPD", "Belum giliran, mulai 20 Okt 2028 · Belum pernah masuk"]);
  expect(shown({ wave }, "2028-10-19T17:00:00Z")).toEqual(["Gelombang 2 · OPD", "Belum pernah masuk"]);
  expect(shown({ wave, status: "signed" })).toEqual(["Gelombang 2 · OPD", "9 Okt 2028"]);
  expect(shown({ wave: { ...wave, opensOn: null } })[1]).toBe("Belum pernah masuk");
});

test("who declined stands like anybody else of the wave", () => {
  expect(shown({ wave, status: "pending" })).toEqual(shown({ wave, status: "declined" }));
});

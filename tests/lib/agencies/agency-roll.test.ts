import { expect, test } from "vitest";
import { listAgencySetUps, whatIsLacking } from "@/lib/agencies/agency-roll";
import { createAgency } from "@/lib/agencies/create-agency";
import { systemActor, type User } from "@/lib/core/actor";
import { world } from "@/tests/support/world";

test("whoever runs the installation sees every agency with what it lacks; an admin sees the own one", async () => {
  const all = await world();
  const empty = await createAgency(systemActor("test"), {
    code: "98.77",
    name: "Pemerintah Kabupaten Kosong",
    zone: "WIT",
  });
  const platform: User = {
    ...all.adi,
    agencyId: null,
    employeeId: null,
    grants: [{ role: "platform_admin", agencyId: null, subtree: null, office: null, acting: null }],
  };
  const seen = await listAgencySetUps(platform);
  const home = seen.find(({ agencyId }) => agencyId === all.agencyId);
  expect(home).toMatchObject({ units: 8, admins: 1, zone: "WIB" });
  expect(home?.people).toBeGreaterThan(5);
  expect(home && whatIsLacking(home)).toBeNull();
  const bare = seen.find(({ agencyId }) => agencyId === empty.agencyId);
  expect(bare).toMatchObject({ units: 0, people: 0, admins: 0 });
  expect(bare && whatIsLacking(bare)).toBe("Belum ada admin");
  expect((await listAgencySetUps(all.adi)).map(({ agencyId }) => agencyId)).toEqual([all.agencyId]);
});

test.each([
  [{ admins: 1, units: 0, people: 0 }, "Susunan unit belum dimuat"],
  [{ admins: 1, units: 4, people: 0 }, "Data pegawai belum dimuat"],
])("%j lacks: %s", (agency, words) => expect(whatIsLacking(agency)).toBe(words));

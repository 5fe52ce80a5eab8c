import { beforeAll, describe, expect, test } from "vitest";
import { listEmployees } from "@/lib/employees/queries";
import { listPacts } from "@/lib/pacts/queries";
import { listScans } from "@/lib/scans/queries";
import { type World, world } from "@/tests/support/world";

let all: World;
beforeAll(async () => {
  all = await world();
});

const ID = "0198c0de-0000-7000-8000-00000000000a";
const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");

/** Made by hand from what the lists hand out: whatever cannot be a place in the list starts from its first page. */
describe("a cursor that was tampered with", () => {
  test.each([
    [[99_999_999_999, "a", ID]],
    [[-2_147_483_649, "a", ID]],
    [[1.5, "a", ID]],
    [[1, "a\0", ID]],
    [[1, "\ud800", ID]],
    [[1, "a", "bukan-id"]],
    [null],
    ["a"],
  ])("%j in the list of pacts", async (place) => {
    const first = await listPacts(all.adi, { campaign: all.campaignId });
    for (const sort of ["unit", "nama"]) {
      const page = await listPacts(all.adi, { campaign: all.campaignId, cursor: cursorOf(place), sort });
      expect(page.items).toHaveLength(first.items.length);
    }
  });

  test.each([[["a\0", ID]], [["\udfff", ID]], [[7, ID]], [["a"]]])("%j in the list of people", async (place) => {
    const first = await listEmployees(all.adi, {});
    expect(await listEmployees(all.adi, { cursor: cursorOf(place) })).toEqual(first);
  });

  test.each([[["0000-01-01T00:00:00Z", ID]], [["9999-12-31T23:59:59Z", ID]], [["kemarin", ID]]])(
    "%j in the list of sheets",
    async (place) => {
      const page = await listScans(all.adi, { campaignId: all.campaignId, cursor: cursorOf(place) });
      expect(page).toEqual({ items: [], nextCursor: null });
    },
  );
});

import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { pactForm } from "@/lib/forms/pact-form";
import { signPact } from "@/lib/pacts/sign-pact";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { pactOf, signingWorld, submission, type World } from "@/tests/lib/pacts/signing-world";

let world: World;
let pactId: string;
beforeAll(async () => {
  world = await signingWorld();
  pactId = (await pactOf(world, world.dewi)).id;
});

const refusal = (code: string) => expect.objectContaining({ code });

test.each(["dewi", "operator", "head"] as const)("%s prints the pact with room for ink", async (who) => {
  const { pdf, fileName } = await pactForm(world[who], pactId);
  const pages = await readPages(pdf);
  expect(pages).toHaveLength(1);
  for (const words of [
    "Dewi Anggraini, S.Pd.",
    "NI PPPK",
    ", Dinas Pendidikan Instansi",
    "Rawa Indah, .....",
    "Yang membuat pernyataan,",
  ]) {
    expect(pages[0]).toContain(words);
  }
  expect(pages[0]).not.toContain("Kode verifikasi");
  expect(fileName).toBe("lembar-dewi-anggraini-s-pd.pdf");
});

test.each(["budi", "neighbourHead", "stranger", "platform"] as const)("%s does not get it", async (who) => {
  await expect(pactForm(world[who], pactId)).rejects.toEqual(refusal("not_found"));
});

test("that somebody declined does not show: the sheet is there as for anybody who has not signed", async () => {
  const { id } = await pactOf(world, world.budi);
  await db.pact.update({ where: { id }, data: { status: "declined" } });
  expect((await pactForm(world.operator, id)).pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a pact that is signed, or whose campaign is closed, has no sheet to sign", async () => {
  await signPact(world.dewi, await submission(world.dewi, pactId));
  await expect(pactForm(world.dewi, pactId)).rejects.toEqual(refusal("pact_not_scannable"));
  await db.campaign.update({ where: { id: world.campaignId }, data: { status: "closed" } });
  const { id } = await pactOf(world, world.budi);
  await expect(pactForm(world.operator, id)).rejects.toEqual(refusal("campaign_not_open"));
});

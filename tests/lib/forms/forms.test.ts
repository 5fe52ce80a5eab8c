import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { coverToken, formGeometry } from "@/lib/documents/form-geometry";
import { formsDocument } from "@/lib/forms/forms-document";
import type { StackPage } from "@/lib/scans/stack-page";
import { isProblem, openStack } from "@/lib/scans/stack-process";
import { type World, world } from "@/tests/support/world";

let home: World;
let folder: string;
beforeAll(async () => {
  home = await world();
  folder = await mkdtemp(path.join(tmpdir(), "ikrar-forms-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function printed(actor: Actor, wanted: object) {
  const { stream, ...told } = await formsDocument(actor, { campaignId: home.campaignId, ...wanted });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return { ...told, pdf: Buffer.concat(chunks) };
}

async function read(bytes: Buffer, kind = "pdf"): Promise<StackPage[]> {
  const input = path.join(folder, `stack.${kind}`);
  await writeFile(input, bytes);
  const stack = await openStack({ input, kind, out: folder, maxPages: 300 });
  if (isProblem(stack)) throw new Error(stack.message);
  const pages: StackPage[] = [];
  for (let page = 1; page <= stack.pages; page += 1) {
    const found = await stack.read(page);
    if (isProblem(found)) throw new Error(found.message);
    pages.push(found);
  }
  stack.close();
  return pages;
}

const formOf = async (pactId: string) => (await db.pactForm.findFirstOrThrow({ where: { pactId } })).token;
const refusal = (code: string, params?: object) =>
  expect.objectContaining({ code, ...(params && { details: { params } }) });

describe("forms of a unit", () => {
  test("a sheet for each who has not signed, in the order of the unit, with cover and checklist", async () => {
    const { pdf, people, fileName } = await printed(home.joko, { unit: home.units.school });
    expect([people, fileName]).toEqual([3, "lembar-pakta-sdn-1-sukorejo.pdf"]);
    expect(pdf.includes("19850412")).toBe(false);
    const pages = await read(pdf);
    const tokens = await Promise.all([home.budi, home.joko, home.siti].map(({ pactId }) => formOf(pactId)));
    expect(pages.map(({ form }) => form?.token)).toEqual([coverToken, ...tokens]);
    for (const { form, places, width, height } of pages.slice(1)) {
      expect(form).toMatchObject({ page: 1, pages: 1 });
      expect(places).toMatchObject([{ verdict: "blank", ink: 0 }]);
      expect([width, height]).toEqual([1240, 1754]);
    }
  });

  test("printed again a person keeps the token: paper of both prints comes back to the same pact", async () => {
    const before = await formOf(home.siti.pactId);
    await printed(home.joko, { unit: home.units.school, who: "everyone" });
    expect(await db.pactForm.count({ where: { pactId: home.siti.pactId } })).toBe(1);
    expect(await formOf(home.siti.pactId)).toBe(before);
    const event = await db.auditEvent.findFirst({ where: { action: "form.print" }, orderBy: { id: "desc" } });
    expect(event).toMatchObject({ subjectId: home.units.school, data: { who: "everyone", kind: "person", people: 3 } });
  });

  test("a collective list has a row a person, and each row is looked at for itself", async () => {
    const { pdf, fileName } = await printed(home.joko, { unit: home.units.school, kind: "list" });
    expect(fileName).toBe("daftar-pakta-sdn-1-sukorejo.pdf");
    const [, list] = await read(pdf);
    const rows = await db.pactFormRow.findMany({ where: { token: list?.form?.token }, orderBy: { position: "asc" } });
    expect(rows.map(({ pactId }) => pactId)).toEqual([home.budi, home.joko, home.siti].map(({ pactId }) => pactId));
    expect(list?.places.map(({ verdict }) => verdict)).toEqual(Array(formGeometry.list.rows).fill("blank"));
  });

  test("whoever does not collect a unit's paper prints none of it; a closed campaign prints none at all", async () => {
    const wanted = { unit: home.units.school };
    for (const actor of [home.laras, home.observer, home.away.rudi])
      await expect(printed(actor, wanted)).rejects.toEqual(refusal("not_found"));
    await expect(printed(home.hadi, wanted)).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    });
    await db.campaign.update({ where: { id: home.campaignId }, data: { status: "closed" } });
    await expect(printed(home.joko, wanted)).rejects.toEqual(refusal("campaign_not_open"));
    await db.campaign.update({ where: { id: home.campaignId }, data: { status: "open" } });
  });

  test("a name that no font can draw is told before the first byte", async () => {
    const { employeeId } = home.siti;
    await db.employee.update({ where: { id: employeeId }, data: { name: "Siti 🌾" } });
    await expect(printed(home.joko, { unit: home.units.school })).rejects.toMatchObject({ code: "name_unprintable" });
    await db.employee.update({ where: { id: employeeId }, data: { name: "Siti Rahmawati" } });
  });
});

describe("a page that comes back", () => {
  const signature = (k: number) =>
    `<path d="M${125 * k} ${238 * k} q ${6 * k} ${-14 * k} ${10 * k} 0 t ${10 * k} ${-3 * k} t ${12 * k} ${4 * k}" fill="none" stroke="#1b2f8a" stroke-width="${0.45 * k}"/>`;

  async function scanned(change: (page: Sharp) => Sharp, svg: (k: number) => string) {
    const { pdf } = await printed(home.joko, { unit: home.units.school });
    await read(pdf);
    const k = 1240 / formGeometry.page.width;
    const overlay = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">${svg(k)}</svg>`);
    const signed = await sharp(path.join(folder, "4.jpeg"))
      .composite([{ input: overlay }])
      .png()
      .toBuffer();
    const [page] = await read(await change(sharp(signed)).jpeg({ quality: 50 }).toBuffer(), "jpeg");
    return page;
  }

  test.each([
    ["upright", 0, 1240, 1754],
    ["skewed and on its side", 92.3, null, null],
    ["upside down", 181.5, null, null],
  ])("%s: the person is known, the ink is seen, the picture is shown upright", async (_how, angle, width, height) => {
    const page = await scanned((picture) => picture.rotate(angle, { background: "#ddd" }), signature);
    expect(page?.form?.token).toBe(await formOf(home.siti.pactId));
    expect(page?.places).toMatchObject([{ verdict: "inked" }]);
    expect((page?.height ?? 0) > (page?.width ?? 0)).toBe(true);
    if (width) expect([page?.width, page?.height]).toEqual([width, height]);
    const [corner] = page?.places[0]?.at ?? [];
    // The box lies right of the middle and in the lower half, whichever way the paper lay.
    expect(corner?.[0]).toBeGreaterThan((page?.width ?? 0) / 2);
    expect(corner?.[1]).toBeGreaterThan((page?.height ?? 0) / 2);
  });

  test("one code spoilt by a stamp: the other is enough", async () => {
    const blot = (k: number) => `${signature(k)}<circle cx="${177 * k}" cy="${25 * k}" r="${11 * k}" fill="#553377"/>`;
    const page = await scanned((picture) => picture.rotate(-2), blot);
    expect(page?.form?.token).toBe(await formOf(home.siti.pactId));
    expect(page?.places).toMatchObject([{ verdict: "inked" }]);
  });

  test("a page that is nothing of ours has no form, and says whether there were codes", async () => {
    const blank = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: "#fff" } })
      .jpeg()
      .toBuffer();
    const [page] = await read(blank, "jpeg");
    expect(page).toMatchObject({ form: null, others: 0, damaged: 0, places: [], light: 255 });
  });
});

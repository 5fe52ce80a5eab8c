import { expect, test } from "vitest";
import { POST as handInDoor } from "@/app/api/v1/campaigns/[campaignId]/scan-batches/route";
import { createSession } from "@/lib/accounts/create-session";
import { findBatch } from "@/lib/batches/queries";
import { readStacks } from "@/lib/batches/read-stacks";
import type { User } from "@/lib/core/actor";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { doublyPacked, jpegHeader, pagesPdf } from "@/tests/lib/scans/hostile-stacks";
import { handmadePdf, signedSheet } from "@/tests/lib/scans/sheet-samples";
import { world } from "@/tests/support/world";

async function handIn(as: User, campaignId: string, files: readonly [name: string, bytes: Buffer][]) {
  const origin = { kind: "anonymous", origin: as.origin } as const;
  const { token } = await createSession(origin, { accountId: as.accountId, method: "password" });
  const body = new FormData();
  for (const [name, bytes] of files) body.append("file", new File([new Uint8Array(bytes)], name));
  const headers = { authorization: `Bearer ${token}` };
  const request = new Request("http://127.0.0.1/api/v1/x", { method: "POST", headers, body });
  return handInDoor(request, { params: Promise.resolve({ campaignId }) });
}

test("hostile files of a stack are refused one by one, each with its sentence; the others are read", async () => {
  const home = await world();
  const answer = await handIn(home.joko, home.campaignId, [
    ["terkunci.pdf", await signedSheet({ userPassword: "rahasia" })],
    ["skrip.pdf", handmadePdf([[4, "<< /S /JavaScript /JS (x) >>"]], "/OpenAction 4 0 R")],
    ["raksasa.jpg", jpegHeader(30_000, 30_000)],
    ["bom.pdf", pagesPdf([{}, { contents: "110 0 R" }, {}], [[110, doublyPacked(800)]])],
    ["baik.pdf", pagesPdf([{}, {}])],
  ]);
  expect(answer.status).toBe(202);
  const { batchId } = await answer.json();
  expect(await readStacks(systemActor("worker"))).toEqual({ pages: 5 });
  const { files, pages, finished } = await findBatch(home.joko, batchId);
  expect(finished).toBe(true);
  expect(files.map(({ name, state, problem }) => [name, state, problem])).toEqual([
    ["terkunci.pdf", "refused", expect.stringContaining("kata sandi")],
    ["skrip.pdf", "refused", expect.stringContaining("skrip")],
    ["raksasa.jpg", "refused", expect.stringContaining("megapiksel")],
    ["bom.pdf", "read", null],
    ["baik.pdf", "read", null],
  ]);
  expect(pages.map(({ state, reason }) => [state, reason])).toEqual([
    ["not_a_form", "blank"],
    ["unreadable", "not_drawn"],
    ["not_a_form", "blank"],
    ["not_a_form", "blank"],
    ["not_a_form", "blank"],
  ]);
}, 60_000);

test("a file that is no picture and no PDF, whatever its name, is refused before anything is kept", async () => {
  const home = await world();
  for (const [name, bytes] of [
    ["lembar.pdf", Buffer.from(`GIF89a${"x".repeat(300)}`)],
    ["lembar.jpg", Buffer.from("Halo, ini tulisan.")],
    ["kosong.pdf", Buffer.alloc(0)],
  ] as const) {
    const answer = await handIn(home.joko, home.campaignId, [[name, bytes]]);
    expect([name, answer.status]).toEqual([name, 422]);
  }
  expect(await db.scanBatch.count({ where: { campaignId: home.campaignId } })).toBe(0);
});

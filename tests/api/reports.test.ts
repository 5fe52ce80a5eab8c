import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { world } from "@/tests/support/world";
import { knock, tokenOf } from "./doors";

test("a program, too, is held to the figures it previewed, and may state those of the moment instead", async () => {
  const { ratna, campaignId, units, budi } = await world();
  const token = await tokenOf(ratna);
  const params = { campaignId };
  const preview = async () => {
    const answer = await knock("GET /campaigns/{campaignId}/report-preview", {
      ...{ params, token, query: { unit: units.education } },
    });
    return (await answer.json()) as { hash: string };
  };
  const letter = {
    unitId: units.education,
    letterNumber: "800/1",
    letterDate: isoDay(new Date(), "WIB"),
    stated: true,
  };
  const send = (more: object) => {
    return knock("POST /campaigns/{campaignId}/reports", { params, token, body: { ...letter, ...more } });
  };
  const { hash: contentHash } = await preview();
  await db.pact.update({ where: { id: budi.pactId }, data: { status: "signed" } });

  const held = await send({ contentHash });
  expect([held.status, await held.json()]).toMatchObject([409, { code: "report_changed" }]);
  const unread = await send({});
  expect([unread.status, await unread.json()]).toMatchObject([
    422,
    { errors: { contentHash: "Periksa angka unit Anda lebih dahulu" } },
  ]);
  const sent = await send({ figuresAsSent: true });
  const { hash: now } = await preview();
  expect([sent.status, await sent.json()]).toMatchObject([201, { contentHash: now, alreadySubmitted: false }]);
  expect(now).not.toBe(contentHash);
  const again = await send({ figuresAsSent: true });
  expect([again.status, await again.json()]).toMatchObject([200, { contentHash: now, alreadySubmitted: true }]);
});

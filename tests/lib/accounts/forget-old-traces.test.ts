import { expect, test } from "vitest";
import { forgetOldTraces } from "@/lib/accounts/forget-old-traces";
import { db } from "@/lib/db";
import { emptyAgency, officer } from "@/tests/support/actors";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test("sessions long over and yesterday's keys go; what still tells something stays", async () => {
  const { id: agencyId } = await emptyAgency("33.71");
  const { accountId } = await officer({ agencyId, role: "bkpsdm_admin" });
  const session = (tokenHash: string, expires: Date, revokedAt?: Date) => ({
    accountId,
    tokenHash,
    expiresAt: expires,
    revokedAt,
  });
  await db.session.createMany({
    data: [
      session("long-over", daysAgo(91)),
      session("long-revoked", daysAgo(-1), daysAgo(91)),
      session("over", daysAgo(89)),
      session("in-use", daysAgo(-1)),
    ],
  });
  const key = (name: string, createdAt: Date) => ({ accountId, key: name, route: "x", requestHash: "x", createdAt });
  await db.idempotencyKey.createMany({ data: [key("old", daysAgo(2)), key("fresh", new Date())] });

  expect(await forgetOldTraces()).toEqual({ sessions: 2, keys: 1 });
  const left = await db.session.findMany({ where: { accountId }, orderBy: { tokenHash: "asc" } });
  expect(left.map(({ tokenHash }) => tokenHash)).toEqual(["in-use", "over"]);
  expect((await db.idempotencyKey.findMany({ where: { accountId } })).map(({ key: name }) => name)).toEqual(["fresh"]);
});

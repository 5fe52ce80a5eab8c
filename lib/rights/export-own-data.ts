import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { fileSlug } from "@/lib/format/file-name";
import { listCorrections } from "@/lib/rights/correction-queries";
import { findOwnData } from "@/lib/rights/own-data";
import { listOwnReadings } from "@/lib/rights/own-readings";
import { listOwnActs } from "@/lib/rights/own-work";

const takeAlong = command({
  name: "own-data.export",
  input: z.object({}),
  async run(ctx) {
    const { actor } = ctx;
    if (actor.kind !== "user" || !actor.employeeId || !actor.agencyId) throw new Refusal("not_found");
    ctx.authorize({ employeeId: actor.employeeId });
    ctx.audit({ type: "employee", id: actor.employeeId, agencyId: actor.agencyId }, {});
    return actor;
  },
});

/**
 * Everything that is held about the person who asks, as JSON (UU 27/2022 Ps 7); that it was taken is recorded.
 * @throws Refusal not_found (an account without a person), forbidden
 */
export async function exportOwnData(actor: Actor, now = new Date()) {
  const person = await takeAlong(actor, {}, now);
  const data = await findOwnData(person, now);
  if (!data) throw new Refusal("not_found");
  const [readings, corrections, acts] = await Promise.all([
    listOwnReadings(person, data.zone),
    listCorrections(person, { own: true }),
    listOwnActs(person),
  ]);
  const content = { version: 2, takenAt: now.toISOString(), ...data, readings, corrections, acts };
  const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  return { bytes, fileName: `data-saya-${fileSlug(data.roster.name)}.json`, media: "application/json" };
}

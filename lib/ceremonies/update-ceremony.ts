import canonicalize from "canonicalize";
import { assertChangeable, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { addCeremonyPeople } from "@/lib/ceremonies/people";
import { startOf } from "@/lib/ceremonies/rules";
import { updateCeremonyInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { assertPrintable } from "@/lib/documents/printable";
import { isoDay, isoWithOffset } from "@/lib/format/date";

/**
 * Changes what is known of a ceremony, until its minutes are issued. What is sent but equal to what stands is no change.
 * The day before the change stays in the trail: papers often disagree about it.
 */
export const updateCeremony = command({
  name: "ceremony.update",
  input: updateCeremonyInput,
  async run(ctx, { ceremonyId, addPeople = [], removePeople = [], day, time, ...wanted }) {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left, zone, startsAt } = ceremony;
    ctx.authorize({ agencyId, left });
    assertChangeable(ceremony);
    assertPrintable(wanted);
    const clock = isoWithOffset(startsAt, zone).slice(11, 16);
    const moved = startOf(day ?? isoDay(startsAt, zone), time ?? clock, zone);
    const changed: string[] = Object.entries(wanted)
      .filter(([key, value]) => {
        return value !== undefined && canonicalize(value) !== canonicalize(ceremony[key as keyof typeof wanted]);
      })
      .map(([key]) => key);
    const moves = moved.getTime() !== startsAt.getTime();
    if (moves && ceremony.status === "held" && moved > ctx.now) {
      const sentence = "Acara sudah dinyatakan terlaksana. Isi tanggal dan jam yang sudah lewat.";
      throw new Refusal("invalid_input", { fields: { day: sentence } });
    }
    if (moves) changed.push("startsAt");

    const removed = await ctx.tx.ceremonyPerson.deleteMany({ where: { ceremonyId, id: { in: removePeople } } });
    const added = await addCeremonyPeople(ctx.tx, ctx.actor, { ceremonyId, agencyId }, addPeople);
    if (removed.count + added > 0) changed.push("people");
    if (changed.length === 0) return ctx.unchanged({ ceremonyId, changed });
    await ctx.tx.ceremony.update({ where: { id: ceremonyId }, data: { ...wanted, startsAt: moved } });
    const before = moves && { startsAt: { from: startsAt.toISOString(), to: moved.toISOString() } };
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { changed, ...before });
    return { ceremonyId, changed };
  },
});

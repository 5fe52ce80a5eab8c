import { confirmReading } from "@/lib/circulars/confirm-reading";
import { createCircular } from "@/lib/circulars/create-circular";
import { findCircular } from "@/lib/circulars/queries";
import { type Actor, systemActor } from "@/lib/core/actor";
import type { World } from "@/tests/support/world";

/** The number of a real circular: a space behind the slash, and no running number. */
export const ODD_NUMBER = "100.3.4.2/ BKPSDM-MPP/IX/2028";

let letters = 0;

/** A circular as an officer types it; each with a number of its own unless told otherwise. */
export const letterOf = ({ campaignId }: Pick<World, "campaignId">, more: object = {}) => {
  letters += 1;
  return {
    ...{ campaignId, issuer: "Bupati Contoh", number: `800/${letters}/BKPSDM`, date: "2028-09-25" },
    ...{ title: "Netralitas ASN pada Pemilu 2029", asksReading: true },
    ...more,
  };
};

/** A circular of the world's campaign that asks for reading. */
export async function recorded(world: World, more: object = {}): Promise<string> {
  const { circularId } = await createCircular(systemActor("test"), letterOf(world, more));
  return circularId;
}

/** What the actor's page would send. */
export async function shown(actor: Actor, circularId: string) {
  const circular = await findCircular(actor, circularId);
  return { circularId, contentSha256: circular?.contentSha256 ?? "0".repeat(64), read: true };
}

/** The actor says to have read what is there now. */
export const reads = async (actor: Actor, circularId: string) => confirmReading(actor, await shown(actor, circularId));

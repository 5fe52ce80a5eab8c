import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { systemActor } from "@/lib/core/actor";
import type { World } from "@/tests/support/world";

/** 13 October 2028, 07.30 WIB. */
export const START = new Date("2028-10-13T00:30:00.000Z");

/** What a ceremony of the world's campaign needs; `unitId` null is the agency's own. */
export const draftOf = ({ campaignId }: World, unitId: string | null) => ({
  campaignId,
  unitId,
  name: "Apel Ikrar Netralitas ASN",
  day: "2028-10-13",
  time: "07.30",
  place: "Halaman Setda",
  programme: ["Pembukaan", "Pembacaan ikrar", "Penandatanganan simbolis"],
});

/** A ceremony of the world's campaign. */
export async function planned(world: World, unitId: string | null, more: object = {}): Promise<string> {
  const { ceremonyId } = await createCeremony(systemActor("test"), { ...draftOf(world, unitId), ...more });
  return ceremonyId;
}

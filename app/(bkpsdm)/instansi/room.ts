import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { findAgencyView } from "@/lib/agencies/queries";
import { allows } from "@/lib/policy";

/** Whoever sets up the agency, with the agency itself. */
export async function enterAgencyRoom(path: string, searchParams: SearchParams) {
  const { actor, query } = await signedInWith(path, searchParams);
  const agency = await findAgencyView(actor);
  if (!agency || !allows("agency.update", actor, { agencyId: agency.agencyId, left: null })) notFound();
  return { actor, query, agency };
}

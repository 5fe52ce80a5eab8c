import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { findAgencyView } from "@/lib/agencies/queries";
import { allows } from "@/lib/policy";

/** The desk of those who give roles in their agency; hidden from everybody else. */
export async function adminDesk(path: string, searchParams: SearchParams) {
  const { actor, query } = await signedInWith(path, searchParams);
  const agency = await findAgencyView(actor);
  if (!agency || !allows("grant.give", actor, { agencyId: agency.agencyId, left: null })) notFound();
  return { actor, query, agency };
}

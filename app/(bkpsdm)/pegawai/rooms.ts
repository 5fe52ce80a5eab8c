import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { allows, desksOf } from "@/lib/policy";

/** Whoever works at the personnel agency's desk. */
export async function enterStaffRoom(path: string, searchParams: SearchParams) {
  const entered = await signedInWith(path, searchParams);
  if (!desksOf(entered.actor).includes("bkpsdm")) notFound();
  return entered;
}

/** Whoever may load data for an agency of their own. */
export async function enterImportRoom(path: string, searchParams: SearchParams) {
  const { actor, query } = await signedInWith(path, searchParams);
  const { agencyId } = actor;
  if (!agencyId || !allows("import.start", actor, { agencyId, left: null })) notFound();
  return { actor, query, agencyId };
}

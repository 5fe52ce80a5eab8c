import { notFound } from "next/navigation";
import { AnonymisedPact } from "@/components/pacts/anonymised-pact";
import type { User } from "@/lib/core/actor";
import { formatDate } from "@/lib/format/date";
import { findAnonymisedPact } from "@/lib/pacts/anonymised-pact";

/** A pact that is nobody's any more says so; what never was is a page that is not there. */
export async function pactGone(actor: User, pactId: string) {
  const found = actor.kiosk ? null : await findAnonymisedPact(actor, pactId);
  if (!found) notFound();
  const { finishedAt, zone, ...words } = found;
  return <AnonymisedPact {...words} day={finishedAt && formatDate(finishedAt, zone)} />;
}

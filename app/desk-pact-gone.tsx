import { notFound } from "next/navigation";
import { PageHead } from "@/components/layout/page-head";
import { AnonymisedPactWords } from "@/components/pacts/anonymised-pact-words";
import type { User } from "@/lib/core/actor";
import { formatDate } from "@/lib/format/date";
import { findAnonymisedPact } from "@/lib/pacts/anonymised-pact";

type Room = { href: string; label: string };

/** At a desk, too, a pact that is nobody's any more says so; what never was is a page that is not there. */
export async function deskPactGone(actor: User, pactId: string, room: Room) {
  const found = await findAnonymisedPact(actor, pactId);
  if (!found) notFound();
  const { campaignName, bkpsdmName, finishedAt, zone } = found;
  return (
    <>
      <PageHead title="Pakta yang dianonimkan" lead={campaignName} crumbs={[room, { label: "Pakta" }]} />
      <div className="grid gap-4 pt-4">
        <AnonymisedPactWords bkpsdmName={bkpsdmName} day={finishedAt && formatDate(finishedAt, zone)} />
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { updateCeremonyAction } from "@/app/(acara)/acara/actions";
import { type CeremonyProps, openCeremony } from "@/app/(acara)/acara/desk";
import { CeremonyForm } from "@/components/ceremonies/ceremony-form";
import { PageHead } from "@/components/layout/page-head";
import { findOwnWords } from "@/lib/agencies/own-words";
import { isoDay, isoWithOffset } from "@/lib/format/date";

export const metadata: Metadata = { title: "Ubah acara" };

export default async function Page(props: CeremonyProps) {
  const { actor, ceremony, mayWrite } = await openCeremony(props, "/ubah");
  if (!mayWrite) notFound();
  const { terms } = await findOwnWords(actor);
  const { id, name, place, programme, audience, zone } = ceremony;
  const startsAt = new Date(ceremony.startsAt);
  const draft = { name, place, audience, programme: programme.join("\n") };
  return (
    <>
      <PageHead
        title="Ubah acara"
        lead="Tanggal semula tetap tersimpan dalam jejak audit"
        crumbs={[{ href: "/acara", label: "Acara" }, { href: `/acara/${id}`, label: name }, { label: "Ubah" }]}
      />
      <CeremonyForm
        action={updateCeremonyAction}
        draft={{ ...draft, day: isoDay(startsAt, zone), time: isoWithOffset(startsAt, zone).slice(11, 16) }}
        zone={zone}
        district={terms.district}
        ceremonyId={id}
      />
    </>
  );
}

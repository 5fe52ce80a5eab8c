import type { Metadata } from "next";
import { endTabletAction, startTabletAction } from "@/app/(acara)/acara/[ceremonyId]/tablet/actions";
import { type CeremonyProps, openCeremony } from "@/app/(acara)/acara/desk";
import { TabletList } from "@/components/ceremonies/tablet/tablet-list";
import { TabletStart } from "@/components/ceremonies/tablet/tablet-start";
import { PageHead } from "@/components/layout/page-head";
import { listKiosks } from "@/lib/ceremonies/kiosk-queries";
import { tabletEnd } from "@/lib/ceremonies/rules";
import { formatDateTime, formatTime } from "@/lib/format/date";

export const metadata: Metadata = { title: "Tablet bersama" };

/** Where a device becomes a shared tablet, and where those that are one are ended. */
export default async function Page(props: CeremonyProps) {
  const { actor, ceremony, mayWrite, mayEndTablets } = await openCeremony(props, "/tablet");
  const { id, name, zone } = ceremony;
  const kiosks = await listKiosks(actor, id);
  return (
    <>
      <PageHead
        title="Tablet bersama"
        lead="Satu perangkat yang berpindah dari tangan ke tangan. Setiap orang masuk, menandatangani paktanya sendiri, dan keluar."
        crumbs={[
          { href: "/acara", label: "Acara" },
          { href: `/acara/${id}`, label: name },
          { label: "Tablet bersama" },
        ]}
      />
      {mayWrite && (
        <TabletStart ceremonyId={id} until={formatDateTime(tabletEnd(new Date()), zone)} action={startTabletAction} />
      )}
      <TabletList
        ceremonyId={id}
        tablets={kiosks.map(({ id: kioskId, number, startedAt, endsAt, lastSeenAt, inUse }) => ({
          kioskId,
          number,
          inUse,
          since: formatDateTime(new Date(startedAt), zone),
          until: formatTime(new Date(endsAt), zone),
          seen: lastSeenAt && formatTime(new Date(lastSeenAt), zone),
        }))}
        end={mayEndTablets ? endTabletAction : undefined}
      />
    </>
  );
}

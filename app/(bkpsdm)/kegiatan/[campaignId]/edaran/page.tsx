import type { Metadata } from "next";
import { createCircularAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/edaran/actions";
import { openRoom, type RoomProps } from "@/app/(bkpsdm)/kegiatan/[campaignId]/edaran/room";
import { CircularForm } from "@/components/circulars/circular-form";
import { CircularList } from "@/components/circulars/circular-list";
import { PageHead } from "@/components/layout/page-head";
import { circularShares } from "@/lib/circulars/figures";
import { listCirculars } from "@/lib/circulars/queries";

export const metadata: Metadata = { title: "Surat edaran" };

const EMPTY = { issuer: "", number: "", date: "", title: "", asksReading: true, readBy: "" };

export default async function Page(props: RoomProps) {
  const { actor, campaign, mayWrite } = await openRoom(props);
  const { id, name } = campaign;
  const [circulars, shares] = await Promise.all([listCirculars(actor, id), circularShares(actor, id)]);
  return (
    <>
      <PageHead
        title="Surat edaran"
        lead="Siapa yang sudah membaca. Pembacaan bukan tanda tangan, dan dihitung tersendiri."
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${id}`, label: name },
          { label: "Surat edaran" },
        ]}
      />
      <div className="pt-4">
        {circulars.length === 0 ? (
          <p className="text-quiet">Belum ada surat edaran pada kegiatan ini.</p>
        ) : (
          <CircularList
            circulars={circulars.map((circular) => ({
              ...circular,
              href: `/kegiatan/${id}/edaran/${circular.id}`,
              share: campaign.status === "draft" ? null : (shares.get(circular.id) ?? null),
            }))}
          />
        )}
      </div>
      {mayWrite && (
        <section aria-labelledby="catat" className="pt-8">
          <h2 id="catat" className="pb-3 text-16 font-bold">
            Catat surat edaran
          </h2>
          <CircularForm
            action={createCircularAction}
            draft={EMPTY}
            about={{ campaignId: id }}
            button="Catat surat edaran"
          />
        </section>
      )}
    </>
  );
}

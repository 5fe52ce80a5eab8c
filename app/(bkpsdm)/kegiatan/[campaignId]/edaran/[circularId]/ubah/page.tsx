import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { updateCircularAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/edaran/actions";
import { type CircularProps, crumbsOf, openCircular } from "@/app/(bkpsdm)/kegiatan/[campaignId]/edaran/room";
import { CircularForm } from "@/components/circulars/circular-form";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";

export const metadata: Metadata = { title: "Ubah surat edaran" };

export default async function Page(props: CircularProps) {
  const { campaign, circular, mayWrite } = await openCircular(props, "/ubah");
  if (!mayWrite) notFound();
  const { id, title, issuer, number, date, asksReading, readBy, locked } = circular;
  return (
    <>
      <PageHead
        title="Ubah surat edaran"
        lead={title}
        crumbs={[
          ...crumbsOf(campaign),
          { href: `/kegiatan/${campaign.id}/edaran/${id}`, label: title },
          { label: "Ubah" },
        ]}
      />
      <div className="grid gap-4 pt-4">
        {locked && (
          <Notice tone="info" title="Sudah ada yang menyatakan membaca.">
            Hanya batas membaca yang masih dapat diubah. Untuk isi atau berkas yang lain, tarik surat ini dan catat yang
            baru.
          </Notice>
        )}
        <CircularForm
          action={updateCircularAction}
          draft={{ issuer, number, date, title, asksReading, readBy: readBy ?? "" }}
          about={{ campaignId: campaign.id, circularId: id }}
          locked={locked}
          button="Simpan perubahan"
        />
      </div>
    </>
  );
}

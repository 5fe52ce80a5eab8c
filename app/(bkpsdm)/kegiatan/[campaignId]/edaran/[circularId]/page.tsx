import type { Metadata } from "next";
import { Readings } from "@/app/(bkpsdm)/kegiatan/[campaignId]/edaran/[circularId]/readings";
import { withdrawCircularAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/edaran/actions";
import { type CircularProps, crumbsOf, openCircular } from "@/app/(bkpsdm)/kegiatan/[campaignId]/edaran/room";
import { uploadRefusal } from "@/app/upload-refusal";
import { CircularDone } from "@/components/circulars/circular-done";
import { CircularFacts } from "@/components/circulars/circular-facts";
import { CircularFileForm } from "@/components/circulars/circular-file-form";
import { WithdrawForm } from "@/components/circulars/withdraw-form";
import { PageHead } from "@/components/layout/page-head";
import { ButtonAnchor, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format/date";

export const metadata: Metadata = { title: "Surat edaran" };

export default async function Page(props: CircularProps) {
  const { actor, query, campaign, circular, mayWrite } = await openCircular(props);
  const { id, title, file, asksReading, withdrawnAt, withdrawalReason, locked, zone } = circular;
  const path = `/kegiatan/${campaign.id}/edaran/${id}`;
  const refusal = await uploadRefusal(id);
  return (
    <>
      <PageHead
        title={title}
        lead={campaign.name}
        crumbs={[...crumbsOf(campaign), { label: title }]}
        actions={
          <>
            {file && (
              <ButtonAnchor icon="download" href={`/api/v1/circulars/${id}/file`}>
                Unduh PDF
              </ButtonAnchor>
            )}
            {mayWrite && (
              <ButtonLink icon="edit" href={`${path}/ubah`}>
                Ubah
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-4 py-4">
        {query.selesai && <CircularDone done={query.selesai} />}
        {withdrawnAt && (
          <Notice tone="warn" title={`Ditarik ${formatDateTime(new Date(withdrawnAt), zone)}.`}>
            {withdrawalReason}
          </Notice>
        )}
      </div>
      <div className="max-w-200">
        <CircularFacts circular={circular} />
      </div>
      {mayWrite && !locked && (
        <section id="berkas" className="pt-6">
          <h2 className="pb-3 text-16 font-bold">Berkas</h2>
          <CircularFileForm address={`${path}/berkas`} replaces={file !== null} refusal={refusal} />
        </section>
      )}
      {asksReading && campaign.status !== "draft" && (
        <Readings actor={actor} query={query} circular={circular} path={path} />
      )}
      {mayWrite && (
        <section id="tarik" className="pt-10">
          <h2 className="pb-3 text-16 font-bold">Tarik surat edaran</h2>
          <WithdrawForm action={withdrawCircularAction} circularId={id} campaignId={campaign.id} />
        </section>
      )}
    </>
  );
}

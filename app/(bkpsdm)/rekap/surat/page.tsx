import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { writeLetterAction } from "@/app/(bkpsdm)/rekap/actions";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { LetterForm } from "@/components/recaps/letter-form";
import { ButtonAnchor } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { withQuery } from "@/lib/format/query-string";
import { allows } from "@/lib/policy";
import { draftRecapLetter } from "@/lib/recaps/letter-draft";

export const metadata: Metadata = { title: "Surat pengantar rekapitulasi" };

export default async function LetterPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign } = await watch("/rekap/surat", searchParams);
  if (!campaign || !allows("recap.write-letter", actor, { agencyId: campaign.agencyId, left: null })) notFound();
  const { written, letter } = await draftRecapLetter(actor, campaign, new Date());
  const { kegiatan } = query;
  return (
    <>
      <PageHead
        title="Surat pengantar rekapitulasi"
        lead={campaign.name}
        crumbs={[{ href: withQuery("/rekap", { kegiatan }), label: "Rekapitulasi" }, { label: "Surat pengantar" }]}
      />
      {written && (
        <div className="py-4">
          <Notice
            tone="ok"
            title={query.siap ? "Surat siap diunduh." : "Surat terakhir masih tersimpan."}
            action={
              <ButtonAnchor
                look={query.siap ? "go" : "outline"}
                icon="download"
                href={withQuery(`/api/v1/campaigns/${campaign.id}/recap`, { format: "pdf", letter: "true" })}
                download
              >
                Unduh surat (PDF)
              </ButtonAnchor>
            }
          >
            Nomor {letter.letterNumber}. Angkanya dihitung saat diunduh dan waktunya tercetak pada surat.
          </Notice>
        </div>
      )}
      <LetterForm
        action={writeLetterAction}
        campaignId={campaign.id}
        letter={letter}
        bkpsdmName={campaign.bkpsdmName}
        cancelHref={withQuery("/rekap", { kegiatan })}
      />
    </>
  );
}

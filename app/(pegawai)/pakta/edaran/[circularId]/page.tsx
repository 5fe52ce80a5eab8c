import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { confirmReadingAction } from "@/app/(pegawai)/pakta/edaran/[circularId]/actions";
import { signedIn } from "@/app/signed-in";
import { ConfirmReadingForm } from "@/components/circulars/confirm-reading-form";
import { LetterPages } from "@/components/circulars/letter-pages";
import { dayLong } from "@/components/monitoring/day";
import { StepHead } from "@/components/pacts/signing/step-head";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { findCircular } from "@/lib/circulars/queries";
import { formatDateTime } from "@/lib/format/date";

export const metadata: Metadata = { title: "Surat edaran" };

/** A circular on the phone of somebody who is asked to read it: the letter first, the statement behind it. */
export default async function Page({ params }: { readonly params: Promise<{ circularId: string }> }) {
  const { circularId } = await params;
  const actor = await signedIn(`/pakta/edaran/${circularId}`);
  const circular = await findCircular(actor, circularId);
  if (!circular) notFound();
  const { id, issuer, number, date, title, readBy, confirmedAt, owed, zone } = circular;
  const open = isSigningOpen({ status: circular.campaignStatus });
  return (
    <div className="mx-auto max-w-160 text-16">
      <StepHead
        title="Surat edaran"
        back={{ href: "/pakta", label: "Kembali ke pakta saya", icon: <Icon name="arrow-left" /> }}
      />
      <main id="isi" className="px-4 pt-5 pb-10">
        <h1 className="pb-3 text-24 font-bold">{title}</h1>
        <DescriptionList
          items={[
            { term: "Penerbit", detail: issuer },
            { term: "Nomor", detail: <span className="whitespace-pre-wrap wrap-anywhere">{number}</span> },
            { term: "Tanggal", detail: dayLong(date) },
            ...(readBy && owed ? [{ term: "Batas membaca", detail: dayLong(readBy) }] : []),
          ]}
        />
        {circular.withdrawnAt && (
          <div className="pt-4">
            <Notice tone="warn" title={`Surat ini ditarik ${formatDateTime(new Date(circular.withdrawnAt), zone)}.`}>
              {circular.withdrawalReason}
            </Notice>
          </div>
        )}
        <section aria-label="Surat" className="py-5">
          <LetterPages circular={circular} />
        </section>
        {confirmedAt ? (
          <Notice tone="ok" title="Anda sudah menyatakan membaca surat ini.">
            {formatDateTime(new Date(confirmedAt), zone, true)}. Pernyataan ini bukan tanda tangan pakta.
          </Notice>
        ) : owed && open ? (
          <section aria-labelledby="pernyataan" className="border-t border-line pt-4">
            <h2 id="pernyataan" className="text-20 font-bold">
              Pernyataan
            </h2>
            <ConfirmReadingForm action={confirmReadingAction} circularId={id} contentSha256={circular.contentSha256} />
          </section>
        ) : (
          !circular.withdrawnAt && (
            <p className="border-t border-line pt-4 text-quiet">
              {owed ? "Kegiatan ini tidak sedang dibuka." : "Surat ini tidak meminta pernyataan dari Anda."}
            </p>
          )
        )}
        <div className="pt-5">
          <ButtonLink href="/pakta" size="large" wide>
            Pakta saya
          </ButtonLink>
        </div>
      </main>
    </div>
  );
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { StandingFacts } from "@/components/campaigns/standing-facts";
import { PageHead } from "@/components/layout/page-head";
import { dayLong } from "@/components/monitoring/day";
import { Icon, type IconName } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { findCampaign } from "@/lib/campaigns/queries";
import { hasReach } from "@/lib/core/reach";
import { formatDateTime } from "@/lib/format/date";
import { withQuery } from "@/lib/format/query-string";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Kegiatan dibuka" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

/** What opening came to, and what comes next. */
export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const { actor } = await signedInWith(`/kegiatan/${campaignId}/dibuka`, searchParams);
  const campaign = hasReach(visible.drafts(actor)) ? await findCampaign(actor, campaignId) : null;
  if (!campaign) notFound();
  if (campaign.status !== "open" || !campaign.openedAt) redirect(`/kegiatan/${campaignId}`);
  const completion = await agencyCompletion(actor, campaignId);
  const about = { kegiatan: campaignId };
  const next: readonly [IconName, string, string, string][] = [
    ["key", "/pengaturan/aktivasi", "Bagikan kode aktivasi", "Pegawai tanpa akun masuk dengan kode dari unitnya."],
    [
      "bell",
      withQuery("/pengingat", about),
      "Atur pengingat",
      "Surat elektronik berjadwal, dan urutan ke kepala unit.",
    ],
    [
      "bullhorn",
      withQuery("/acara/baru", about),
      "Siapkan ikrar bersama",
      "Acara dengan daftar hadir dan layar besar.",
    ],
    ["printer", withQuery("/berkas/cetak", about), "Cetak lembar", "Untuk yang menandatangani di kertas."],
    ["share", `/kegiatan/${campaignId}/bagikan`, "Bagikan angka", "Tautan tanpa nama pegawai, misalnya untuk Bawaslu."],
    ["chart", withQuery("/pantauan", about), "Pantau capaian", "Bergerak sendiri selama pegawai menandatangani."],
  ];
  return (
    <>
      <PageHead
        title="Kegiatan dibuka"
        lead={`${campaign.name} · tenggat ${dayLong(campaign.deadline)}`}
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: "Dibuka" },
        ]}
      />
      <Notice tone="ok" title="Pegawai sudah dapat melihat pakta ini.">
        Dibuka {formatDateTime(new Date(campaign.openedAt), campaign.zone)}.
      </Notice>
      {completion && (
        <div className="pt-4">
          <StandingFacts totals={completion.totals} />
        </div>
      )}
      <section aria-labelledby="selanjutnya" className="pt-6">
        <h2 id="selanjutnya" className="pb-2 text-16 font-bold">
          Selanjutnya
        </h2>
        <ul className="max-w-160">
          {next.map(([icon, href, label, words]) => (
            <li key={href} className="flex items-start gap-3 border-b border-line py-2.5">
              <Icon name={icon} className="mt-0.5 shrink-0 text-accent" />
              <span>
                <TextLink href={href}>{label}</TextLink>
                <span className="block text-14 text-quiet">{words}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

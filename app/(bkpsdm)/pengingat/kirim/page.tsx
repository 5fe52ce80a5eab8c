import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { sendRemindersAction } from "@/app/(bkpsdm)/pengingat/actions";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { SendPreview } from "@/components/reminders/send-preview";
import { findUnit } from "@/lib/agencies/queries";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { withQuery } from "@/lib/format/query-string";
import { isMailSent } from "@/lib/mail/post-office";
import { findPlan } from "@/lib/reminders/find-plan";
import { previewReminders } from "@/lib/reminders/remind";

export const metadata: Metadata = { title: "Kirim pengingat" };

export default async function SendPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign } = await watch("/pengingat/kirim", searchParams);
  if (!campaign || !isSigningOpen(campaign) || !(await findPlan(actor, campaign.id))) notFound();
  const unit = query.unit ? await findUnit(actor, query.unit) : null;
  if (query.unit && !unit) notFound();
  const unitId = unit?.unitId;
  const preview = await previewReminders(actor, { campaignId: campaign.id, unitId });
  const { kegiatan } = query;
  return (
    <>
      <PageHead
        title="Kirim pengingat sekarang"
        lead={`${unit?.name ?? campaign.agencyName} · ${campaign.name}`}
        crumbs={[{ href: withQuery("/pengingat", { kegiatan }), label: "Pengingat" }, { label: "Kirim sekarang" }]}
      />
      <SendPreview
        preview={preview}
        mailSent={isMailSent()}
        action={sendRemindersAction}
        campaignId={campaign.id}
        unitId={unitId}
        withoutAddressHref={withQuery("/pengingat/tanpa-email", { kegiatan, unit: unitId })}
      />
    </>
  );
}

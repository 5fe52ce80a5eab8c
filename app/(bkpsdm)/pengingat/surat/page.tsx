import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { reminderLines } from "@/app/(bkpsdm)/pengingat/reminder-lines";
import { reminderNotices } from "@/app/(bkpsdm)/pengingat/reminder-notices";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { ReminderList } from "@/components/reminders/reminder-list";
import { ButtonAnchor } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { withQuery } from "@/lib/format/query-string";
import { isMailSent } from "@/lib/mail/post-office";
import { findPlan } from "@/lib/reminders/find-plan";
import { listMails } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Surat pengingat" };

export default async function MailsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign } = await watch("/pengingat/surat", searchParams);
  if (!campaign || !(await findPlan(actor, campaign.id))) notFound();
  const { items, nextCursor } = await listMails(actor, query.dari);
  const kept = items.filter(({ state }) => state === "sent" && !isMailSent());
  const lines = reminderLines(items, campaign, isMailSent()).map((line) => ({
    ...line,
    action: kept.some(({ id }) => id === line.id) && (
      <ButtonAnchor href={`/pengingat/surat/${line.id}`} icon="download" aria-label={`Unduh surat untuk ${line.name}`}>
        .eml
      </ButtonAnchor>
    ),
  }));
  return (
    <>
      <PageHead
        title="Surat pengingat"
        lead={
          isMailSent()
            ? "Surat elektronik yang dikirim, terbaru lebih dahulu"
            : "Surat elektronik yang akan dikirim seandainya server surat diatur"
        }
        crumbs={[
          { href: withQuery("/pengingat", { kegiatan: query.kegiatan }), label: "Pengingat" },
          { label: "Surat" },
        ]}
      />
      <div className="grid gap-3 py-4">{await reminderNotices(actor, {}, campaign.zone)}</div>
      {lines.length === 0 ? <EmptyState title="Belum ada surat" /> : <ReminderList lines={lines} />}
      <Pagination
        previous={query.dari && withQuery("/pengingat/surat", { kegiatan: query.kegiatan })}
        previousLabel="Ke awal"
        next={nextCursor ? withQuery("/pengingat/surat", { kegiatan: query.kegiatan, dari: nextCursor }) : undefined}
      />
    </>
  );
}

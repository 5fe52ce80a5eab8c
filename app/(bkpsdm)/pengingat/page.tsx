import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { savePlanAction } from "@/app/(bkpsdm)/pengingat/actions";
import { reminderNotices } from "@/app/(bkpsdm)/pengingat/reminder-notices";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { PlanForm } from "@/components/reminders/plan-form";
import { ReminderDays } from "@/components/reminders/reminder-days";
import { ReminderUnits } from "@/components/reminders/reminder-units";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FactsStrip } from "@/components/ui/facts-strip";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { unitTerm } from "@/lib/agencies/terms";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { formatDateShort, formatLongDate, formatTime, startOfDay } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { isMailSent } from "@/lib/mail/post-office";
import { desksOf } from "@/lib/policy";
import { findPlan } from "@/lib/reminders/find-plan";
import { reminderDays, reminderUnits } from "@/lib/reminders/round-queries";
import { agoWords, latestOf } from "@/lib/reminders/rules";

export const metadata: Metadata = { title: "Pengingat" };

export default async function RemindersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaigns, campaign } = await watch("/pengingat", searchParams);
  if (!desksOf(actor).includes("bkpsdm")) notFound();
  if (!campaign) return <NoCampaign />;
  const choices = campaigns.length > 1 && (
    <TabLinks
      label="Kegiatan"
      links={campaigns.map(({ id, name }) => ({
        href: withQuery("/pengingat", { kegiatan: id }),
        label: name,
        current: id === campaign.id,
      }))}
    />
  );
  if (campaign.anonymisation) {
    return (
      <>
        <PageHead title="Pengingat" lead={campaign.name} />
        {choices}
        <AnonymisedNotice campaign={campaign} />
      </>
    );
  }
  const now = new Date();
  const plan = await findPlan(actor, campaign.id, now);
  if (!plan) notFound();
  const [days, units] = await Promise.all([reminderDays(actor, campaign.id), reminderUnits(actor, campaign.id)]);
  const { zone } = campaign;
  const next = plan.nextAt && new Date(plan.nextAt);
  const isDue = next && next <= now;
  const mailSent = isMailSent();
  // A mail that was only written to a file has reminded nobody.
  const standings = units.map((unit) => ({
    ...unit,
    reminded: mailSent ? unit.reminded : unit.whatsApped,
    written: mailSent ? 0 : unit.mailed,
    lastAt: latestOf(mailSent ? unit.lastMailAt : null, unit.lastWhatsAppAt),
  }));
  const sum = (key: "missing" | "reminded" | "withoutAddress" | "written") =>
    standings.reduce((total, unit) => total + unit[key], 0);
  const kept = { kegiatan: query.kegiatan };
  const open = isSigningOpen(campaign);
  return (
    <>
      <PageHead
        title="Pengingat"
        lead={campaign.name}
        actions={
          <>
            <ButtonLink href={withQuery("/pengingat/surat", kept)} icon="list">
              Surat
            </ButtonLink>
            {open && (
              <ButtonLink href={withQuery("/pengingat/kirim", kept)} look="go" icon="send">
                Kirim pengingat sekarang
              </ButtonLink>
            )}
          </>
        }
      />
      {choices}
      <div className="grid gap-3 py-4">{await reminderNotices(actor, query, zone)}</div>
      <FactsStrip
        facts={[
          {
            label: "Putaran berikutnya",
            value: next ? (isDue ? "Segera" : formatDateShort(next, zone)) : "Tidak ada",
            note: next ? formatTime(next, zone) : plan.enabled ? "kegiatan tidak dibuka" : "rencana tidak aktif",
          },
          { label: "Putaran selesai", value: formatCount(plan.rounds) },
          {
            label: "Sudah diingatkan",
            value: formatCount(sum("reminded")),
            note: [
              `dari ${formatCount(sum("missing"))} yang belum`,
              sum("written") > 0 && `${formatCount(sum("written"))} emailnya hanya ditulis ke berkas`,
            ]
              .filter(Boolean)
              .join(", "),
          },
          {
            label: "Tanpa email",
            value: formatCount(sum("withoutAddress")),
            note: sum("withoutAddress") > 0 && (
              <TextLink href={withQuery("/pengingat/tanpa-email", kept)}>Lihat daftar</TextLink>
            ),
          },
        ]}
      />
      <div className="grid gap-x-12 gap-y-8 pt-6 wide:grid-cols-2">
        <section aria-labelledby="rencana" className="min-w-0">
          <h2 id="rencana" className="pb-2 text-16 font-bold">
            Rencana otomatis
          </h2>
          <PlanForm
            action={savePlanAction}
            campaignId={campaign.id}
            plan={plan}
            zone={zone}
            unitWord={unitTerm(campaign.terms).text}
            bkpsdmName={campaign.bkpsdmName}
          />
        </section>
        <div className="grid min-w-0 content-start gap-8">
          <section aria-labelledby="hari">
            <h2 id="hari" className="pb-2 text-16 font-bold">
              Setiap hari
            </h2>
            {days.length === 0 && <p className="text-quiet">Belum ada pengingat dalam kegiatan ini.</p>}
            {days.length > 0 && (
              <ReminderDays
                mailSent={mailSent}
                days={days.map((day) => ({ ...day, words: formatLongDate(startOfDay(day.day, zone), zone) }))}
              />
            )}
          </section>
        </div>
      </div>
      {units.length > 0 && (
        <section aria-labelledby="unit" className="pt-8">
          <h2 id="unit" className="pb-2 text-16 font-bold">
            Setiap unit
          </h2>
          <ReminderUnits
            units={standings.map(({ unitId, lastAt, written, ...unit }) => ({
              ...unit,
              id: unitId,
              last: lastAt ? agoWords(lastAt, now, zone) : written > 0 ? "hanya ditulis ke berkas" : "belum pernah",
              href: withQuery("/pengingat/kirim", { ...kept, unit: unitId }),
            }))}
          />
        </section>
      )}
    </>
  );
}

function NoCampaign() {
  return (
    <EmptyState
      title="Belum ada kegiatan yang dibuka"
      level="h1"
      action={<ButtonLink href="/kegiatan">Buka daftar kegiatan</ButtonLink>}
    >
      Pengingat dikirim kepada pegawai yang belum menandatangani dalam kegiatan yang dibuka.
    </EmptyState>
  );
}

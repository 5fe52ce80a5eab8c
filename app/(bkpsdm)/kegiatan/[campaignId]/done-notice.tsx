import { Notice } from "@/components/ui/notice";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { daysLeft } from "@/lib/campaigns/rules";
import { formatDateTime, formatLongDate, startOfDay } from "@/lib/format/date";
import { formatCount, formatRate } from "@/lib/format/number";
import type { Totals } from "@/lib/monitoring/schema";

type DoneNoticeProps = {
  readonly done: string;
  readonly campaign: CampaignSummary;
  /** Null for a draft. */
  readonly totals: Totals | null;
  readonly query: Readonly<Record<string, string>>;
};

/** What was just done, as facts. Silent when the campaign does not bear it out: an address can be typed. */
export function DoneNotice({ done, campaign, totals, query }: DoneNoticeProps) {
  const { status, closedAt, deadline, zone } = campaign;
  if (done === "tenggat" && status !== "draft") {
    return (
      <Notice tone="ok" title="Tenggat tersimpan.">
        {formatLongDate(startOfDay(deadline, zone), zone)}.
        {daysLeft(deadline, zone, new Date()) < 0 && " Hari itu sudah lewat: periksa kembali tanggalnya."}
      </Notice>
    );
  }
  if (!totals) return null;
  if (done === "ditutup" && closedAt) {
    return (
      <Notice tone="ok" title="Kegiatan ditutup.">
        {formatCount(totals.done)} orang sudah, {formatRate(totals.rate)}, per{" "}
        {formatDateTime(new Date(closedAt), zone)}.
      </Notice>
    );
  }
  const cohort = campaign.population.cohorts.find(({ name }) => name === query.kelompok);
  if (done === "kelompok" && cohort) {
    const joined = Number(query.orang);
    return (
      <Notice tone="ok" title={`${cohort.name} termasuk sasaran.`}>
        {Number.isSafeInteger(joined) && joined > 0 && `${formatCount(joined)} pegawai bergabung. `}
        Usulan perubahan sasaran berikutnya mengikuti aturan kelompok ini juga.
      </Notice>
    );
  }
  if (done === "dibuka-kembali" && status === "open") {
    return (
      <Notice tone="ok" title="Kegiatan dibuka kembali.">
        Penandatanganan dapat dilanjutkan. Salinan penutupan sebelumnya tetap tersimpan.
        {daysLeft(deadline, zone, new Date()) < 0 && " Tenggatnya sudah lewat: pindahkan bila perlu."}
      </Notice>
    );
  }
  if (done === "diarsipkan" && status === "archived") {
    return <Notice tone="ok" title="Kegiatan diarsipkan." />;
  }
  return null;
}

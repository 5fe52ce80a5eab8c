import type { Place } from "@/app/(bkpsdm)/pantauan/[unitId]/place";
import { PageHead } from "@/components/layout/page-head";
import { dayAndMonth } from "@/components/monitoring/day";
import { LiveStamp } from "@/components/monitoring/live-figures";
import { TextChangeNotice } from "@/components/monitoring/text-change-notice";
import { UnitFacts, waitingNote } from "@/components/monitoring/unit-facts";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { FactsStrip } from "@/components/ui/facts-strip";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { hasReach } from "@/lib/core/reach";
import { formatCount, formatRate } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { missing } from "@/lib/monitoring/rules";
import { visible } from "@/lib/policy";

/** Where the unit stands in the tree, who heads it, and its figures now and as reported. */
export function UnitHead({ actor, campaign, unit, query }: Place) {
  const kegiatan = query.kegiatan;
  const { totals, scope, line, apart, notYet, textChange } = unit;
  const due = totals.obligated - totals.exempt;
  const lead = [unit.head, unit.nodes.length > 1 && `${formatCount(unit.nodes.length - 1)} unit di bawahnya`];
  return (
    <>
      <PageHead
        title={unit.name}
        lead={lead.filter(Boolean).join(" · ") || undefined}
        crumbs={[
          { href: withQuery("/pantauan", { kegiatan }), label: campaign.name },
          ...unit.path
            .slice(0, -1)
            .map(({ id, name }) => ({ href: withQuery(`/pantauan/${id}`, { kegiatan }), label: name })),
          { label: unit.name },
        ]}
        actions={<LiveStamp />}
      />
      <AnonymisedNotice campaign={campaign} />
      {unit.reporting ? (
        <UnitFacts
          totals={scope}
          reported={line.reported}
          reportStatus={line.reportStatus}
          letterNumber={unit.letterNumber ?? undefined}
        />
      ) : (
        <FactsStrip
          facts={[
            { label: "Saat ini", value: formatRate(totals.rate) },
            { label: "Sudah", value: formatCount(totals.done), note: `dari ${formatCount(due)} pegawai` },
            { label: "Belum", value: formatCount(missing(totals)), note: waitingNote(totals) },
            { label: "Dikecualikan", value: formatCount(totals.exempt), note: "orang" },
          ]}
        />
      )}
      {textChange && <TextChangeNotice {...textChange} />}
      {notYet && (
        <Notice tone="info">
          {formatCount(notYet.people)} orang belum giliran: gelombangnya baru mulai {dayAndMonth(notYet.first)}. Sampai
          hari itu mereka tidak terhitung terlambat.
        </Notice>
      )}
      {apart > 0 && (
        <Notice tone="info">
          Angka di atas tanpa {formatCount(apart)} unit di bawahnya yang melapor sendiri. Seluruhnya:{" "}
          <b className="font-semibold">{formatRate(totals.rate)}</b>, {formatCount(totals.done)} dari {formatCount(due)}{" "}
          pegawai.
        </Notice>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-1 pt-3 print:hidden">
        {unit.reportId && hasReach(visible.reports(actor)) && (
          <TextLink href={`/laporan/${unit.reportId}`}>Lihat laporan terakhir unit ini</TextLink>
        )}
        <TextLink href={withQuery("/pantauan/riwayat-sasaran", { kegiatan, unit: unit.id })}>Riwayat sasaran</TextLink>
        {hasReach(visible.scansToVerify(actor)) && !campaign.anonymisation && (
          <TextLink href={withQuery("/berkas", { kegiatan, unit: unit.id })}>Cetak dan unggah lembar</TextLink>
        )}
        {unit.namesVisible && !campaign.anonymisation && (
          <TextLink href={withQuery("/rekap/pegawai", { kegiatan, unit: unit.id })}>
            Unduh daftar pegawai unit ini
          </TextLink>
        )}
      </p>
    </>
  );
}

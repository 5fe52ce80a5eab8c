import { submitReportAction } from "@/app/(unit)/unit/laporan/actions";
import { comparedWith } from "@/app/(unit)/unit/laporan/letter-query";
import type { ReportSetting } from "@/app/(unit)/unit/laporan/report-setting";
import { changedWords, seenFigures } from "@/app/(unit)/unit/laporan/seen-figures";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { ReportFigures } from "@/components/unit/report-figures";
import { ReportNames } from "@/components/unit/report-names";
import { SendReportForm } from "@/components/unit/send-report-form";
import { formatDate, formatDateTime, startOfDay } from "@/lib/format/date";
import { figureLines, namedPeople, personRemark } from "@/lib/reports/rules";
import { REPORT_STATEMENT } from "@/lib/reports/schema";

/** Second step: exactly what will be frozen, and the statement. */
export function ReportCheck({ unit, campaign, preview, reports, query, href }: ReportSetting) {
  const { content, hash } = preview;
  const { nomor = "", tanggal = "", catatan = "", tembusan = "", semula } = query;
  const standing = reports.find(({ state }) => state !== "returned") ?? null;
  const named = namedPeople(content.people).map((person) => ({ ...person, remark: personRemark(person) }));
  const changes = semula === undefined ? null : changedWords(semula, content.figures);
  return (
    <>
      <p className="pt-1 text-quiet">Periksa sekali lagi. Inilah yang dikunci dan dikirim.</p>
      {changes && (
        <div className="pt-3">
          <Notice tone="warn" title="Laporan belum dikirim: angka berubah sejak Anda memeriksanya.">
            {changes}
          </Notice>
        </div>
      )}
      <ReportFigures
        lines={figureLines(content.figures, standing?.figures ?? null)}
        rate={content.figures.rate}
        comparedWith={comparedWith(standing, campaign.zone)}
      />
      <div className="pt-4">
        <DescriptionList
          items={[
            { term: "Unit", detail: unit.name },
            { term: "Kegiatan", detail: campaign.name },
            { term: "Nomor surat", detail: nomor },
            { term: "Tanggal surat", detail: formatDate(startOfDay(tanggal, campaign.zone), campaign.zone) },
            ...(catatan ? [{ term: "Catatan", detail: catatan }] : []),
            ...(tembusan
              ? [{ term: "Tembusan", detail: <span className="whitespace-pre-line">{tembusan}</span> }]
              : []),
          ]}
        />
      </div>
      <ReportNames people={named} allHref={href("/unit/pegawai", { status: "belum" })} />
      <SendReportForm
        action={submitReportAction}
        hidden={{
          campaignId: campaign.id,
          unitId: unit.id,
          letterNumber: nomor,
          letterDate: tanggal,
          note: catatan,
          copies: tembusan,
          contentHash: hash,
          seen: seenFigures(content.figures),
        }}
        statement={REPORT_STATEMENT}
        lockedAt={formatDateTime(new Date(), campaign.zone)}
        offerAsSent={semula !== undefined}
        backHref={href("/unit/laporan", { nomor, tanggal, catatan, tembusan })}
      />
    </>
  );
}

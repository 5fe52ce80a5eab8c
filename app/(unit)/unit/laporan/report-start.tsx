import { closedWords } from "@/app/(unit)/unit/closed-words";
import { prepareReportAction } from "@/app/(unit)/unit/laporan/actions";
import { comparedWith } from "@/app/(unit)/unit/laporan/letter-query";
import type { ReportSetting } from "@/app/(unit)/unit/laporan/report-setting";
import { Notice } from "@/components/ui/notice";
import type { LetterValues } from "@/components/unit/letter-fields";
import { LetterForm } from "@/components/unit/letter-form";
import { PrepareLetterForm } from "@/components/unit/prepare-letter-form";
import { ReportFigures } from "@/components/unit/report-figures";
import { ReportNames } from "@/components/unit/report-names";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { formatDateTime, isoDay } from "@/lib/format/date";
import { figureLines, namedPeople, personRemark } from "@/lib/reports/rules";
import type { ReportDraftView } from "@/lib/reports/schema";

/** First step: the figures of now beside those last stated, and the letter. */
export function ReportStart(setting: ReportSetting) {
  const { unit, campaign, preview, reports, draft, faults, query, href } = setting;
  const standing = reports.find(({ state }) => state !== "returned") ?? null;
  const waiting = reports[0]?.state === "submitted";
  const { figures, people } = preview.content;
  const named = namedPeople(people).map((person) => ({ ...person, remark: personRemark(person) }));
  const maySend = preview.maySubmit && !waiting && isSigningOpen(campaign);
  return (
    <>
      <ReportFigures
        lines={figureLines(figures, standing?.figures ?? null)}
        rate={figures.rate}
        comparedWith={comparedWith(standing, campaign.zone)}
      />
      {unit.right - unit.left > 1 && (
        <p className="pt-2 text-13 text-quiet">
          Termasuk unit di bawahnya, kecuali yang melapor sendiri kepada {unit.bkpsdmName}.
        </p>
      )}
      <ReportNames people={named} allHref={href("/unit/pegawai", { status: "belum" })} />
      {draft && !waiting && <Prepared draft={draft} campaign={campaign} saved={Boolean(query.disiapkan)} />}
      {maySend ? (
        <LetterForm
          kept={{ unit: query.unit, kegiatan: query.kegiatan }}
          values={letterValues(setting)}
          errors={faults}
        />
      ) : (
        <WhyNot {...setting} waiting={waiting} />
      )}
    </>
  );
}

/** As typed a moment ago, else as it lies ready, else empty with today's date. */
function letterValues({ query, draft, campaign }: ReportSetting): LetterValues {
  return {
    nomor: query.nomor ?? draft?.letterNumber ?? "",
    tanggal: query.tanggal ?? draft?.letterDate ?? isoDay(new Date(), campaign.zone),
    catatan: query.catatan ?? draft?.note ?? "",
    tembusan: query.tembusan ?? draft?.copies ?? "",
  };
}

type PreparedProps = Pick<ReportSetting, "campaign"> & { readonly draft: ReportDraftView; readonly saved: boolean };

function Prepared({ draft, campaign, saved }: PreparedProps) {
  const at = formatDateTime(new Date(draft.preparedAt), campaign.zone);
  return (
    <div id="surat" className="pt-4">
      <Notice
        tone={saved ? "ok" : "info"}
        title={saved ? "Surat pengantar disimpan." : "Surat pengantar sudah disiapkan."}
      >
        Oleh {draft.preparedBy}, {at}. {saved ? "Kepala unit menemukannya di halaman ini dan mengirimnya." : ""}
      </Notice>
    </div>
  );
}

/** Those who may not send now: why, and what they can do instead. */
function WhyNot(setting: ReportSetting & { readonly waiting: boolean }) {
  const { waiting, campaign, unit, mayPrepare } = setting;
  if (waiting) {
    return (
      <div className="pt-4">
        <Notice tone="warn" icon="clock" title={`Laporan terakhir masih menunggu putusan ${unit.bkpsdmName}.`}>
          Laporan baru dapat dikirim setelah laporan itu diterima atau dikembalikan.
        </Notice>
      </div>
    );
  }
  if (!isSigningOpen(campaign)) {
    return (
      <div className="pt-4">
        <Notice tone="info" title={closedWords(campaign)}>
          Laporan baru tidak dapat dikirim lagi.
        </Notice>
      </div>
    );
  }
  return (
    <div className="pt-4">
      <Notice tone="info" title="Laporan dikirim oleh kepala unit.">
        {mayPrepare
          ? `Anda dapat menyiapkan surat pengantarnya. Kepala ${unit.name} memeriksa angka di atas dan mengirimnya.`
          : `Sampaikan kepada kepala ${unit.name} untuk membuka halaman ini dan mengirimnya.`}
      </Notice>
      {mayPrepare && (
        <PrepareLetterForm
          action={prepareReportAction}
          kept={{ unitId: unit.id, campaignId: campaign.id }}
          values={letterValues(setting)}
        />
      )}
    </div>
  );
}

import { comparedWith } from "@/app/(unit)/unit/laporan/letter-query";
import type { ReportSetting } from "@/app/(unit)/unit/laporan/report-setting";
import { Notice } from "@/components/ui/notice";
import { LetterForm } from "@/components/unit/letter-form";
import { ReportFigures } from "@/components/unit/report-figures";
import { ReportNames } from "@/components/unit/report-names";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { isoDay } from "@/lib/format/date";
import { figureLines, namedPeople, personRemark } from "@/lib/reports/rules";

/** First step: the figures of now beside those last stated, and the letter. */
export function ReportStart({ unit, campaign, preview, reports, faults, query, href }: ReportSetting) {
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
      {maySend ? (
        <LetterForm
          kept={{ unit: query.unit, kegiatan: query.kegiatan }}
          values={{
            nomor: query.nomor ?? "",
            tanggal: query.tanggal ?? isoDay(new Date(), campaign.zone),
            catatan: query.catatan ?? "",
          }}
          errors={faults}
        />
      ) : (
        <div className="pt-4">
          <WhyNot waiting={waiting} open={isSigningOpen(campaign)} unit={unit} />
        </div>
      )}
    </>
  );
}

type WhyNotProps = { readonly waiting: boolean; readonly open: boolean; readonly unit: ReportSetting["unit"] };

function WhyNot({ waiting, open, unit }: WhyNotProps) {
  if (waiting) {
    return (
      <Notice tone="warn" icon="clock" title={`Laporan terakhir masih menunggu putusan ${unit.bkpsdmName}.`}>
        Laporan baru dapat dikirim setelah laporan itu diterima atau dikembalikan.
      </Notice>
    );
  }
  if (!open) {
    return (
      <Notice tone="info" title="Kegiatan ini sudah ditutup.">
        Laporan baru tidak dapat dikirim lagi.
      </Notice>
    );
  }
  return (
    <Notice tone="info" title="Laporan dikirim oleh kepala unit.">
      Angka di atas sudah siap. Sampaikan kepada kepala {unit.name} untuk membuka halaman ini dan mengirimnya.
    </Notice>
  );
}

import { startExportAction } from "@/app/(bkpsdm)/rekap/actions";
import { ExportForm } from "@/components/recaps/export-form";
import { FileLinks } from "@/components/recaps/file-links";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import type { AnnexTarget } from "@/lib/recaps/annex-target";
import { EXPORT_DAYS, isMadeAtOnce } from "@/lib/recaps/rules";
import { recapFormats } from "@/lib/recaps/schema";

type TakeAlongProps = {
  readonly target: AnnexTarget;
  readonly cakupan: string | undefined;
  /** Whether the file is to say who declined. */
  readonly secret: boolean;
  readonly href: (change: Record<string, string | undefined>) => string;
};

const slowly = [
  { value: "xlsx", label: "Buat Excel" },
  { value: "csv", label: "Buat CSV" },
];

/** The list as a file: at once where it is short, by the worker where it is long. */
export function TakeAlong({ target, cakupan, secret, href }: TakeAlongProps) {
  const { campaignId, unitId: unit, scope, people } = target;
  const declines = secret && target.knowsDeclines;
  const atOnce = isMadeAtOnce("xlsx", people);
  const fast = recapFormats.filter((format) => isMadeAtOnce(format, people));
  return (
    <div className="grid gap-4 pt-4">
      <Notice tone="info">
        Berkas memuat nama, NIP, dan keadaan pakta setiap orang. Setiap pengunduhan dicatat dalam jejak audit: simpan
        dan bagikan seperlunya.
      </Notice>
      {atOnce ? (
        <FileLinks
          formats={fast}
          hrefOf={(format) =>
            withQuery(`/api/v1/campaigns/${campaignId}/recap`, {
              format,
              unit,
              scope,
              declines: declines ? "true" : undefined,
            })
          }
        />
      ) : (
        <>
          <ExportForm
            action={startExportAction}
            values={{ campaignId, unit, scope, cakupan: cakupan ?? "", declines: String(declines) }}
            formats={slowly}
          />
          <p className="text-13 text-quiet">
            Daftar {formatCount(people)} orang dibuat di latar, lalu tersedia di halaman ini selama {EXPORT_DAYS} hari.
            PDF hanya untuk daftar pendek.
          </p>
        </>
      )}
      <p className="text-13 text-quiet">
        CSV untuk program lain. Untuk Excel, unduh berkas Excel: dari CSV, Excel membulatkan NIP.
      </p>
      {target.knowsDeclines && (
        <p className="text-13 text-quiet">
          {declines ? (
            <>
              Berkas akan menyebut siapa yang menyatakan tidak bersedia dan ditandai rahasia.{" "}
              <TextLink href={href({ rahasia: undefined })}>Kembali ke berkas biasa</TextLink>
            </>
          ) : (
            <>
              Pegawai yang menyatakan tidak bersedia ditulis belum menandatangani.{" "}
              <TextLink href={href({ rahasia: "ya" })}>Buat berkas rahasia yang menyebutnya</TextLink>
            </>
          )}
        </p>
      )}
    </div>
  );
}

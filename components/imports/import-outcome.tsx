import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/format/number";
import type { ImportView } from "@/lib/imports/schema";

type ImportOutcomeProps = {
  readonly run: ImportView;
  /** As printed. */
  readonly finishedAt: string | null;
  /** How many people were just marked as gone, and how many pacts they no longer owe. */
  readonly marked?: string;
  readonly pactsRemoved?: string;
};

/** What came of the import so far, and the next step. */
export function ImportOutcome({ run, finishedAt, marked, pactsRemoved }: ImportOutcomeProps) {
  const { state, kind, failure, result } = run;
  const noun = kind === "units" ? "unit" : "pegawai";
  return (
    <>
      {marked !== undefined && (
        <Notice tone="ok" title={`${formatCount(Number(marked) || 0)} pegawai ditandai tidak lagi bertugas.`}>
          {Number(pactsRemoved) > 0 &&
            `${formatCount(Number(pactsRemoved))} pakta yang belum ditandatangani tidak lagi diwajibkan.`}
        </Notice>
      )}
      {state === "failed" && (
        <Notice tone="bad" action={!result && <ButtonLink href="/pegawai/muat">Unggah berkas lain</ButtonLink>}>
          {failure}
        </Notice>
      )}
      {state === "applied" && result && (
        <Notice
          tone="ok"
          title={`${formatCount(result.created)} ${noun} baru, ${formatCount(result.updated)} diperbarui.`}
          action={
            kind === "units" ? (
              <ButtonLink href="/pegawai/muat">Lanjut ke data pegawai</ButtonLink>
            ) : (
              <ButtonLink href="/pegawai">Lihat pegawai</ButtonLink>
            )
          }
        >
          Diterapkan {finishedAt}.{" "}
          {kind === "units"
            ? "Periksa unit yang melapor di halaman Instansi dan unit."
            : result.created > 0 && "Pegawai baru masuk ke kegiatan yang sudah dibuka setelah usulannya diterima."}
        </Notice>
      )}
    </>
  );
}

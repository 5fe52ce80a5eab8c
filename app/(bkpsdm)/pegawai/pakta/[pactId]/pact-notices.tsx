import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format/date";
import type { PersonRecord } from "@/lib/monitoring/person-record";

type PactNoticesProps = {
  readonly record: PersonRecord;
  /** What was done a moment ago, and the sheet that was sent. */
  readonly done?: string;
  readonly sentId?: string;
  /** Whether the case may be opened: not by the person of the case. */
  readonly caseOpen: boolean;
};

const doneWords: Record<string, string> = {
  dikecualikan: "Pengecualian tercatat. Pegawai ini tidak lagi dihitung sebagai yang belum menandatangani.",
  berakhir: "Pengecualian diakhiri. Pegawai ini wajib menandatangani lagi.",
};

/** What stands above a pact: what was just done, and that the person declined, with the reason in full. */
export function PactNotices({ record, done = "", sentId, caseOpen }: PactNoticesProps) {
  const sent = record.scans.find(({ id }) => id === sentId);
  const decline = record.status === "declined" ? record.declines.find(({ endedAt }) => endedAt === null) : undefined;
  if (!sent && !doneWords[done] && !decline) return null;
  return (
    <div className="grid gap-3 pt-4">
      {sent && (
        <Notice tone="ok" title={`Lembar tersimpan, ${sent.pages} halaman.`}>
          Diunggah {formatDateTime(new Date(sent.uploadedAt), record.zone)}, menunggu verifikasi.
        </Notice>
      )}
      {doneWords[done] && <Notice tone="ok">{doneWords[done]}</Notice>}
      {decline && (
        <Notice
          tone="warn"
          title="Menyatakan tidak bersedia"
          action={caseOpen && <ButtonLink href={`/kasus/${decline.id}`}>Buka kasus</ButtonLink>}
        >
          <span className="text-14 text-quiet tabular-nums">
            {formatDateTime(new Date(decline.declinedAt), record.zone)}
          </span>
          <span className="block max-w-[72ch] pt-1 break-words whitespace-pre-line">{decline.reason}</span>
          <span className="block pt-1 text-13 text-quiet">
            Rahasia: hanya pegawai ini dan petugas kepegawaian yang dapat membacanya. Bagi yang lain, pakta ini tampil
            sebagai belum ditandatangani.
          </span>
        </Notice>
      )}
    </div>
  );
}

import { Notice } from "@/components/ui/notice";
import { formatDate, type Zone } from "@/lib/format/date";

/** What was decided about the own decline; no officer's note is in it. */
export type Decided = { readonly closedAt: Date | null; readonly outcome: string | null };
type Standing = { readonly status: string; readonly since: Date; readonly reason: string | null };

type StandingProps = {
  readonly standing: Standing;
  readonly zone: Zone;
  readonly bkpsdmName: string;
  readonly decided?: Decided | null;
};

/** What stands in the way of nothing, but should be known before signing. */
export function PactStanding({ standing, zone, bkpsdmName, decided = null }: StandingProps) {
  const day = formatDate(standing.since, zone);
  const { status, reason } = standing;
  const because = reason ? ` (${reason})` : "";
  return (
    <div className="-mx-4 -mt-5 mb-5 text-14">
      {status === "exempt" && (
        <Notice tone="info" title="Anda dikecualikan.">
          Sejak {day}
          {because} Anda tidak wajib menandatangani. Bila tetap menandatangani, pengecualian berakhir.
        </Notice>
      )}
      {status === "awaiting_verification" && (
        <Notice tone="info" title="Lembar Anda sedang diperiksa.">
          Lembar bertanda tangan basah diunggah pada {day}. Anda tidak perlu berbuat apa pun; bila menandatangani di
          sini, lembar itu tidak dipakai.
        </Notice>
      )}
      {status === "returned" && (
        <Notice tone="warn" title="Lembar Anda dikembalikan.">
          {reason ? `Catatan petugas: ${reason} ` : ""}Tanda tangani di sini, atau serahkan lembar baru kepada operator
          unit Anda.
        </Notice>
      )}
      {status === "pending" && decided?.outcome === "willing" && decided.closedAt && (
        <Notice tone="info" title="Anda telah menyatakan bersedia.">
          Penanganan pernyataan Anda selesai pada {formatDate(decided.closedAt, zone)}. Silakan baca naskah di bawah
          ini, lalu tanda tangani.
        </Notice>
      )}
      {status === "declined" && (
        <Notice tone="info" title="Anda menyatakan tidak bersedia.">
          Pernyataan itu tercatat pada {day} dan bersifat rahasia.{" "}
          {decided?.outcome === "unwilling" && decided.closedAt
            ? `Penanganannya selesai pada ${formatDate(decided.closedAt, zone)}: pernyataan Anda diterima sebagaimana adanya. `
            : `Petugas ${bkpsdmName} dapat menghubungi Anda untuk klarifikasi. `}
          Anda tetap dapat menandatangani kapan saja selama kegiatan dibuka.
        </Notice>
      )}
    </div>
  );
}

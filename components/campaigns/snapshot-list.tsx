import { ButtonAnchor, ButtonLink } from "@/components/ui/button";
import { formatDate, formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type Snapshot = {
  readonly number: number;
  readonly occasion: "closing" | "archiving";
  readonly takenAt: string;
  readonly sha256: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly anonymisedAt: string | null;
};

type SnapshotListProps = {
  readonly campaignId: string;
  readonly snapshots: readonly Snapshot[];
  readonly zone: Zone;
};

/** What a state was frozen for. */
export const occasionNames = { closing: "Penutupan", archiving: "Pengarsipan" } as const;

/** How a campaign stood when it ended, each state with the hash that proves it and the file that the hash covers. */
export function SnapshotList({ campaignId, snapshots, zone }: SnapshotListProps) {
  return (
    <ul className="border-t border-line">
      {snapshots.map(({ number, occasion, takenAt, sha256, figures, anonymisedAt }) => {
        const done = (figures.signed ?? 0) + (figures.verified ?? 0);
        const all = Object.values(figures).reduce((sum, n) => sum + n, 0);
        return (
          <li key={number} className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <div className="min-w-0">
              <p className="font-semibold">
                {occasionNames[occasion]}, {formatDateTime(new Date(takenAt), zone)}
              </p>
              <p className="text-14 text-quiet tabular-nums">
                {formatCount(done)} sudah dari {formatCount(all - (figures.exempt ?? 0))} wajib ·{" "}
                {formatCount(figures.awaiting_verification ?? 0)} menunggu verifikasi ·{" "}
                {formatCount(figures.exempt ?? 0)} dikecualikan
              </p>
              <p className="text-13 break-all text-quiet tabular-nums">SHA-256 {sha256}</p>
              {anonymisedAt && (
                <p className="max-w-[68ch] pt-1 text-14">
                  Nama di dalamnya dianonimkan {formatDate(new Date(anonymisedAt), zone)}. Sidik di atas milik salinan
                  semula dan tercatat di log transparansi; berkas yang tersisa tidak lagi menghasilkan sidik itu.
                </p>
              )}
            </div>
            <div className="flex flex-wrap gap-2 self-center">
              <ButtonLink icon="file-text" href={`/kegiatan/${campaignId}/beku/${number}`}>
                Baca
              </ButtonLink>
              <ButtonAnchor icon="download" href={`/api/v1/campaigns/${campaignId}/snapshots/${number}/file`}>
                Unduh JSON
              </ButtonAnchor>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

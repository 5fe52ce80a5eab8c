import { ButtonAnchor } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { RefreshWhileWorking } from "@/components/ui/refresh-while-working";
import { StatusLabel } from "@/components/ui/status-label";
import { isArchiveExpired, isArchiving } from "@/lib/archives/rules";
import type { ArchiveView } from "@/lib/archives/schema";
import { formatDateShort, formatDateTime, type Zone } from "@/lib/format/date";
import { formatBytes, formatCount } from "@/lib/format/number";

type ArchiveListProps = { readonly runs: readonly ArchiveView[]; readonly zone: Zone; readonly now: Date };
type OneProps = { readonly run: ArchiveView; readonly zone: Zone; readonly now: Date };

/** Archives of a campaign, the newest first; while one is being made the page asks anew by itself. */
export function ArchiveList({ runs, zone, now }: ArchiveListProps) {
  return (
    <>
      <ul className="border-t border-line">
        {runs.map((run) => (
          <li key={run.archiveId} className="grid gap-2 border-b border-line py-3">
            <p>
              <span className="font-semibold">
                {run.provisional ? "Arsip sementara" : "Arsip"}, {formatDateTime(new Date(run.createdAt), zone)}
              </span>
              {run.requestedBy && <span className="text-14 text-quiet"> · diminta {run.requestedBy}</span>}
            </p>
            <Standing run={run} zone={zone} now={now} />
          </li>
        ))}
      </ul>
      {runs.some(({ state, erased }) => isArchiving(state) && !erased) && <RefreshWhileWorking />}
    </>
  );
}

function Standing({ run, zone, now }: OneProps) {
  if (run.erased) return <StatusLabel tone="none">Dihapus karena data pribadi kegiatan dianonimkan</StatusLabel>;
  if (isArchiving(run.state)) {
    return (
      <div role="status">
        <Progress label={stageOf(run)} done={run.done} total={run.total} noun="bukti">
          Anda boleh meninggalkan halaman ini; arsip tetap dibuat dan menunggu di sini.
        </Progress>
      </div>
    );
  }
  if (run.state === "failed") return <StatusLabel tone="bad">{run.failure ?? "Gagal dibuat"}</StatusLabel>;
  if (isArchiveExpired(run, now)) {
    return <StatusLabel tone="none">Sudah dihapus setelah masa simpannya; mintalah arsip baru</StatusLabel>;
  }
  return <Ready run={run} zone={zone} now={now} />;
}

function stageOf({ state, done, total }: ArchiveView): string {
  if (state === "waiting") return "Menunggu giliran";
  return total > 0 && done === total ? "Menyusun log dan daftar isi" : "Mengumpulkan dan menyegel bukti";
}

function Ready({ run, zone }: OneProps) {
  const { total, missing, fileSize, expiresAt, sha256, manifestSha256, campaignId, archiveId } = run;
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="text-14 text-quiet tabular-nums">
          {formatCount(total - missing)} bukti dan sertifikat · {formatBytes(fileSize ?? 0)}
          {expiresAt && ` · disimpan sampai ${formatDateShort(new Date(expiresAt), zone)}`}
        </p>
        {missing > 0 && (
          <StatusLabel tone="wait">
            {formatCount(missing)} bukti tidak ikut serta, dengan alasannya di daftar isi
          </StatusLabel>
        )}
        <p className="text-13 break-all text-quiet tabular-nums">SHA-256 ZIP {sha256}</p>
        <p className="text-13 break-all text-quiet tabular-nums">
          Sidik daftar isi (manifest.json), untuk pemeriksa: {manifestSha256}
        </p>
      </div>
      <div className="self-center">
        <ButtonAnchor
          look="outline"
          icon="download"
          href={`/api/v1/campaigns/${campaignId}/archives/${archiveId}/file`}
          download
        >
          Unduh ZIP
        </ButtonAnchor>
      </div>
    </div>
  );
}

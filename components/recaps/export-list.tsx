import { ButtonAnchor } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { RefreshWhileWorking } from "@/components/ui/refresh-while-working";
import { StatusLabel } from "@/components/ui/status-label";
import { formatDateShort, formatTime, type Zone } from "@/lib/format/date";
import { formatBytes, formatCount } from "@/lib/format/number";
import { isExpired, isExporting } from "@/lib/recaps/rules";
import type { ExportView } from "@/lib/recaps/schema";

type ExportListProps = { readonly runs: readonly ExportView[]; readonly zone: Zone; readonly now: Date };

/** Files made in the background, the newest first; while one is being made the page asks anew by itself. */
export function ExportList({ runs, zone, now }: ExportListProps) {
  return (
    <>
      <ul className="border-t border-line">
        {runs.map((run) => (
          <li key={run.exportId} className="grid gap-2 border-b border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <span className="font-medium break-all">{run.fileName}</span>
              <span className="text-13 text-quiet tabular-nums">
                {run.requestedBy && `${run.requestedBy}, `}
                {when(run.createdAt, zone)}
                {run.withDeclines && " · rahasia"}
              </span>
            </p>
            <Standing run={run} zone={zone} now={now} />
          </li>
        ))}
      </ul>
      {runs.some(({ state }) => isExporting(state)) && <RefreshWhileWorking />}
    </>
  );
}

function Standing({ run, zone, now }: { readonly run: ExportView; readonly zone: Zone; readonly now: Date }) {
  if (isExporting(run.state)) {
    return (
      <div role="status">
        <Progress
          label={run.state === "waiting" ? "Menunggu giliran" : "Menulis daftar"}
          done={run.done}
          total={run.total}
        >
          Anda boleh meninggalkan halaman ini; berkas tetap dibuat dan menunggu di sini.
        </Progress>
      </div>
    );
  }
  if (run.state === "failed") return <StatusLabel tone="bad">{run.failure ?? "Gagal dibuat"}</StatusLabel>;
  if (isExpired(run, now)) return <StatusLabel tone="none">Sudah dihapus setelah masa simpannya</StatusLabel>;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="text-13 text-quiet tabular-nums">
        {formatCount(run.total)} pegawai · {formatBytes(run.fileSize ?? 0)}
        {run.expiresAt && ` · disimpan sampai ${formatDateShort(new Date(run.expiresAt), zone)}`}
      </p>
      <ButtonAnchor look="outline" icon="download" href={`/api/v1/exports/${run.exportId}/file`} download>
        Unduh
      </ButtonAnchor>
    </div>
  );
}

const when = (iso: string, zone: Zone) => `${formatDateShort(new Date(iso), zone)}, ${formatTime(new Date(iso), zone)}`;

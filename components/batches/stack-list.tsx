import { stackAddress } from "@/components/batches/stack-address";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/ui/status-label";
import type { BatchLine } from "@/lib/batches/schema";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type StackListProps = { readonly stacks: readonly BatchLine[]; readonly zone: Zone; readonly withUnit: boolean };

/** Stacks with how far each is: being read, waiting for somebody's eye, or done. */
export function StackList({ stacks, zone, withUnit }: StackListProps) {
  return (
    <ul className="border-t border-line">
      {stacks.map((stack) => (
        <li
          key={stack.batchId}
          className="relative flex items-center gap-3 border-b border-line py-2.5 has-[a.row-link:hover]:bg-sunk"
        >
          <div className="min-w-0 flex-1">
            <p className="font-semibold">
              <Link href={stackAddress(stack.batchId)} className="row-link">
                {formatDateTime(new Date(stack.createdAt), zone)}
              </Link>
            </p>
            <p className="text-13 break-words text-quiet tabular-nums">
              {[withUnit && stack.unitName, filesOf(stack), `oleh ${stack.uploadedBy}`].filter(Boolean).join(" · ")}
            </p>
            <p className="text-13 tabular-nums">
              <Standing stack={stack} />
            </p>
          </div>
          <Icon name="chevron-right" className="text-faint" />
        </li>
      ))}
    </ul>
  );
}

function filesOf({ fileNames: [first, ...others] }: BatchLine): string {
  return others.length > 0 ? `${first} dan ${others.length} berkas lain` : (first ?? "");
}

function Standing({ stack: { finished, pages, read, groups, refused } }: { stack: BatchLine }) {
  const open = groups.choose + groups.redo;
  const known = `${formatCount(groups.known)} dari ${formatCount(read)} halaman dikenali`;
  if (!finished) {
    return (
      <StatusLabel tone="wait">{pages > 0 ? `Membaca ${read} dari ${pages} halaman` : "Menunggu dibaca"}</StatusLabel>
    );
  }
  if (open > 0) {
    return (
      <StatusLabel tone="wait" icon="warning">
        {known}, {formatCount(open)} perlu dilihat
      </StatusLabel>
    );
  }
  if (read === 0) return <StatusLabel tone="bad">Tidak terbaca</StatusLabel>;
  return (
    <StatusLabel tone={refused > 0 ? "bad" : "ok"} icon={refused > 0 ? "cross" : undefined}>
      {refused > 0 ? `${known}, ${refused} berkas ditolak` : known}
    </StatusLabel>
  );
}

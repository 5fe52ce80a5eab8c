import type { PassageKind } from "@/lib/campaigns/passages";
import { formatDateTime, type Zone } from "@/lib/format/date";

type PassageLine = {
  readonly kind: PassageKind;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
};

/** What became of the campaign, in one word each. */
export const passageNames: Record<PassageKind, string> = {
  open: "Dibuka",
  close: "Ditutup",
  reopen: "Dibuka kembali",
  archive: "Diarsipkan",
};

type PassageListProps = { readonly passages: readonly PassageLine[]; readonly zone: Zone };

/** When a campaign was opened, closed and opened again, by whom, and why. */
export function PassageList({ passages, zone }: PassageListProps) {
  return (
    <ol className="border-t border-line">
      {passages.map(({ kind, at, by, reason }) => (
        <li key={`${kind} ${at}`} className="border-b border-line py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b className="font-semibold">{passageNames[kind]}</b>
            <span className="text-13 text-quiet tabular-nums">
              {[formatDateTime(new Date(at), zone), by].filter(Boolean).join(" · ")}
            </span>
          </p>
          {reason && <p className="max-w-[68ch] break-words">Alasan: {reason}</p>}
        </li>
      ))}
    </ol>
  );
}

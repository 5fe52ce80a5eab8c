import { TextLink } from "@/components/ui/text-link";
import { type CaseEntry, caseOutcomeNames, followUpNames } from "@/lib/cases/schema";
import { formatDateTime, formatLongDate, type Zone } from "@/lib/format/date";

type CaseHistoryProps = { readonly caseId: string; readonly entries: readonly CaseEntry[]; readonly zone: Zone };

/** What was done, the newest first, each with who, when and the letter behind it. */
export function CaseHistory({ caseId, entries, zone }: CaseHistoryProps) {
  if (entries.length === 0) return <p className="text-quiet">Belum ada catatan.</p>;
  return (
    <ol className="border-t border-line-strong">
      {entries.map((entry) => (
        <li key={entry.id} className="border-b border-line py-3">
          <p className="font-semibold">{titleOf(entry)}</p>
          {entry.happenedOn && (
            <p className="text-13 text-quiet tabular-nums">
              {formatLongDate(new Date(`${entry.happenedOn}T05:00Z`), zone)}
            </p>
          )}
          <p className="max-w-[72ch] pt-1 break-words whitespace-pre-line">{entry.note}</p>
          {entry.file && (
            <p className="break-words">
              <TextLink href={`/api/v1/cases/${caseId}/files/${entry.file.sha256}`}>Unduh {entry.file.name}</TextLink>
            </p>
          )}
          <p className="pt-1 text-13 text-quiet tabular-nums">
            {entry.officer ?? "Sistem"}, dicatat {formatDateTime(new Date(entry.recordedAt), zone)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function titleOf({ act, kind, outcome }: CaseEntry): string {
  if (act === "follow_up") return kind ? followUpNames[kind] : "Catatan";
  if (act === "reopened") return "Kasus dibuka kembali";
  return outcome ? `Kasus ditutup: ${caseOutcomeNames[outcome].toLowerCase()}` : "Kasus ditutup";
}

import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { User } from "@/lib/core/actor";
import { formatCount, formatRate } from "@/lib/format/number";
import { findReport } from "@/lib/reports/queries";

/** What was just decided about a report, as facts. */
export async function DecidedNotice({ actor, reportId }: { readonly actor: User; readonly reportId: string }) {
  const report = await findReport(actor, reportId);
  if (!report || report.state === "submitted") return null;
  const { unitName, figures, state } = report;
  return (
    <Notice
      tone={state === "accepted" ? "ok" : "warn"}
      icon={state === "accepted" ? undefined : "turn-back"}
      title={`Laporan ${unitName} ${state === "accepted" ? "diterima" : "dikembalikan"}.`}
    >
      {formatCount(figures.done)} orang, {formatRate(figures.rate)}.{" "}
      <TextLink href={`/laporan/${reportId}`}>Lihat laporan</TextLink>
    </Notice>
  );
}

import { FactsStrip } from "@/components/ui/facts-strip";
import { formatCount, formatRate } from "@/lib/format/number";
import { dayAndMonth } from "./day";
import { difference } from "./reporting-unit-row";
import { type ReportStanding, ReportStatus } from "./status-labels";
import { due, type Reported, remaining, type Totals } from "./totals";

type UnitFactsProps = {
  readonly totals: Totals;
  readonly reported: Reported | null;
  readonly reportStatus: ReportStanding;
  /** The number of the cover letter, as typed. */
  readonly letterNumber?: string;
};

/** One unit in four figures: now, as reported, missing, and where its report stands. */
export function UnitFacts({ totals, reported, reportStatus, letterNumber }: UnitFactsProps) {
  const facts = [
    {
      label: "Saat ini",
      value: formatRate(totals.rate),
      note: `${formatCount(totals.done)} dari ${formatCount(due(totals))} pegawai`,
    },
    reported
      ? {
          label: `Terlapor ${dayAndMonth(reported.day)}`,
          value: formatRate(reported.rate),
          note: `${formatCount(reported.done)} orang, selisih ${difference(totals.done - reported.done)}`,
        }
      : { label: "Terlapor", value: "-", note: "belum ada laporan" },
    { label: "Belum", value: formatCount(remaining(totals)), note: waitingNote(totals) },
    {
      label: "Laporan",
      value: (
        <span className="text-16 tracking-normal">
          <ReportStatus status={reportStatus} />
        </span>
      ),
      note: letterNumber,
    },
  ];
  return <FactsStrip facts={facts} />;
}

/** Beside "Belum", which holds whoever waits for a verdict too: the lists tell them apart. */
export function waitingNote({ awaitingVerification }: Totals): string {
  return awaitingVerification > 0
    ? `orang, termasuk ${formatCount(awaitingVerification)} menunggu verifikasi`
    : "orang";
}

import { PaceLine, PairedBar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { RowLink } from "@/components/ui/row-link";
import { formatCount, formatRate } from "@/lib/format/number";
import { waitsForTurn } from "@/lib/monitoring/unit-list";
import { dayShort } from "./day";
import { type ReportStanding, ReportStatus } from "./status-labels";
import { due, type Reported, remaining, type Totals } from "./totals";

export type ReportingUnitRow = {
  readonly id: string;
  /** Left out for those who see no further. */
  readonly href?: string;
  readonly name: string;
  readonly totals: Totals;
  /** People done since midnight. */
  readonly today: number;
  /** The latest report, submitted or accepted or returned; `null` when there is none. */
  readonly reported: Reported | null;
  readonly reportStatus: ReportStanding;
  /** Who cannot sign yet since their wave is to come, and the first day on which some of them can. */
  readonly notYet: { readonly people: number; readonly first: string } | null;
  /** Today's pace of its own people, 0..1; `null` draws no line. */
  readonly pace: number | null;
};

type RowProps = { readonly unit: ReportingUnitRow; readonly withPace: boolean; readonly stale?: boolean };

/** A unit: ten columns on a desk, two lines on a phone, one markup. */
export function ReportingUnit({ unit, withPace, stale }: RowProps) {
  const { totals, reported } = unit;
  const waits = waitsForTurn(unit);
  return (
    <tr>
      <td className="name">
        {unit.href ? <RowLink href={unit.href}>{unit.name}</RowLink> : unit.name}
        <TurnNote unit={unit} />
      </td>
      <td className="bars">
        <BarCell
          share={totals.rate}
          reported={reported?.rate ?? null}
          pace={withPace ? unit.pace : null}
          stale={stale}
        />
      </td>
      <td className={`rate num ${waits ? "text-quiet" : "font-bold"}`}>{formatRate(totals.rate)}</td>
      <td className="wide-only num text-13 text-quiet">
        {formatCount(totals.done)} / {formatCount(due(totals))}
      </td>
      <td className="wide-only num">{unit.today > 0 && difference(unit.today)}</td>
      <td className="wide-only num">{reported ? formatRate(reported.rate) : "-"}</td>
      <td className="wide-only text-13 text-quiet tabular-nums">{reported && dayShort(reported.day)}</td>
      <td className="wide-only num">{reported && difference(totals.done - reported.done)}</td>
      <td className="left num font-bold">
        {formatCount(remaining(totals))} <span className="narrow-only font-normal text-quiet">belum</span>
      </td>
      <td className="state">
        <ReportStatus status={unit.reportStatus} />
      </td>
      <td className="wide-only arrow">{unit.href && <Icon name="chevron-right" size={16} className="ml-auto" />}</td>
      <td className="digest">{digest(unit)}</td>
    </tr>
  );
}

/** Told beneath the name: who waits for a wave is not late. */
export function TurnNote({ unit }: { readonly unit: Pick<ReportingUnitRow, "notYet" | "totals"> }) {
  const { notYet, totals } = unit;
  if (!notYet) return null;
  const who = !waitsForTurn(unit) ? `${formatCount(notYet.people)} belum` : totals.done > 0 ? "Sisanya belum" : "Belum";
  return (
    <span className="block text-12 font-normal text-quiet">
      {who} giliran, mulai {dayShort(notYet.first)}
    </span>
  );
}

/** A bar in its column with the pace of today drawn through the whole height of the row. */
export function BarCell({
  share,
  reported,
  pace,
  stale,
}: {
  readonly share: number | null;
  readonly reported: number | null;
  readonly pace: number | null;
  readonly stale?: boolean;
}) {
  return (
    <>
      <PairedBar share={share} reported={reported} stale={stale} />
      {pace !== null && (
        <span className="pace-line">
          <PaceLine pace={pace} />
        </span>
      )}
    </>
  );
}

/** A count of people with its sign: what changed since the report. */
export function difference(people: number): string {
  return people > 0 ? `+${formatCount(people)}` : formatCount(people);
}

/** The middle widths have no room for the columns but room for their sentence. */
function digest({ totals, today, reported }: ReportingUnitRow): string {
  const moved = today > 0 ? ` (${difference(today)} hari ini)` : "";
  const now = `${formatCount(totals.done)} dari ${formatCount(due(totals))} orang${moved}`;
  if (!reported) return `${now} · belum ada laporan`;
  return `${now} · terlapor ${formatRate(reported.rate)} per ${dayShort(reported.day)}, selisih ${difference(totals.done - reported.done)}`;
}

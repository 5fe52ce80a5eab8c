import { unitTerm } from "@/lib/agencies/terms";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { latestSnapshot } from "@/lib/campaigns/snapshots";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { hasReach } from "@/lib/core/reach";
import type { Statements } from "@/lib/db";
import { checkpointWords, type PrintedCheckpoint } from "@/lib/documents/checkpoint-words";
import { groupedHash } from "@/lib/documents/official-words";
import type { RecapFacts, RecapLine } from "@/lib/documents/recap-facts";
import type { EmploymentType } from "@/lib/employees/terms";
import { formatDateShort, formatDateTime } from "@/lib/format/date";
import { standingCheckpoint } from "@/lib/ledger/log-queries";
import { visible } from "@/lib/policy";
import { figuresNow, figuresReported, sumFigures } from "@/lib/recaps/recap-figures";
import { type RecapRow, recapRows } from "@/lib/recaps/recap-rows";
import { recapTypeName, recapTypes } from "@/lib/recaps/rules";
import type { RecapQuery } from "@/lib/recaps/schema";
import type { ReportState } from "@/lib/reports/schema";

type Campaign = Pick<CampaignSummary, "id" | "agencyId" | "name" | "agencyName" | "zone" | "terms">;
type Setting = Pick<RecapQuery, "basis" | "order">;

/** The recap's line with the unit it speaks of, for pages that link to it. */
export type UnitRecapLine = RecapLine & { unitId: string };
export type UnitRecap = Omit<RecapFacts, "lines"> & { lines: UnitRecapLine[] };

/**
 * The recap of a campaign's reporting units as far as the actor's figures reach, read at `now`.
 * Null when no unit that reports is within reach.
 * @throws Refusal("forbidden") for who sees no figures at all
 */
export async function recapOf(
  tx: Statements,
  actor: Actor,
  campaign: Campaign,
  { basis, order }: Setting,
  now: Date,
): Promise<UnitRecap | null> {
  const reach = visible.figures(actor);
  if (actor.kind !== "system" && !hasReach(reach)) throw new Refusal("forbidden");
  const rows = await recapRows(tx, actor, campaign.id, basis);
  if (rows.length === 0) return null;
  const types = recapTypes(new Set(rows.flatMap((row) => presentTypes(row, basis))));
  const lines = rows
    .map((row) => ({ row, line: lineOf(row, basis, types, campaign) }))
    .sort((a, b) => (order === "lowest" ? lowestFirst(a.line, b.line) : 0) || a.row.left - b.row.left)
    .map(({ line }) => line);
  const frozen = await latestSnapshot(tx, campaign.id);
  const checkpoint = await standingCheckpoint(tx);
  const counted = lines.flatMap(({ figures }) => figures ?? []);
  return {
    unitTerm: unitTerm(campaign.terms),
    agencyName: campaign.agencyName,
    campaignName: campaign.name,
    zone: campaign.zone,
    takenAt: now,
    basis: basis === "now" ? "Keadaan saat ini" : "Menurut laporan unit",
    types: types.map(recapTypeName),
    lines,
    total: sumFigures(counted, types),
    notes: notesOf({
      basis,
      units: lines.length,
      unitWord: unitTerm(campaign.terms).text,
      reported: counted.length,
      whole: reach.everything || reach.agencyIds.includes(campaign.agencyId),
      frozen: frozen && {
        at: formatDateTime(frozen.takenAt, campaign.zone),
        hash: groupedHash(frozen.sha256),
      },
      checkpoint,
    }),
  };
}

const presentTypes = ({ counts, standing }: RecapRow, basis: Setting["basis"]): EmploymentType[] =>
  basis === "now"
    ? counts.filter(({ status }) => status !== "removed").map(({ type }) => type)
    : (standing?.byType.map(({ employmentType }) => employmentType) ?? []);

const stateWords: Record<ReportState, string> = {
  submitted: "Menunggu putusan",
  accepted: "Diterima",
  returned: "Dikembalikan",
};

function lineOf(
  row: RecapRow,
  basis: Setting["basis"],
  types: readonly EmploymentType[],
  { zone }: Campaign,
): UnitRecapLine {
  const { standing, reportState } = row;
  const day = standing && formatDateShort(new Date(standing.submittedAt), zone);
  const state = basis === "reported" && standing ? standing.state : reportState;
  const words = state ? stateWords[state] : "Belum melapor";
  return {
    unitId: row.id,
    unitName: row.name,
    figures: basis === "now" ? figuresNow(row, types) : figuresReported(row, types),
    letter: standing && { number: standing.letterNumber, date: standing.letterDate },
    remark: basis === "reported" && day ? `${words}, per ${day}` : words,
  };
}

/** Units without a rate stand last. */
function lowestFirst(a: RecapLine, b: RecapLine): number {
  return (a.figures?.rate ?? 2) - (b.figures?.rate ?? 2);
}

type Told = {
  basis: Setting["basis"];
  units: number;
  unitWord: string;
  reported: number;
  whole: boolean;
  frozen: { at: string; hash: string } | null;
  checkpoint: PrintedCheckpoint | null;
};

function notesOf({ basis, units, unitWord, reported, whole, frozen, checkpoint }: Told): string[] {
  const notes = [
    "Wajib = sudah + belum; yang dikecualikan tidak termasuk wajib.",
    "Persentase: sudah dibagi wajib; 100,0% hanya bila semua sudah.",
  ];
  if (basis === "reported" && reported < units) {
    notes.unshift(
      `Jumlah mencakup ${reported} dari ${units} ${unitWord}; ${unitWord} lain belum memiliki laporan yang berlaku.`,
    );
  }
  if (frozen) notes.push(`Kegiatan ditutup; keadaannya dibekukan ${frozen.at}, SHA-256 ${frozen.hash}.`);
  if (!whole) notes.push("Hanya memuat unit dalam kewenangan pembuat berkas ini, bukan seluruh instansi.");
  if (checkpoint) notes.push(checkpointWords(checkpoint));
  return notes;
}

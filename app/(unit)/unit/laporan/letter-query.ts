import type { CampaignSummary } from "@/lib/campaigns/queries";
import { formatDate, type Zone } from "@/lib/format/date";
import { letterFaults } from "@/lib/reports/check-letter";
import type { ReportView } from "@/lib/reports/queries";

/** What sending would find wrong with the letter in the address, by the names of the form's fields. */
export function queryFaults(query: Record<string, string>, campaign: CampaignSummary): Record<string, string> {
  const { nomor, tanggal, catatan, tembusan } = query;
  const letter = { letterNumber: nomor, letterDate: tanggal, note: catatan, copies: tembusan };
  const { letterNumber, letterDate, note, copies } = letterFaults(letter, campaign, new Date());
  const named = { nomor: letterNumber, tanggal: letterDate, catatan: note, tembusan: copies };
  return Object.fromEntries(Object.entries(named).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** The report beside which the figures stand: "laporan ke-2, 9 Oktober 2028"; null without one. */
export function comparedWith(report: ReportView | null, zone: Zone): string | null {
  return report && `laporan ke-${report.number}, ${formatDate(new Date(report.submittedAt), zone)}`;
}

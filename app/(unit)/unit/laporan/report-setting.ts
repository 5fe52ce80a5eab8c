import type { Desk } from "@/app/(unit)/unit/desk";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { ReportPreview, ReportView } from "@/lib/reports/queries";

/** What both steps of reporting know. */
export type ReportSetting = {
  readonly unit: Desk["unit"];
  readonly campaign: CampaignSummary;
  readonly preview: ReportPreview;
  /** Earlier reports, the newest first. */
  readonly reports: readonly ReportView[];
  /** What is wrong with the letter as typed, by the names of the form's fields; nothing before the check. */
  readonly faults: Readonly<Record<string, string>>;
  readonly query: Desk["query"];
  readonly href: Desk["href"];
};

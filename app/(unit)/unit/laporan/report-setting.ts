import type { Desk } from "@/app/(unit)/unit/desk";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { ReportPreview, ReportView } from "@/lib/reports/queries";
import type { ReportDraftView } from "@/lib/reports/schema";

/** What both steps of reporting know. */
export type ReportSetting = {
  readonly unit: Desk["unit"];
  readonly campaign: CampaignSummary;
  readonly preview: ReportPreview;
  /** Earlier reports, the newest first. */
  readonly reports: readonly ReportView[];
  /** The letter that lies ready, prepared by somebody of the unit. */
  readonly draft: ReportDraftView | null;
  readonly mayPrepare: boolean;
  /** What is wrong with the letter as typed, by the names of the form's fields; nothing before the check. */
  readonly faults: Readonly<Record<string, string>>;
  readonly query: Desk["query"];
  readonly href: Desk["href"];
};

import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import type { WatchedUnit } from "@/lib/monitoring/watched-unit";

/** Where one stands: the unit of the page, seen by someone, with the state of the page in its address. */
export type Place = {
  readonly actor: User;
  readonly campaign: CampaignSummary;
  readonly unit: WatchedUnit;
  readonly query: Record<string, string>;
  /** This page with some of its state changed. */
  readonly href: (change: Record<string, string | number | undefined>) => string;
};

import type { IconName } from "@/components/ui/icon";
import { StatusLabel, type Tone } from "@/components/ui/status-label";
import { type CampaignStatus, campaignStatusNames } from "@/lib/campaigns/schema";

const marks = {
  draft: ["none", "edit"],
  open: ["ok", "tick-circle"],
  closed: ["none", "lock"],
  archived: ["none", "lock"],
} as const satisfies Record<CampaignStatus, readonly [Tone, IconName]>;

export function CampaignStatusLabel({ status }: { readonly status: CampaignStatus }) {
  const [tone, icon] = marks[status];
  return (
    <StatusLabel tone={tone} icon={icon}>
      {campaignStatusNames[status]}
    </StatusLabel>
  );
}

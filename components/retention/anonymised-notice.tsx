import { Notice } from "@/components/ui/notice";
import type { CampaignView } from "@/lib/campaigns/schema";
import type { Zone } from "@/lib/format/date";
import { anonymisedWords } from "@/lib/retention/anonymised-words";

type AnonymisedNoticeProps = {
  readonly campaign: Pick<CampaignView, "anonymisation"> & { readonly zone: Zone };
};

/** That a campaign's people were let go, wherever its figures are shown; nothing of any other campaign. */
export function AnonymisedNotice({ campaign: { anonymisation, zone } }: AnonymisedNoticeProps) {
  if (!anonymisation) return null;
  const { title, rest } = anonymisedWords(anonymisation, zone);
  return (
    <div className="pt-4">
      <Notice tone="info" title={title}>
        {rest}
      </Notice>
    </div>
  );
}

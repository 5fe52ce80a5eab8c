import { withQuery } from "@/lib/format/query-string";

/** Where a page of an open campaign looks for newer figures, and where it hears that there may be some. */
export function liveSource(campaignId: string, unit?: string) {
  const campaign = `/api/v1/campaigns/${campaignId}`;
  return { source: withQuery(`${campaign}/completion`, { unit }), stream: `${campaign}/changes` };
}

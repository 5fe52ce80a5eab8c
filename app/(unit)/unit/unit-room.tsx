import type { ReactNode } from "react";
import type { Desk } from "@/app/(unit)/unit/desk";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { DeskHead } from "@/components/unit/desk-head";
import { NoCampaign } from "@/components/unit/no-campaign";
import { OtherCampaigns } from "@/components/unit/other-campaigns";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { withQuery } from "@/lib/format/query-string";
import { unitPath } from "@/lib/monitoring/unit-tree";

type RoomProps = {
  readonly desk: Desk;
  /** The room's address, to which the choice of unit or campaign leads. */
  readonly path: string;
  readonly children: (campaign: CampaignSummary) => ReactNode;
};

/** A room of the unit's desk: its head with the choices, then the page, or why there is nothing yet. */
export async function UnitRoom({
  desk: { actor, query, units, unit, campaigns, campaign },
  path,
  children,
}: RoomProps) {
  const standing = await unitPath(actor, unit.id);
  const { kegiatan } = query;
  const choices = campaigns.map(({ id, name }) => ({
    href: withQuery(path, { unit: query.unit, kegiatan: id }),
    label: name,
    current: id === campaign?.id,
  }));
  // One open campaign is the usual case: the past ones then wait at the foot of the page.
  const choosing = campaigns.filter(isSigningOpen).length > 1 || campaign !== campaigns[0];
  return (
    <>
      <DeskHead
        path={unit.path.map(({ id, name }) => ({ href: withQuery(path, { unit: id, kegiatan }), name }))}
        head={standing?.head ?? null}
        campaignName={choosing ? null : (campaign?.name ?? null)}
        units={units.map(({ id, name, left, right }) => ({
          href: withQuery(path, { unit: id, kegiatan }),
          label: name,
          current: left <= unit.left && unit.right <= right,
        }))}
        campaigns={choosing ? choices : []}
      />
      {campaign && <AnonymisedNotice campaign={campaign} />}
      {campaign ? children(campaign) : <NoCampaign bkpsdmName={unit.bkpsdmName} />}
      {!choosing && <OtherCampaigns campaigns={choices.filter(({ current }) => !current)} />}
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { People } from "@/app/(bkpsdm)/pantauan/[unitId]/people";
import { SidePanel } from "@/app/(bkpsdm)/pantauan/[unitId]/side-panel";
import { UnitBreakdown } from "@/app/(bkpsdm)/pantauan/[unitId]/unit-breakdown";
import { UnitHead } from "@/app/(bkpsdm)/pantauan/[unitId]/unit-head";
import { UnitsBeneath } from "@/app/(bkpsdm)/pantauan/[unitId]/units-beneath";
import { liveSource } from "@/app/(bkpsdm)/pantauan/live-source";
import type { SearchParams } from "@/app/signed-in";
import { DrillDown } from "@/components/monitoring/drill-down";
import { LiveFigures } from "@/components/monitoring/live-figures";
import { withQuery } from "@/lib/format/query-string";
import { watchedUnit } from "@/lib/monitoring/watched-unit";

export const metadata: Metadata = { title: "Pantauan unit" };

type PageProps = { readonly params: Promise<{ unitId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { unitId } = await params;
  const path = `/pantauan/${unitId}`;
  const { actor, query, campaign } = await watch(path, searchParams);
  const unit = campaign && (await watchedUnit(actor, campaign, unitId));
  if (!unit) notFound();
  const sub = query.sub ? unit.nodes.find(({ id }) => id === query.sub) : undefined;
  const href = (change: Record<string, string | number | undefined>) => withQuery(path, { ...query, ...change });
  const place = { actor, campaign, unit, query, href };
  return (
    <LiveFigures
      {...(campaign.status === "open" && liveSource(campaign.id, unitId))}
      at={new Date().toISOString()}
      zone={campaign.zone}
    >
      <DrillDown panel={sub && <SidePanel {...place} sub={sub} />}>
        <UnitHead {...place} />
        {unit.nodes.length > 1 && <UnitsBeneath {...place} subId={sub?.id} />}
        <UnitBreakdown {...place} />
        {unit.namesVisible && !campaign.anonymisation && <People {...place} />}
      </DrillDown>
    </LiveFigures>
  );
}

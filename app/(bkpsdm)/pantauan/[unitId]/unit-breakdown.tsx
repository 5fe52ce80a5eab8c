import type { Place } from "@/app/(bkpsdm)/pantauan/[unitId]/place";
import { Breakdowns } from "@/components/monitoring/breakdowns";
import { TextLink } from "@/components/ui/text-link";
import { breakdownOf } from "@/lib/monitoring/breakdown";
import { doneByMethod } from "@/lib/monitoring/done";

/** By type, tier and method, with all units beneath: on request, since the squares and rows are what a unit is seen by. */
export async function UnitBreakdown({ actor, campaign, unit, query, href }: Place) {
  if (query.rincian !== "1") {
    return (
      <p className="pt-4 print:hidden">
        <TextLink href={`${href({ rincian: 1 })}#rincian`}>Rincian menurut jenis, jenjang, dan cara</TextLink>
      </p>
    );
  }
  const [breakdown, byMethod] = await Promise.all([
    breakdownOf(actor, campaign.id, unit.id),
    doneByMethod(actor, campaign.id, unit.id),
  ]);
  return (
    <div id="rincian">
      <Breakdowns breakdown={{ ...breakdown, byMethod }} />
      <p className="pt-3 print:hidden">
        <TextLink href={href({ rincian: undefined })}>Tutup rincian</TextLink>
      </p>
    </div>
  );
}

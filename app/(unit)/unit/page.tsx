import type { Metadata } from "next";
import { closedWords } from "@/app/(unit)/unit/closed-words";
import { openDesk } from "@/app/(unit)/unit/desk";
import { subUnitList } from "@/app/(unit)/unit/sub-unit-list";
import { Today } from "@/app/(unit)/unit/today";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { DayFigures } from "@/components/duties/day-figures";
import { PrintButton } from "@/components/monitoring/print-button";
import { SubUnits } from "@/components/monitoring/sub-units";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { refusals } from "@/lib/core/errors";
import { countOtherDuties, findDay } from "@/lib/duties/queries";
import { laterWords } from "@/lib/duties/rules";
import { formatCount } from "@/lib/format/number";
import { isMailSent } from "@/lib/mail/post-office";
import { totalsOf } from "@/lib/monitoring/rules";
import { unitTree } from "@/lib/monitoring/unit-tree";

export const metadata: Metadata = { title: "Hari ini" };

/** Names read at once; whoever is tapped makes room for the next. */
const LISTED = 60;

export default async function TodayPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk("/unit", searchParams);
  const { actor, unit, campaigns, query, href } = desk;
  const now = new Date();
  const mailSent = isMailSent();
  const refusal = query.galat && query.galat in refusals ? refusals[query.galat as keyof typeof refusals][1] : null;
  return (
    <UnitRoom desk={desk} path="/unit">
      {async (campaign) => {
        const ask = { unit, campaign, mailSent, now, limit: LISTED };
        const [day, others] = await Promise.all([findDay(actor, ask), countOtherDuties(actor, { ...ask, campaigns })]);
        const tree = day?.tree ?? (await unitTree(actor, campaign.id, unit.id));
        const units = tree.length > 1;
        return (
          <div className={units ? "wide:grid wide:grid-cols-[3fr_2fr] wide:gap-12" : "max-w-180"}>
            <div className="min-w-0 pt-5">
              {refusal && (
                <div className="pb-4">
                  <Notice tone="warn">{refusal}</Notice>
                </div>
              )}
              {day ? (
                <Today {...{ day, desk, campaign, mailSent, now }} />
              ) : (
                <Notice tone="info" title={closedWords(campaign)}>
                  Tidak ada lagi yang perlu Anda kerjakan. Angka di bawah ini adalah keadaan saat ditutup; tanda tangan,
                  lembar, dan laporan tidak diterima lagi.
                </Notice>
              )}
              {others.length > 0 && (
                <p className="border-t border-line py-3">
                  Kegiatan lain:{" "}
                  {others.map(({ id, name, count }, at) => (
                    <span key={id}>
                      {at > 0 && "; "}
                      <TextLink href={href("/unit", { kegiatan: id })}>{name}</TextLink>, {formatCount(count)} hal
                      menunggu
                    </span>
                  ))}
                </p>
              )}
              {day && <PrintButton />}
            </div>
            <div className="min-w-0">
              <DayFigures
                totals={tree[0]?.totals ?? totalsOf({})}
                later={day ? laterWords(day.facts) : []}
                waitingHref={href("/unit/berkas", { status: "menunggu" })}
              />
              {units && <SubUnits {...subUnitList(tree, query, href)} />}
            </div>
          </div>
        );
      }}
    </UnitRoom>
  );
}

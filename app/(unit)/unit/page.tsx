import type { Metadata } from "next";
import { closedWords } from "@/app/(unit)/unit/closed-words";
import { openDesk } from "@/app/(unit)/unit/desk";
import { missingPeople } from "@/app/(unit)/unit/missing-people";
import { subUnitList } from "@/app/(unit)/unit/sub-unit-list";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { RemainingHeadline } from "@/components/monitoring/remaining-headline";
import { SubUnits } from "@/components/monitoring/sub-units";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { MissingList } from "@/components/unit/missing-list";
import { ReturnedReport } from "@/components/unit/returned-report";
import { WaitingSheets } from "@/components/unit/waiting-sheets";
import { daysLeft, isSigningOpen } from "@/lib/campaigns/rules";
import { isMailSent } from "@/lib/mail/post-office";
import { totalsOf } from "@/lib/monitoring/rules";
import { unitTree } from "@/lib/monitoring/unit-tree";
import { listPacts } from "@/lib/pacts/queries";
import { lastReminders } from "@/lib/reminders/queries";
import { listReports } from "@/lib/reports/queries";

export const metadata: Metadata = { title: "Hari ini" };

/** People listed at once: a school fits whole, a dinas shows its beginning. */
const LISTED = { alone: 100, withUnits: 20 };

export default async function TodayPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk("/unit", searchParams);
  const { actor, unit, query, href } = desk;
  const now = new Date();
  return (
    <UnitRoom desk={desk} path="/unit">
      {async (campaign) => {
        const tree = await unitTree(actor, campaign.id, unit.id);
        const below = tree.length > 1;
        const limit = below ? LISTED.withUnits : LISTED.alone;
        const [owing, reports] = await Promise.all([
          listPacts(actor, { campaign: campaign.id, unit: unit.id, status: "belum", limit }),
          unit.reporting && isSigningOpen(campaign) ? listReports(actor, campaign.id, { unitId: unit.id }) : [],
        ]);
        const latest = reports.toSorted((a, b) => b.number - a.number)[0];
        const totals = tree[0]?.totals ?? totalsOf({});
        const setting = {
          campaign,
          last: await lastReminders(
            actor,
            owing.items.map(({ id }) => id),
          ),
          mailSent: isMailSent(),
          now,
          withUnit: below,
          hrefOf: (id: string) => href(`/unit/pegawai/${id}`),
          ownEmployeeId: actor.employeeId,
        };
        const units = below && <SubUnits {...subUnitList(tree, query, href)} />;
        const people = owing.total > 0 && (
          <MissingList
            people={missingPeople(owing.items, setting)}
            total={owing.total}
            group={isSigningOpen(campaign) ? { unitId: unit.id, campaignId: campaign.id } : null}
            back={href("/unit")}
            allHref={href("/unit/pegawai", { status: "belum" })}
          />
        );
        // A list that fits comes first: the people are the matter. A dinas first asks which school.
        const [first, second] = owing.total <= limit ? [people, units] : [units, people];
        return (
          <div className={units ? "wide:grid wide:grid-cols-2 wide:gap-12" : "max-w-180"}>
            <div className="min-w-0 pt-5">
              {latest?.state === "returned" && (
                <div className="pb-5">
                  <ReturnedReport
                    number={latest.number}
                    note={latest.decisionNote}
                    bkpsdmName={unit.bkpsdmName}
                    action={<ButtonLink href={href("/unit/laporan")}>Perbaiki laporan</ButtonLink>}
                  />
                </div>
              )}
              {!isSigningOpen(campaign) && (
                <div className="pb-5">
                  <Notice tone="info" title={closedWords(campaign)}>
                    Angka di bawah ini adalah keadaan saat ditutup. Tanda tangan, lembar, dan laporan tidak diterima
                    lagi.
                  </Notice>
                </div>
              )}
              <RemainingHeadline
                totals={totals}
                daysLeft={isSigningOpen(campaign) ? daysLeft(campaign.deadline, campaign.zone, now) : null}
              />
              <WaitingSheets count={totals.awaitingVerification} href={href("/unit/berkas", { status: "menunggu" })} />
              {first}
            </div>
            <div className="min-w-0">{second}</div>
          </div>
        );
      }}
    </UnitRoom>
  );
}

import { remindDueAction } from "@/app/(unit)/unit/actions";
import type { Desk } from "@/app/(unit)/unit/desk";
import { headTargets, personTargets } from "@/app/(unit)/unit/remind-targets";
import { Calm } from "@/components/duties/calm";
import { type DutyLine, DutyList } from "@/components/duties/duty-list";
import { RemindList } from "@/components/duties/remind-list";
import { WhatsAppButton } from "@/components/reminders/whatsapp-button";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Day } from "@/lib/duties/queries";
import { nextLook } from "@/lib/duties/rules";
import type { Duty, DutyAct } from "@/lib/duties/schema";
import { dayWords } from "@/lib/duties/words";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { missing } from "@/lib/monitoring/rules";

/** Names before the fold while other things wait below, and when they are all there is. */
const SHOWN = { among: 5, alone: 20 };
/** Sub-units named; the others are in the table. */
const WORST = 5;

type TodayProps = {
  readonly day: Day;
  readonly desk: Desk;
  readonly campaign: CampaignSummary;
  readonly mailSent: boolean;
  readonly now: Date;
};

/** What waits for the reader's hand today, or the sentence that nothing does. */
export function Today(props: TodayProps) {
  const { day, desk } = props;
  const { duties, facts } = day;
  if (duties.length === 0) {
    const next = nextLook(facts);
    return (
      <>
        <Calm
          complete={(day.tree[0]?.totals.done ?? 0) > 0 && missing(facts.scope) === 0 && facts.people.owing === 0}
          next={next && `Lihat lagi ${dayWords(next.day)}: ${next.why}.`}
        />
        {day.people.length > 0 && peopleBody(props, SHOWN.alone)}
      </>
    );
  }
  const lists = duties.some(({ kind }) => kind === "people");
  return (
    <>
      <h1 className="pb-3 text-20 font-bold">{formatCount(duties.length)} hal menunggu Anda hari ini</h1>
      <DutyList duties={duties.map((duty) => lineOf(duty, props))} />
      {!lists && day.people.length > 0 && peopleBody(props, SHOWN.alone)}
      <p className="py-3 text-13 print:hidden">
        <TextLink href={desk.href("/unit/pegawai", { status: "belum" })}>Semua yang belum menandatangani</TextLink>
      </p>
    </>
  );
}

function lineOf(duty: Duty, props: TodayProps): DutyLine {
  const { kind, id, title, text, overdue, act, more } = duty;
  const { duties } = props.day;
  const to = (way: DutyAct | null) => way && { label: way.label, href: hrefOf(way, props.desk) };
  const last = duties.at(-1) === duty;
  const body =
    kind === "people"
      ? peopleBody(props, last ? SHOWN.alone : SHOWN.among)
      : kind === "units"
        ? unitsBody(props)
        : null;
  return { key: `${kind}${id && `-${id}`}`, title, text, overdue, act: to(act), more: to(more), body };
}

const hrefOf = ({ path, query, desk: kept }: DutyAct, { href }: Desk) =>
  kept ? href(path, query) : withQuery(path, query ?? {});

function peopleBody({ day, desk, campaign, mailSent, now }: TodayProps, shown: number) {
  const { unit, href } = desk;
  const { mailable, fresh, lately } = day.facts.people;
  const targets = personTargets(day.people, { campaign, now, withUnit: day.tree.length > 1, href });
  const back = href("/unit");
  const listed = targets.filter(({ reminded }) => !reminded).length;
  return (
    <>
      <RemindList
        key={`${campaign.id} ${unit.id}`}
        targets={targets}
        shown={shown}
        back={back}
        lately={lately}
        mail={
          mailSent
            ? {
                ...{ action: remindDueAction, campaignId: campaign.id, unitId: unit.id },
                ...{ people: mailable, all: mailable === fresh },
              }
            : null
        }
      />
      {fresh > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 print:hidden">
          {/* The group gets figures without names: one press for all where no mail goes out. */}
          <WhatsAppButton
            about={{ unitId: unit.id, campaignId: campaign.id, to: "group" }}
            back={back}
            label="Ingatkan lewat grup"
            spoken="Ingatkan grup unit"
            quiet
          />
          {listed < fresh && (
            <ButtonLink look="quiet" href={href("/unit/pegawai", { status: "belum" })}>
              Lihat seluruh {formatCount(fresh)} orang
            </ButtonLink>
          )}
        </div>
      )}
    </>
  );
}

function unitsBody({ day, desk, campaign }: TodayProps) {
  // Whose head was reminded today makes room for the next.
  const waiting = day.behind.filter(({ reminded }) => !reminded);
  const listed = [...waiting.slice(0, WORST), ...day.behind.filter(({ reminded }) => reminded)];
  return (
    <>
      <RemindList
        targets={headTargets(listed, campaign.id, desk.href)}
        shown={WORST}
        back={desk.href("/unit")}
        lately={0}
      />
      {waiting.length > WORST && (
        <p className="py-1">
          <TextLink href={`${desk.href("/unit")}#unit-bawahan`}>Lihat unit lainnya</TextLink>
        </p>
      )}
    </>
  );
}

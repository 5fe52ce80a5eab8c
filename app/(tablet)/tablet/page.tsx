import type { Metadata } from "next";
import { checkInAction } from "@/app/(acara)/acara/actions";
import { TabletTurn } from "@/components/ceremonies/tablet/tablet-turn";
import { TabletWaiting } from "@/components/ceremonies/tablet/tablet-waiting";
import { findInvitation } from "@/lib/ceremonies/check-in";
import type { WaitingKiosk } from "@/lib/ceremonies/kiosk-queries";
import { findPactHere } from "@/lib/ceremonies/pact-here";
import { checkInState } from "@/lib/ceremonies/rules";
import type { AtTablet, User } from "@/lib/core/actor";
import { formatLongDate, formatTime } from "@/lib/format/date";
import { singleValues } from "@/lib/format/query-string";
import { openTablet } from "./opened";

export const metadata: Metadata = { title: "Tablet bersama" };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The first page of a shared tablet: it waits, or it is somebody's turn. */
export default async function Page({ searchParams }: Props) {
  const { kiosk, person } = await openTablet();
  const { usai } = singleValues(await searchParams);
  const when = `${formatLongDate(kiosk.startsAt, kiosk.zone)}, ${formatTime(kiosk.startsAt, kiosk.zone)}`;
  if (!person) {
    const { number, name, place, agencyName } = kiosk;
    return <TabletWaiting {...{ number, name, place, agencyName, when }} ended={usai} />;
  }
  const { invited, pact } = await facts(person, kiosk);
  return (
    <TabletTurn
      person={person.name}
      ceremony={kiosk.name}
      secondsLeft={Math.round((Date.parse(person.kiosk.expiresAt) - Date.now()) / 1000)}
      pact={pact}
      attendance={
        invited && {
          attended: invited.attendedAt && formatTime(invited.attendedAt, invited.zone),
          open: checkInState(invited, new Date()) === "open",
          action: checkInAction,
          fields: { ceremonyId: invited.ceremonyId, code: kiosk.code },
        }
      }
    />
  );
}

async function facts(person: User & { kiosk: AtTablet }, { code, campaignId }: WaitingKiosk) {
  const [invited, pact] = await Promise.all([
    findInvitation(person, code),
    findPactHere(person, campaignId, new Date()),
  ]);
  return { invited, pact };
}

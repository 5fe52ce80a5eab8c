import { checkInAction } from "@/app/(acara)/acara/actions";
import { OwnCheckIn } from "@/components/ceremonies/own-check-in";
import { hoursOf, type OwnInvitation as Invited } from "@/lib/ceremonies/check-in";
import type { PactHere } from "@/lib/ceremonies/pact-rules";
import { checkInState } from "@/lib/ceremonies/rules";
import { formatLongDate, formatTime } from "@/lib/format/date";

type OwnInvitationProps = {
  readonly person: string;
  readonly code: string;
  readonly own: Invited;
  readonly pact: PactHere | null;
  readonly now: Date;
  readonly andPact?: boolean;
};

/** What both QR codes of a hall show to somebody who is invited. */
export function OwnInvitation({ person, code, own, pact, now, andPact }: OwnInvitationProps) {
  return (
    <OwnCheckIn
      action={checkInAction}
      ceremonyId={own.ceremonyId}
      code={code}
      person={person}
      name={own.name}
      when={`${formatLongDate(own.startsAt, own.zone)}, ${formatTime(own.startsAt, own.zone)}`}
      place={own.place}
      cancelReason={own.cancelReason}
      state={checkInState(own, now)}
      hours={hoursOf(own)}
      attended={own.attendedAt && formatTime(own.attendedAt, own.zone)}
      pact={pact}
      andPact={andPact}
    />
  );
}

import type { Metadata } from "next";
import { checkInAction } from "@/app/(acara)/acara/actions";
import { signedIn } from "@/app/signed-in";
import { OwnCheckIn } from "@/components/ceremonies/own-check-in";
import { PublicHeader } from "@/components/layout/public-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { findInvitation, hoursOf } from "@/lib/ceremonies/check-in";
import { checkInState } from "@/lib/ceremonies/rules";
import { formatLongDate, formatTime } from "@/lib/format/date";
import { isDone } from "@/lib/pacts/rules";
import type { PactStatus } from "@/lib/pacts/schema";

export const metadata: Metadata = { title: "Hadir di acara" };

/** Where the QR of a ceremony leads: one press says that one is there, another leads to the own pact. */
export default async function Page({ params }: { readonly params: Promise<{ kode: string }> }) {
  const { kode } = await params;
  const actor = await signedIn(`/hadir/${kode}`);
  const own = await findInvitation(actor, decodeURIComponent(kode));
  return (
    <>
      <PublicHeader title="Ikrar" agencyName={own?.agencyName ?? "Acara"} width="max-w-160" />
      <main id="isi" className="mx-auto max-w-160 px-4 pb-10 text-16">
        {own ? (
          <OwnCheckIn
            action={checkInAction}
            ceremonyId={own.ceremonyId}
            code={kode}
            person={actor.name}
            name={own.name}
            when={`${formatLongDate(own.startsAt, own.zone)}, ${formatTime(own.startsAt, own.zone)}`}
            place={own.place}
            cancelReason={own.cancelReason}
            state={checkInState(own, new Date())}
            hours={hoursOf(own)}
            attended={own.attendedAt && formatTime(own.attendedAt, own.zone)}
            pact={own.pactId && own.pactStatus ? { id: own.pactId, done: isDone(own.pactStatus as PactStatus) } : null}
          />
        ) : (
          <EmptyState
            title="Acara tidak ditemukan untuk Anda"
            level="h1"
            action={<ButtonLink href="/hadir">Tulis kode lain</ButtonLink>}
          >
            Periksa kodenya pada layar acara. Acara unit lain tidak dapat Anda buka; sampaikan kepada petugas bila
            seharusnya Anda diundang.
          </EmptyState>
        )}
      </main>
    </>
  );
}

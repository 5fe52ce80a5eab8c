import type { Metadata } from "next";
import { signedIn } from "@/app/signed-in";
import { PublicHeader } from "@/components/layout/public-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { findInvitation } from "@/lib/ceremonies/check-in";
import { findPactHere } from "@/lib/ceremonies/pact-here";
import { OwnInvitation } from "./own-invitation";

export const metadata: Metadata = { title: "Hadir di acara" };

/** Where the QR of a ceremony leads: one press says that one is there, another leads to the own pact. */
export default async function Page({ params }: { readonly params: Promise<{ kode: string }> }) {
  const { kode } = await params;
  const actor = await signedIn(`/hadir/${kode}`);
  const own = await findInvitation(actor, decodeURIComponent(kode));
  const now = new Date();
  const pact = own && (await findPactHere(actor, own.campaignId, now));
  return (
    <>
      <PublicHeader title="Ikrar" agencyName={own?.agencyName ?? "Acara"} width="max-w-160" />
      <main id="isi" className="mx-auto max-w-160 px-4 pb-10 text-16">
        {own ? (
          <OwnInvitation person={actor.name} code={kode} own={own} pact={pact} now={now} />
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

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { PublicHeader } from "@/components/layout/public-header";
import { findInvitation } from "@/lib/ceremonies/check-in";
import { findPactHere } from "@/lib/ceremonies/pact-here";
import { signingWay } from "@/lib/ceremonies/pact-rules";
import { checkInState } from "@/lib/ceremonies/rules";
import { OwnInvitation } from "../own-invitation";

export const metadata: Metadata = { title: "Hadir dan tanda tangan" };

/**
 * Where the QR "Pindai untuk menandatangani" leads: to one's own pact of the ceremony's campaign. Looking writes
 * nothing, so that one press says that one is there and opens the pact.
 */
export default async function Page({ params }: { readonly params: Promise<{ kode: string }> }) {
  const { kode } = await params;
  const actor = await signedIn(`/hadir/${kode}/pakta`);
  const own = await findInvitation(actor, decodeURIComponent(kode));
  if (!own) redirect("/pakta");
  const now = new Date();
  const pact = await findPactHere(actor, own.campaignId, now);
  const way = signingWay(own.attendedAt !== null, checkInState(own, now), pact);
  if (way === "check-in") redirect(`/hadir/${kode}`);
  if (way === "pact") redirect(pact ? `/pakta/${pact.id}` : "/pakta");
  return (
    <>
      <PublicHeader title="Ikrar" agencyName={own.agencyName} width="max-w-160" />
      <main id="isi" className="mx-auto max-w-160 px-4 pb-10 text-16">
        <OwnInvitation person={actor.name} code={kode} own={own} pact={pact} now={now} andPact />
      </main>
    </>
  );
}

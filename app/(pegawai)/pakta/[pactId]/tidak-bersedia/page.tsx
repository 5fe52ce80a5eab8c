import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { DeclineForm } from "@/components/pacts/decline-form";
import { StepHead } from "@/components/pacts/signing/step-head";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { turnAhead } from "@/lib/campaigns/wave-rules";
import { formatDateTime } from "@/lib/format/date";
import { findPactFacts } from "@/lib/pacts/pact-detail";
import { findPactStanding } from "@/lib/pacts/pact-standing";
import { allows } from "@/lib/policy";
import { declineByForm } from "../actions";

export const metadata: Metadata = { title: "Tidak bersedia" };

export default async function Page({ params }: PageProps<"/pakta/[pactId]/tidak-bersedia">) {
  const { pactId } = await params;
  const actor = await signedIn(`/pakta/${pactId}/tidak-bersedia`);
  const facts = await findPactFacts(actor, pactId);
  if (!facts || !allows("pact.decline", actor, facts)) notFound();
  const standing = await findPactStanding(actor, pactId);
  const declined = standing?.status === "declined";
  const open = isSigningOpen({ status: facts.campaignStatus });
  const turn = turnAhead(facts, new Date());
  if (!declined && (!open || turn || !["pending", "returned"].includes(facts.status))) redirect(`/pakta/${pactId}`);
  return (
    <div className="mx-auto max-w-160 text-16">
      <StepHead
        title="Tidak bersedia"
        back={{ href: `/pakta/${pactId}`, label: "Kembali ke pakta", icon: <Icon name="arrow-left" /> }}
      />
      <main className="px-4 pt-5 pb-8">
        {declined ? (
          <>
            <Notice tone="info" title="Pernyataan Anda tercatat.">
              {formatDateTime(standing.since, facts.zone)}. Hanya petugas {facts.bkpsdmName} yang dapat membaca
              alasannya.
            </Notice>
            <p className="py-4">
              {turn
                ? `Sejak giliran Anda dimulai, ${turn.day}, Anda tetap dapat menandatangani selama kegiatan masih dibuka.`
                : "Selama kegiatan masih dibuka, Anda tetap dapat menandatangani kapan saja."}
            </p>
            <div className="grid gap-2">
              {open && (
                <ButtonLink href={`/pakta/${pactId}`} size="large" wide>
                  {turn ? "Baca naskah" : "Baca dan tanda tangani"}
                </ButtonLink>
              )}
              <ButtonLink href="/pakta" size="large" wide>
                Pakta saya
              </ButtonLink>
            </div>
          </>
        ) : (
          <DeclineForm
            pactId={pactId}
            campaignName={facts.campaignName}
            bkpsdmName={facts.bkpsdmName}
            action={declineByForm}
          />
        )}
      </main>
    </div>
  );
}

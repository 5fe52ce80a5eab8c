import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import type { ReactNode } from "react";
import { signedIn } from "@/app/signed-in";
import { TabletBar } from "@/components/ceremonies/tablet/tablet-bar";
import { TABLET_IDLE_SECONDS } from "@/components/ceremonies/tablet/turn-seconds";
import { ClosedPact } from "@/components/pacts/closed-pact";
import { FormerSignature } from "@/components/pacts/former-signature";
import { PactStanding } from "@/components/pacts/pact-standing";
import { Signer } from "@/components/pacts/signer";
import { SigningForm } from "@/components/pacts/signing/signing-form";
import { VotingRight } from "@/components/pacts/voting-right";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { turnAhead } from "@/lib/campaigns/wave-rules";
import { findOwnCase } from "@/lib/cases/own-case";
import type { User } from "@/lib/core/actor";
import { labelledNip } from "@/lib/employees/nip";
import { unitWithOpd } from "@/lib/format/unit";
import { listGivenSignatures } from "@/lib/pacts/given-signatures";
import { findPactFacts } from "@/lib/pacts/pact-detail";
import { findPactStanding } from "@/lib/pacts/pact-standing";
import { readText } from "@/lib/pacts/read-text";
import { isDone, isSignable } from "@/lib/pacts/rules";
import { allows } from "@/lib/policy";
import { pactGone } from "../gone";
import { proofsOf } from "../proofs";
import { signByForm } from "./actions";

export const metadata: Metadata = { title: "Tanda tangani pakta" };

export default async function Page({ params }: PageProps<"/pakta/[pactId]">) {
  const { pactId } = await params;
  const actor = await signedIn(`/pakta/${pactId}`);
  const facts = await findPactFacts(actor, pactId);
  if (!facts) return pactGone(actor, pactId);
  if (!allows("pact.sign", actor, facts)) notFound();
  if (isDone(facts.status)) redirect(`/pakta/${pactId}/bukti`);
  const { status, pledge, campaignName, zone } = facts;
  if (!isSignable(status) || !isSigningOpen({ status: facts.campaignStatus })) {
    const proofs = proofsOf(pactId, await listGivenSignatures(actor, pactId), { zone });
    return atTablet(
      actor,
      campaignName,
      <ClosedPact campaignName={campaignName} removed={status === "removed"} pledge={pledge} proofs={proofs} />,
    );
  }
  if (!facts.openedAt) after(() => readText(actor, { pactId }));
  const turn = turnAhead(facts, new Date());
  if (turn) {
    const proofs = proofsOf(pactId, await listGivenSignatures(actor, pactId), { zone });
    const early = (
      <ClosedPact campaignName={campaignName} removed={false} pledge={pledge} turn={turn} proofs={proofs} />
    );
    return atTablet(actor, campaignName, early);
  }

  const decided = await findOwnCase(actor, pactId);
  const told = status !== "pending" || decided?.outcome === "willing";
  const standing = told ? await findPactStanding(actor, pactId) : null;
  const form = (
    <SigningForm
      tablet={Boolean(actor.kiosk)}
      pactId={pactId}
      textHash={facts.textHash}
      pledge={pledge}
      ownName={facts.personName}
      action={signByForm}
      slots={{
        standing: (standing || facts.former) && (
          <>
            {facts.former && <FormerSignature pactId={pactId} former={facts.former} zone={zone} />}
            {standing && (
              <PactStanding standing={standing} zone={zone} bkpsdmName={facts.bkpsdmName} decided={decided} />
            )}
          </>
        ),
        signer: (
          <Signer
            name={facts.personName}
            number={labelledNip(facts.employmentType, facts.nip)}
            office={[facts.position, unitWithOpd(facts)].filter(Boolean).join(", ")}
          />
        ),
        notice: facts.options.votingRightNotice !== false && <VotingRight />,
        looks: {
          go: buttonClass({ look: "go", size: "large", wide: true }),
          resting: buttonClass({ look: "resting", size: "large", wide: true }),
        },
        icons: { back: <Icon name="arrow-left" />, undo: <Icon name="turn-back" />, offline: <Icon name="offline" /> },
      }}
    />
  );
  return atTablet(actor, campaignName, form);
}

/** The page with the way to end the turn above it, wherever it is somebody's turn at a shared tablet. */
function atTablet({ kiosk }: User, campaignName: string, page: ReactNode) {
  if (!kiosk) return page;
  return (
    <>
      <TabletBar
        ceremony={campaignName}
        idle={TABLET_IDLE_SECONDS}
        secondsLeft={Math.round((Date.parse(kiosk.expiresAt) - Date.now()) / 1000)}
      />
      {page}
    </>
  );
}

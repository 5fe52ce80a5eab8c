import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { signedIn } from "@/app/signed-in";
import { Signer } from "@/components/pacts/signer";
import { SigningForm } from "@/components/pacts/signing/signing-form";
import { VotingRight } from "@/components/pacts/voting-right";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { labelledNip } from "@/lib/employees/nip";
import { unitWithOpd } from "@/lib/format/unit";
import { samplePact } from "@/lib/pacts/sample-pact";

export const metadata: Metadata = { title: "Pratinjau pakta" };

/** The very page that signs, with one of the people of the draft, on which nothing can be sent. */
export default async function Page({ params }: { readonly params: Promise<{ campaignId: string }> }) {
  const { campaignId } = await params;
  const actor = await signedIn(`/kegiatan/${campaignId}/pratinjau`);
  const sample = await samplePact(actor, campaignId);
  if (!sample) notFound();
  const { pledge, person, votingRightNotice } = sample;
  return (
    <SigningForm
      pactId="pratinjau"
      textHash=""
      pledge={pledge}
      ownName={person.name}
      action={null}
      slots={{
        standing: (
          <p className="mb-4 border-l-4 border-line-strong bg-sunk px-4 py-2 text-14">
            Pratinjau dengan salah seorang sasaran. Tidak ada yang dikirim atau dicatat.
          </p>
        ),
        signer: (
          <Signer
            name={person.name}
            number={labelledNip(person.employmentType, person.nip)}
            office={[person.position, unitWithOpd(person)].filter(Boolean).join(", ")}
          />
        ),
        notice: votingRightNotice && <VotingRight />,
        looks: {
          go: buttonClass({ look: "go", size: "large", wide: true }),
          resting: buttonClass({ look: "resting", size: "large", wide: true }),
        },
        icons: { back: <Icon name="arrow-left" />, undo: <Icon name="turn-back" />, offline: <Icon name="offline" /> },
      }}
    />
  );
}

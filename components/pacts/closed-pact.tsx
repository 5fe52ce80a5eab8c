import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { type Proof, ProofList } from "./proof-list";
import { StepHead } from "./signing/step-head";

type ClosedPactProps = {
  readonly campaignName: string;
  /** The person is no longer in the population. */
  readonly removed: boolean;
  readonly pledge: PledgeText;
  /** The own wave, when its first day is still to come. */
  readonly turn?: { readonly wave: string; readonly day: string } | null;
  /** Of earlier words that the person had signed. */
  readonly proofs?: readonly Proof[];
};

/** The words to read, when there is nothing to sign any more, or not yet. */
export function ClosedPact({ campaignName, removed, pledge, turn = null, proofs = [] }: ClosedPactProps) {
  return (
    <div className="mx-auto max-w-160 text-16">
      <StepHead
        title="Pakta Integritas"
        back={{ href: "/pakta", label: "Kembali ke daftar pakta", icon: <Icon name="arrow-left" /> }}
      />
      <main className="px-4 pb-8">
        <div className="-mx-4 pb-5 text-14">
          {turn && (
            <Notice tone="info" title={`Giliran Anda dimulai ${turn.day}.`}>
              Anda termasuk {turn.wave} dalam {campaignName}. Naskah di bawah dapat dibaca sekarang, dan ditandatangani
              sejak hari itu.
            </Notice>
          )}
          {!turn && removed && (
            <Notice tone="info" title="Anda tidak lagi termasuk sasaran.">
              Pakta untuk {campaignName} tidak perlu Anda tanda tangani.
            </Notice>
          )}
          {!turn && !removed && (
            <Notice tone="warn" title="Penandatanganan sudah ditutup.">
              {campaignName} tidak sedang dibuka. Sampaikan kepada operator unit Anda bila Anda masih harus
              menandatangani.
            </Notice>
          )}
        </div>
        {proofs.length > 0 && (
          <section className="pb-5">
            <h2 className="text-16 font-bold">Yang pernah Anda tanda tangani</h2>
            <ProofList proofs={proofs} />
          </section>
        )}
        <h1 className="text-24 font-bold whitespace-pre-line">{pledge.title}</h1>
        <p className="pt-1 pb-3 text-quiet">{pledge.opening}</p>
        <ol className="border-t border-line">
          {pledge.points.map((point, index) => (
            <li key={point} className="grid grid-cols-[1.5rem_1fr] gap-3 border-b border-line py-3.5">
              <b className="font-bold tabular-nums">{index + 1}.</b> {point}
            </li>
          ))}
        </ol>
        <p className="py-4 text-quiet">{pledge.closing}</p>
        <ButtonLink href="/pakta" size="large" wide>
          Pakta saya
        </ButtonLink>
      </main>
    </div>
  );
}

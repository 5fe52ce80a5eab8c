import { PactStatus } from "@/components/monitoring/status-labels";
import { ButtonLink } from "@/components/ui/button";
import type { PactStatus as Status } from "@/lib/pacts/schema";
import { type Proof, ProofList } from "./proof-list";

type OpenPactProps = {
  readonly id: string;
  readonly campaignName: string;
  readonly agencyName: string;
  /** "31 Oktober 2028" */
  readonly deadline: string;
  readonly status: Status;
  /** Of what the person had signed before the words changed. */
  readonly proofs: readonly Proof[];
  /** The own wave, when its first day is still to come: "Gelombang 2 · OPD", "20 November 2028". */
  readonly turn: { readonly wave: string; readonly day: string } | null;
};

const sentences: Partial<Record<Status, string>> = {
  awaiting_verification: "Lembar bertanda tangan basah Anda sedang diperiksa petugas.",
  returned: "Lembar Anda dikembalikan. Tanda tangani di sini, atau serahkan lembar baru.",
  exempt: "Anda dikecualikan, tetapi tetap boleh menandatangani.",
  declined: "Anda menyatakan tidak bersedia, tetapi tetap dapat menandatangani.",
};

/** The same before the own wave: nothing can be signed here yet. */
const early: typeof sentences = {
  ...sentences,
  returned: "Lembar Anda dikembalikan. Serahkan lembar baru, atau tanda tangani di sini sejak giliran Anda dimulai.",
  exempt: "Anda dikecualikan, tetapi tetap boleh menandatangani sejak giliran Anda dimulai.",
  declined: "Anda menyatakan tidak bersedia, tetapi tetap dapat menandatangani sejak giliran Anda dimulai.",
};

/** What is owed, and the one button that settles it. */
export function OpenPact({ id, campaignName, agencyName, deadline, status, proofs, turn }: OpenPactProps) {
  const sentence = (turn ? early : sentences)[status];
  const waiting = status === "awaiting_verification" || status === "exempt";
  return (
    <section className="border-b border-line py-6">
      <h1 className="text-24 font-bold">{campaignName}</h1>
      <p className="pb-1 text-quiet">{agencyName}</p>
      <p className="flex flex-wrap items-center gap-x-4 pb-4">
        <PactStatus status={status} />
        <span className="tabular-nums">
          Tenggat <b className="font-semibold">{deadline}</b>
        </span>
      </p>
      {proofs[0] && (
        <div className="pb-3">
          <p>
            Isi naskah diganti sesudah Anda menandatangani versi {proofs[0].textVersion}. Tanda tangani naskah yang
            baru; bukti sebelumnya tetap tersimpan.
          </p>
          <ProofList proofs={proofs} />
        </div>
      )}
      {sentence && <p className="pb-4">{sentence}</p>}
      {turn && (
        <p className="pb-4">
          Giliran Anda, {turn.wave}, dimulai <b className="font-semibold">{turn.day}</b>. Naskahnya sudah dapat dibaca.
        </p>
      )}
      <ButtonLink href={`/pakta/${id}`} look={waiting || turn ? "outline" : "go"} size="large" wide>
        {turn ? "Baca naskah" : "Baca dan tanda tangani"}
      </ButtonLink>
      {!turn && (
        <p className="pt-2 text-14 text-quiet">Sekitar dua menit. Tanda tangan digoreskan dengan jari atau tetikus.</p>
      )}
    </section>
  );
}

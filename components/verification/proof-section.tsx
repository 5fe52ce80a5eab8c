import { ButtonAnchor } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { type ProofStep, ProofSteps } from "./proof-steps";

const numbers = ["Nol", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan"];

/** Says how many checks ran, how many agreed and which could not run yet, without hiding one that did not agree. */
export function proofSentence(steps: readonly ProofStep[]): string {
  const run = steps.filter(({ outcome }) => outcome === "passed" || outcome === "failed");
  const passed = run.filter(({ outcome }) => outcome === "passed").length;
  const waiting = steps.filter(({ outcome }) => outcome === "unknown").map(({ subject, title }) => subject ?? title);
  const agreed = passed === run.length ? "Semuanya cocok." : `${numbers[passed] ?? passed} cocok.`;
  const rest = waiting.length > 0 ? ` Belum dapat diperiksa: ${waiting.join(" dan ")}.` : "";
  return `${numbers[run.length] ?? run.length} pemeriksaan baru saja dijalankan. ${agreed}${rest}`;
}

type ProofSectionProps = {
  readonly steps: readonly ProofStep[];
  /** Sealed by a certificate of our own, whose issuer other programs learn only from us. */
  readonly ownSeal: boolean;
  /** The proof as a file, to be checked without asking anyone. */
  readonly download?: { readonly href: string; readonly name: string };
};

/** How it is proved: folded at first, since most people came for the verdict alone. */
export function ProofSection({ steps, ownSeal, download }: ProofSectionProps) {
  return (
    <details className="proof group/proof">
      <summary className="flex min-h-13 items-center justify-between gap-3 font-semibold text-accent">
        Bagaimana ini dibuktikan
        <Icon name="chevron-down" className="group-open/proof:rotate-180" />
      </summary>
      <p className="text-14 text-quiet">{proofSentence(steps)}</p>
      <ProofSteps steps={steps} />
      {download && (
        <div className="border-t border-line pt-3.5 pb-2">
          <h3 className="text-14 font-semibold">Ingin memeriksa sendiri?</h3>
          <p className="pb-3 text-14 text-quiet">
            Unduh buktinya dan cocokkan tanpa bertanya kepada siapa pun; caranya tertulis di dalamnya.{" "}
            <TextLink href="/verifikasi/log">Apa itu log terbuka?</TextLink>
            {ownSeal && (
              <>
                {" "}
                Segel PDF-nya dapat diperiksa dengan program lain, misalnya pdfsig, memakai{" "}
                <TextLink href="/verifikasi/log#penerbit">sertifikat penerbit segel</TextLink>.
              </>
            )}
          </p>
          <ButtonAnchor href={download.href} download={download.name} icon="download" wide>
            Unduh bukti (JSON)
          </ButtonAnchor>
        </div>
      )}
    </details>
  );
}

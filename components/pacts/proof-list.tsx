import { TextLink } from "@/components/ui/text-link";

export type Proof = {
  readonly href: string;
  /** Of the words that were signed. */
  readonly textVersion: number;
  /** "13 Oktober 2028 · Digoreskan di layar" */
  readonly detail: string;
};

/** Signatures given to other versions of the words, each with its own proof. */
export function ProofList({ proofs }: { readonly proofs: readonly Proof[] }) {
  return (
    <ul>
      {proofs.map(({ href, textVersion, detail }) => (
        <li key={href} className="flex min-h-11 flex-wrap items-center gap-x-3 py-1 text-14 text-quiet tabular-nums">
          <TextLink href={href}>Bukti naskah versi {textVersion}</TextLink>
          <span>{detail}</span>
        </li>
      ))}
    </ul>
  );
}

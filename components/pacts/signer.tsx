type SignerProps = {
  readonly name: string;
  /** "NI PPPK 19920719 202221 2 017" */
  readonly number: string;
  readonly office: string;
};

/** Whose signature it will be. */
export function Signer({ name, number, office }: SignerProps) {
  return (
    <div className="border-b border-line pb-3.5 text-14 text-quiet">
      <p className="text-16 font-semibold text-ink">{name}</p>
      <p className="tabular-nums">{number}</p>
      <p>{office}</p>
    </div>
  );
}

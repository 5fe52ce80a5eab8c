import type { PledgeText } from "@/lib/documents/pledge-text";

/** The words of a pact as people read them, or with their placeholders while it is a template. */
export function PledgeWords({ text }: { readonly text: PledgeText }) {
  return (
    <div className="max-w-[68ch] border-l-2 border-line-strong pl-4 text-16">
      <p className="font-bold whitespace-pre-line">{text.title}</p>
      <p className="pt-2">{text.opening}</p>
      <ol className="list-decimal pl-6">
        {text.points.map((point) => (
          <li key={point} className="pt-1.5 pl-1">
            {point}
          </li>
        ))}
      </ol>
      <p className="pt-2">{text.closing}</p>
      <p className="mt-3 border-t border-line pt-2 text-14 text-quiet">
        Disetujui saat menandatangani: <span className="text-ink">{text.statement}</span>
      </p>
    </div>
  );
}

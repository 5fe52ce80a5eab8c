import { ButtonAnchor } from "@/components/ui/button";

const names = { xlsx: "Excel", pdf: "PDF", csv: "CSV" } as const;
type Format = keyof typeof names;

type FileLinksProps = {
  readonly formats: readonly Format[];
  readonly hrefOf: (format: Format) => string;
};

/** One file, in the formats there are; each is saved, not opened in place. */
export function FileLinks({ formats, hrefOf }: FileLinksProps) {
  return (
    <ul className="flex flex-wrap gap-2 print:hidden" aria-label="Unduh">
      {formats.map((format) => (
        <li key={format}>
          <ButtonAnchor look="outline" icon="download" href={hrefOf(format)} download>
            <span className="sr-only">Unduh </span>
            {names[format]}
          </ButtonAnchor>
        </li>
      ))}
    </ul>
  );
}

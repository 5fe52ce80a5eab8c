import { ButtonLink } from "@/components/ui/button";
import { type CorrectionField, correctionFields, correctionNames } from "@/lib/rights/schema";

type CorrectionFieldsProps = {
  /** Fields that were asked about already: they wait for a decision. */
  readonly waiting: ReadonlySet<CorrectionField>;
};

/** What can be asked to be corrected: each leads to a form with the control that fits it. */
export function CorrectionFields({ waiting }: CorrectionFieldsProps) {
  return (
    <nav aria-label="Data yang keliru">
      <p className="pb-2 text-14 font-semibold">Pilih data yang keliru</p>
      <ul className="flex flex-wrap gap-2">
        {correctionFields.map((field) => (
          <li key={field}>
            {waiting.has(field) ? (
              <span className="inline-flex min-h-11 items-center px-1 text-14 text-quiet">
                {correctionNames[field]}: menunggu putusan
              </span>
            ) : (
              <ButtonLink href={`/akun/data-saya?perbaiki=${field}#koreksi`} look="outline">
                {correctionNames[field]}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { FieldError } from "@/components/ui/field";

type ChoicesProps = {
  readonly name: string;
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** Four in a row on a desk, where the whole width is its own. */
  readonly wide?: boolean;
};

/** Several of several, each a whole line to press. */
export function Choices({ name, id, legend, hint, error, options, chosen, wide = false }: ChoicesProps) {
  return (
    <fieldset id={id} tabIndex={-1} className={error ? "border-l-4 border-bad pl-3.5" : undefined}>
      <legend className="pb-1 text-14 font-semibold">{legend}</legend>
      {hint && <p className="text-14 text-quiet">{hint}</p>}
      {error && <FieldError id={id} message={error} />}
      <div className={`grid gap-x-6 sm:grid-cols-2 ${wide ? "desk:grid-cols-4" : ""}`}>
        {options.map(({ value, label }) => (
          <label key={value} className="grid min-h-11 grid-cols-[1.5rem_1fr] items-center gap-3 py-1.5">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="tick"
              aria-invalid={error ? true : undefined}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

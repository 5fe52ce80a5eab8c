import { FieldError, type FieldWords } from "@/components/ui/field";

type RadioOption = { readonly value: string; readonly label: string; readonly hint?: string };

/** One choice among few; the legend is the question. */
export function RadioGroup({
  label,
  hint,
  error,
  name,
  id = name,
  options,
  defaultValue,
}: Omit<FieldWords, "optional"> & { readonly options: readonly RadioOption[]; readonly defaultValue?: string }) {
  const described = [hint ? `${id}-petunjuk` : "", error ? `${id}-galat` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "border-l-4 border-bad pl-3.5" : undefined} aria-describedby={described || undefined}>
      <legend className="pb-1 text-14 font-semibold">{label}</legend>
      {hint && (
        <p id={`${id}-petunjuk`} className="pb-1.5 text-quiet">
          {hint}
        </p>
      )}
      {error && <FieldError id={id} message={error} />}
      {options.map((option, index) => (
        <label key={option.value} className="grid min-h-11 grid-cols-[1.5rem_1fr] items-start gap-3 py-2.5">
          <input
            type="radio"
            className="tick"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            aria-invalid={error ? true : undefined}
          />
          <span className="self-center">
            {option.label}
            {option.hint && <span className="block text-13 text-quiet">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

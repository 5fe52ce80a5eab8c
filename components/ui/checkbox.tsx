import type { InputHTMLAttributes } from "react";
import { controlProps, FieldError, type FieldWords } from "@/components/ui/field";

type BoxAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "type">;

/** A tick box of 24 px whose whole line, at least 44 px high, takes the press. */
export function Checkbox({
  label,
  hint,
  error,
  name,
  id = name,
  className = "",
  ...rest
}: Omit<FieldWords, "optional"> & BoxAttributes) {
  return (
    <div className={error ? "border-l-4 border-bad pl-3.5" : undefined}>
      {error && <FieldError id={id} message={error} />}
      <label className={`grid min-h-11 grid-cols-[1.5rem_1fr] items-start gap-3 py-2.5 ${className}`}>
        {/* React empties a form after its action: another key, a box anew with the tick it had. */}
        <input
          key={String(rest.defaultChecked ?? false)}
          type="checkbox"
          className="tick"
          {...controlProps({ name, id, label, hint, error })}
          {...rest}
        />
        <span className="self-center">
          {label}
          {hint && (
            <span id={`${id}-petunjuk`} className="block text-13 text-quiet">
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

import type { SelectHTMLAttributes } from "react";
import { controlProps, Field, type FieldWords } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";

type SelectAttributes = Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id">;

/** The system's own list, with its label: it is the one every phone knows how to show. */
export function Select({
  label,
  hint,
  error,
  optional,
  name,
  id,
  className = "",
  options,
  ...rest
}: FieldWords &
  SelectAttributes & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const words = { name, id, label, hint, error, optional };
  return (
    <Field {...words}>
      <span className={`relative block ${className}`}>
        {/* React empties a form after its action, and a list falls back to its first choice: another key, a list anew. */}
        <select key={String(rest.defaultValue ?? "")} className="control" {...controlProps(words)} {...rest}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} className="pointer-events-none absolute top-3.5 right-3" />
      </span>
    </Field>
  );
}

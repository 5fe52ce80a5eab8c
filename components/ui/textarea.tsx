import type { TextareaHTMLAttributes } from "react";
import { controlProps, Field, type FieldWords } from "@/components/ui/field";

type AreaAttributes = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id">;

/** A field of several lines with its label. */
export function Textarea({
  label,
  hint,
  error,
  optional,
  name,
  id,
  className = "",
  rows = 4,
  ...rest
}: FieldWords & AreaAttributes) {
  const words = { name, id, label, hint, error, optional };
  return (
    <Field {...words}>
      <textarea rows={rows} className={`control ${className}`} {...controlProps(words)} {...rest} />
    </Field>
  );
}

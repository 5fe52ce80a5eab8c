import type { InputHTMLAttributes } from "react";
import { controlProps, Field, type FieldWords } from "@/components/ui/field";

type FileAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "type">;

/** A file field with its label; say the kinds and the largest size in `hint`. */
export function FileInput({
  label,
  hint,
  error,
  optional,
  name,
  id,
  className = "",
  ...rest
}: FieldWords & FileAttributes) {
  const words = { name, id, label, hint, error, optional };
  return (
    <Field {...words}>
      <input type="file" className={`control ${className}`} {...controlProps(words)} {...rest} />
    </Field>
  );
}

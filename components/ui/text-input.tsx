import type { InputHTMLAttributes } from "react";
import { controlProps, Field, type FieldWords } from "@/components/ui/field";

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id">;

/** A one-line field with its label; `className` narrows the control when the answer is short. */
export function TextInput({
  label,
  hint,
  error,
  optional,
  name,
  id,
  className = "",
  type = "text",
  ...rest
}: FieldWords & InputAttributes) {
  const words = { name, id, label, hint, error, optional };
  return (
    <Field {...words}>
      <input type={type} className={`control ${className}`} {...controlProps(words)} {...rest} />
    </Field>
  );
}

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** What every field says about itself. */
export type FieldWords = {
  /** Name in the form; also the id unless `id` is given, so that the error summary can link to `#name`. */
  readonly name: string;
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Adds "(opsional)": fields are required unless they say so. */
  readonly optional?: boolean;
};

/** The attributes that tie a control to its label, hint and error. */
export function controlProps({ name, id = name, hint, error }: FieldWords) {
  const described = [hint ? `${id}-petunjuk` : "", error ? `${id}-galat` : ""].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** The message of a refused field. */
export function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p id={`${id}-galat`} className="flex items-start gap-1.5 pb-1.5 text-14 font-semibold text-bad">
      <Icon name="warning" size={16} className="mt-0.5" />
      <span>{message}</span>
    </p>
  );
}

/** Label above, hint below the label, error at the field; the control is the child. */
export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWords & { readonly children: ReactNode }) {
  return (
    <div className={error ? "border-l-4 border-bad pl-3.5" : undefined}>
      <label htmlFor={id} className="block pb-1 text-14 font-semibold">
        {label}
        {optional && <span className="font-normal text-quiet"> (opsional)</span>}
      </label>
      {hint && (
        <p id={`${id}-petunjuk`} className="pb-1.5 text-14 text-quiet">
          {hint}
        </p>
      )}
      {error && <FieldError id={id} message={error} />}
      {children}
    </div>
  );
}

import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/field";

type FormSectionProps = {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** A message that concerns the section as a whole. */
  readonly error?: string;
  readonly children: ReactNode;
};

/** One matter of a long form: its words on the left on a desk, its fields on the right. */
export function FormSection({ id, title, lead, error, children }: FormSectionProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid gap-x-8 gap-y-3 border-t border-line py-6 desk:grid-cols-[16rem_minmax(0,44rem)]"
    >
      <legend className="contents">
        <span>
          <span className="block text-16 font-bold">{title}</span>
          {lead && <span className="block text-14 font-normal text-quiet">{lead}</span>}
        </span>
      </legend>
      <div className="grid min-w-0 gap-4">
        {error && <FieldError id={id} message={error} />}
        {children}
      </div>
    </fieldset>
  );
}

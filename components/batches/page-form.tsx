"use client";

import { type ReactNode, useActionState } from "react";
import type { SettleAction } from "@/components/batches/settle-action";
import { ErrorSummary } from "@/components/ui/error-summary";
import { untouched } from "@/lib/http/form-state";

type PageFormProps = {
  readonly action: SettleAction;
  readonly batchId: string;
  readonly number: number;
  /** Other things that the act needs to know. */
  readonly more?: Readonly<Record<string, string | number>>;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form about one page of a stack; a refusal stands above what was pressed. */
export function PageForm({ action, batchId, number, more = {}, className = "grid gap-3", children }: PageFormProps) {
  const [{ problem }, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className={className}>
      {problem && <ErrorSummary title={Object.values(problem.fields)[0] ?? problem.sentence} />}
      {Object.entries({ batchId, number, ...more }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

import type { ReactNode } from "react";
import { StatusLabel } from "@/components/ui/status-label";

export type EmptyStep = {
  readonly label: ReactNode;
  /** What came of a finished step ("8.240 pegawai"); left out while it is still to do. */
  readonly done?: string;
};

type EmptyStateProps = {
  /** What is missing, or what was searched for in vain. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly steps?: readonly EmptyStep[];
  /** One button. */
  readonly action?: ReactNode;
  readonly level?: "h1" | "h2" | "h3";
};

/** Says what is missing, the steps to it with those already done, and the next one. */
export function EmptyState({ title, children, steps = [], action, level: Heading = "h2" }: EmptyStateProps) {
  return (
    <section className="max-w-160 py-6">
      <Heading className="text-20 font-bold">{title}</Heading>
      {children && <div className="max-w-[52ch] pt-1 text-16 text-quiet">{children}</div>}
      {steps.length > 0 && (
        <ol className="mt-3 border-t border-line tabular-nums">
          {steps.map(({ label, done }, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change their order
              key={index}
              className="flex min-h-11 flex-wrap items-center gap-x-2 border-b border-line py-1.5 font-medium"
            >
              <span className="w-5 font-bold text-faint">{index + 1}</span>
              <span className="min-w-0 flex-1 basis-32">{label}</span>
              <StatusLabel tone={done ? "ok" : "none"}>{done ?? "Belum"}</StatusLabel>
            </li>
          ))}
        </ol>
      )}
      {action && <div className="pt-4">{action}</div>}
    </section>
  );
}

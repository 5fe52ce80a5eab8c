import type { ReactNode } from "react";
import { StatusLabel } from "@/components/ui/status-label";

type UploadStepProps = {
  readonly number: number;
  readonly title: string;
  /** What has been loaded so far. */
  readonly done: string | null;
  readonly text: string;
  readonly children: ReactNode;
};

/** One of the two files, in the order in which they are needed. */
export function UploadStep({ number, title, done, text, children }: UploadStepProps) {
  return (
    <li className="grid gap-x-4 gap-y-3 border-b border-line py-6 sm:grid-cols-[2rem_1fr]">
      <span aria-hidden="true" className="text-24 font-bold text-faint tabular-nums max-sm:hidden">
        {number}
      </span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h2 className="text-18 font-bold">
            <span className="sm:sr-only">{number}. </span>
            {title}
          </h2>
          <StatusLabel tone={done ? "ok" : "none"}>{done ?? "Belum dimuat"}</StatusLabel>
        </div>
        <p className="max-w-[64ch] pt-1 pb-3 text-quiet">{text}</p>
        {children}
      </div>
    </li>
  );
}

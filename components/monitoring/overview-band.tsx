import type { ReactNode } from "react";

/** The three questions at the head of the dashboard: how far, will we make it, what waits for us. */
export function OverviewBand({
  headline,
  trend,
  waiting,
}: {
  readonly headline: ReactNode;
  readonly trend: ReactNode;
  readonly waiting: ReactNode;
}) {
  return (
    <div className="grid gap-y-6 py-4 sm:grid-cols-2 sm:gap-x-7 wide:grid-cols-[17rem_minmax(0,1fr)_15.25rem]">
      <div>{headline}</div>
      <div className="max-sm:order-last sm:order-last sm:col-span-2 wide:order-none wide:col-span-1 wide:border-x wide:border-line wide:px-7">
        {trend}
      </div>
      <div className="sm:border-l sm:border-line sm:pl-7 wide:border-0 wide:pl-0">{waiting}</div>
    </div>
  );
}

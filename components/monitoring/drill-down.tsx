import type { ReactNode } from "react";

/** A unit's page with the panel of one unit beneath it at its side; below 1280 px the panel stands first. */
export function DrillDown({ panel, children }: { readonly panel?: ReactNode; readonly children: ReactNode }) {
  if (!panel) return <div>{children}</div>;
  return (
    <div className="wide:-mr-8 wide:-mb-10 wide:grid wide:grid-cols-[minmax(0,1fr)_23.25rem] wide:gap-8">
      <div className="max-wide:pt-6 max-wide:[grid-row:2]">{children}</div>
      <div className="max-wide:order-first wide:sticky wide:top-0 wide:grid wide:h-dvh">{panel}</div>
    </div>
  );
}

import type { ReactNode } from "react";

/** A unit's page with the panel of one unit beneath it at its side; below 1280 px the panel is the page. */
export function DrillDown({ panel, children }: { readonly panel?: ReactNode; readonly children: ReactNode }) {
  if (!panel) return <div>{children}</div>;
  return (
    <div className="wide:-mr-8 wide:-mb-10 wide:grid wide:grid-cols-[minmax(0,1fr)_23.25rem] wide:gap-8">
      <div className="max-wide:hidden print:block">{children}</div>
      <div className="wide:sticky wide:top-0 wide:grid wide:h-dvh">{panel}</div>
    </div>
  );
}

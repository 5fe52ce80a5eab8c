import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** The first link of a table row: the whole row is its target. The row needs `position: relative` (class `data` gives it). */
export function RowLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className="row-link font-medium">
      {children}
    </Link>
  );
}

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type SortDirection = "ascending" | "descending";

type SortHeadingProps = {
  /** The address that sorts by this column, or turns the direction when it is already the one. */
  readonly href: string;
  readonly sorted?: SortDirection;
  readonly numeric?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A column heading that sorts by a link: works without script and can be sent to a colleague. */
export function SortHeading({ href, sorted, numeric = false, className = "", children }: SortHeadingProps) {
  return (
    <th scope="col" aria-sort={sorted ?? "none"} className={`${numeric ? "num" : ""} ${className}`}>
      <Link
        href={href}
        scroll={false}
        className={`-my-3.5 inline-flex align-bottom min-h-11 items-center gap-1 ${sorted ? "font-bold text-ink" : "hover:text-ink"}`}
      >
        {children}
        {sorted && <Icon name={sorted === "ascending" ? "arrow-up" : "arrow-down"} size={16} />}
      </Link>
    </th>
  );
}

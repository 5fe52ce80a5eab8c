import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format/number";

/** The rest of those who are not done: their sheets lie with the personnel agency. */
export function WaitingSheets({ count, href }: { readonly count: number; readonly href: string }) {
  if (count === 0) return null;
  return (
    <Link
      href={href}
      className="mt-4 flex min-h-13 items-center gap-3 border-y border-line font-medium text-warn hover:bg-sunk"
    >
      <Icon name="clock" size={16} />
      <span className="flex-1 tabular-nums">{formatCount(count)} lembar menunggu verifikasi</span>
      <Icon name="chevron-right" size={16} className="text-faint" />
    </Link>
  );
}

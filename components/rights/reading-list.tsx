import { roleNames } from "@/lib/accounts/schema";
import { formatDate, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { actionNames } from "@/lib/ledger/action-names";
import type { Action } from "@/lib/policy";
import { type Reading, readingNames } from "@/lib/rights/schema";

type Line = {
  readonly day: string;
  readonly action: Action;
  readonly what: string | null;
  readonly roles: readonly (keyof typeof roleNames)[];
  readonly unitName: string | null;
  readonly times: number;
};

/** Who opened or took along the person's data: by day and office, without names. */
export function ReadingList({ readings, zone }: { readonly readings: readonly Line[]; readonly zone: Zone }) {
  return (
    <ul className="border-t border-line-strong">
      {readings.map(({ day, action, what, roles, unitName, times }) => (
        <li key={`${day} ${action} ${what} ${roles.join()} ${unitName}`} className="border-b border-line py-2.5">
          <p className="font-medium">
            {what ? `Membuka ${readingNames[what as Reading] ?? what}` : actionNames[action]}
            {times > 1 && `, ${formatCount(times)} kali`}
          </p>
          <p className="text-14 text-quiet tabular-nums">
            {formatDate(startOfDay(day, zone), zone)} ·{" "}
            {[roles.map((role) => roleNames[role]).join(" dan ") || "Pegawai", unitName].filter(Boolean).join(", ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

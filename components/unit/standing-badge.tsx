import { type PactStanding, PactStatus } from "@/components/monitoring/status-labels";
import { formatDate, type Zone } from "@/lib/format/date";

type StandingBadgeProps = {
  readonly status: PactStanding;
  /** The signature that a change of the words has left behind. */
  readonly replaced: {
    readonly signature: { readonly textVersion: number };
    readonly change: { readonly version: number; readonly reason: string | null; readonly at: string };
  } | null;
  readonly zone: Zone;
};

/** Where a pact stands and, for somebody who had signed, why a signature is owed again. */
export function StandingBadge({ status, replaced, zone }: StandingBadgeProps) {
  if (!replaced) return <PactStatus status={status} />;
  const { version, reason, at } = replaced.change;
  const why = [`versi ${version}`, formatDate(new Date(at), zone), reason?.replace(/[.\s]+$/, "")].filter(Boolean);
  return (
    <div className="max-w-96 min-w-0">
      <PactStatus status={status} />
      <p className="text-13 break-words text-quiet">
        Menandatangani versi {replaced.signature.textVersion}; naskah diganti ({why.join(", ")}).
      </p>
    </div>
  );
}

import type { ComponentProps } from "react";
import { ActionButton } from "@/components/accounts/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusLabel } from "@/components/ui/status-label";
import type { ShareView } from "@/lib/sharing/schema";

type ShareListProps = {
  readonly shares: readonly (Omit<ShareView, "createdAt" | "expiresAt"> & {
    readonly created: string;
    readonly expires: string;
  })[];
  readonly action: ComponentProps<typeof ActionButton>["action"];
};

const states = {
  active: { tone: "ok", icon: "tick-circle", label: "Berlaku" },
  expired: { tone: "none", icon: "clock", label: "Berakhir" },
  revoked: { tone: "none", icon: "cross", label: "Dicabut" },
} as const;

/** The links that were made, with what has become of each. */
export function ShareList({ shares, action }: ShareListProps) {
  return (
    <section aria-labelledby="tautan-lama" className="pt-8">
      <h2 id="tautan-lama" className="pb-2 text-16 font-bold">
        Tautan yang dibuat
      </h2>
      {shares.length === 0 ? (
        <EmptyState title="Belum ada tautan">
          Tautan yang Anda buat tercantum di sini dan dapat dicabut kapan saja.
        </EmptyState>
      ) : (
        <ul className="border-t border-line-strong">
          {shares.map(({ shareId, label, createdBy, created, expires, state }) => (
            <li key={shareId} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
              <div className="min-w-0 flex-1 basis-64">
                <span className="font-medium">{label}</span>
                <span className="block text-13 text-quiet tabular-nums">
                  Dibuat {created} oleh {createdBy}, berlaku sampai {expires}
                </span>
              </div>
              <StatusLabel tone={states[state].tone} icon={states[state].icon}>
                {states[state].label}
              </StatusLabel>
              {state === "active" && (
                <ActionButton
                  action={action}
                  fields={{ shareId }}
                  label="Cabut"
                  about={label}
                  pendingLabel="Mencabut"
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

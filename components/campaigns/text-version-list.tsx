import { PledgeWords } from "@/components/campaigns/pledge-words";
import { Icon } from "@/components/ui/icon";
import { StatusLabel } from "@/components/ui/status-label";
import { type TextChange, textChangeNames } from "@/lib/campaigns/schema";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type Version = PledgeText & {
  readonly id: string;
  readonly version: number;
  readonly change: TextChange | null;
  readonly reason: string | null;
  readonly owedAgain: number;
  readonly changedBy: string | null;
  readonly createdAt: string;
  readonly inForce: boolean;
  readonly signatures: number;
};

/** The versions of the words, the newest first; each can be read in full. */
export function TextVersionList({ versions, zone }: { readonly versions: readonly Version[]; readonly zone: Zone }) {
  return (
    <ol className="border-t border-line">
      {versions.map(
        ({ id, version, change, reason, owedAgain, changedBy, createdAt, inForce, signatures, ...text }) => (
          <li key={id} className="border-b border-line py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <b className="text-16 font-bold">Versi {version}</b>
              {inForce && <StatusLabel tone="ok">Berlaku</StatusLabel>}
              <span className="text-13 text-quiet tabular-nums">
                {[
                  change ? textChangeNames[change] : "Naskah pertama",
                  formatDateTime(new Date(createdAt), zone),
                  changedBy,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </p>
            {reason && <p className="max-w-[68ch]">{reason}</p>}
            <p className="text-13 text-quiet tabular-nums">
              {formatCount(signatures)} tanda tangan tersimpan
              {change === "material" && ` · ${formatCount(owedAgain)} orang diminta menandatangani lagi`}
            </p>
            <details className="group/words">
              <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-14 font-semibold text-accent">
                Baca naskahnya
                <Icon name="chevron-down" size={16} className="group-open/words:rotate-180" />
              </summary>
              <div className="pb-3">
                <PledgeWords text={text} />
              </div>
            </details>
          </li>
        ),
      )}
    </ol>
  );
}

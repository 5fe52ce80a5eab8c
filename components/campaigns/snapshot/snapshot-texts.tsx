import { PledgeWords } from "@/components/campaigns/pledge-words";
import { textChangeNames } from "@/lib/campaigns/schema";
import type { SnapshotContent } from "@/lib/campaigns/snapshot-content";
import { formatDateTime, type Zone } from "@/lib/format/date";

type SnapshotTextsProps = { readonly texts: SnapshotContent["texts"]; readonly zone: Zone };

/** The versions of the words as they were frozen; an early file holds their hashes alone. */
export function SnapshotTexts({ texts, zone }: SnapshotTextsProps) {
  return (
    <ol className="border-t border-line">
      {texts.map((text) => {
        const { id, version, change, sha256 } = text;
        const facts = [
          change ? textChangeNames[change] : "Naskah pertama",
          "createdAt" in text && formatDateTime(new Date(text.createdAt), zone),
        ];
        return (
          <li key={id} className="border-b border-line py-3 print:break-inside-auto">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <b className="text-16 font-bold">Versi {version}</b>
              <span className="text-13 text-quiet tabular-nums">{facts.filter(Boolean).join(" · ")}</span>
            </p>
            {"reason" in text && text.reason && <p className="max-w-[68ch]">{text.reason}</p>}
            <p className="pb-2 text-13 break-all text-quiet tabular-nums">SHA-256 naskah {sha256}</p>
            {"opening" in text && <PledgeWords text={text} />}
          </li>
        );
      })}
    </ol>
  );
}

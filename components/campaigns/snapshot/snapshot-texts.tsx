import { PledgeWords } from "@/components/campaigns/pledge-words";
import { textChangeNames } from "@/lib/campaigns/schema";
import type { SnapshotContent } from "@/lib/campaigns/snapshot-content";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type SnapshotTextsProps = { readonly texts: SnapshotContent["texts"]; readonly zone: Zone };

/** The versions of the words as they were frozen; an early file holds their hashes alone. */
export function SnapshotTexts({ texts, zone }: SnapshotTextsProps) {
  return (
    <>
      <p className="max-w-[68ch] pb-3 text-14 text-quiet">
        Sidik di sini dihitung dari naskah induk, sebelum bagian seperti {"{instansi}"} dan {"{unit}"} diisi. Pada bukti
        setiap orang tercantum sidik kata-kata yang sudah diisi, jadi keduanya memang berbeda.
      </p>
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
              {"owedAgain" in text && text.change === "material" && (
                <p className="tabular-nums">
                  {formatCount(text.owedAgain)} orang diminta menandatangani lagi; {formatCount(text.signedAgain)} sudah
                  menandatangani lagi.
                </p>
              )}
              <p className="pb-2 text-13 break-all text-quiet tabular-nums">SHA-256 naskah induk {sha256}</p>
              {"opening" in text && <PledgeWords text={text} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What changes of the words asked of those who had signed; an early file does not tell, and then nothing is said. */
export function AskedAgain({ texts }: Pick<SnapshotTextsProps, "texts">) {
  const asked = texts.flatMap((text) => ("owedAgain" in text && text.owedAgain > 0 ? [text] : []));
  return asked.map(({ version, owedAgain, signedAgain }) => (
    <p key={version} className="text-13 text-quiet tabular-nums">
      Naskah diganti (versi {version}): {formatCount(owedAgain)} orang diminta menandatangani lagi,{" "}
      {formatCount(signedAgain)} sudah
    </p>
  ));
}

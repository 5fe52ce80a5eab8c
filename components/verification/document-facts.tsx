import { PledgeWords } from "@/components/campaigns/pledge-words";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import type { PledgeText } from "@/lib/documents/pledge-text";

export type DocumentFacts = {
  /** "D••• A••••••••, S.Pd." */
  readonly maskedName: string;
  /** The last four digits, "2 017": the others hold a birth date. */
  readonly nipTail: string | null;
  readonly unitName: string;
  /** "Dinas Pendidikan, Kabupaten Contoh" */
  readonly unitPath: string;
  readonly campaignName: string;
  readonly textVersion: number;
  readonly presentVersion: number;
  /** Whether the content, and not the wording alone, has changed since. */
  readonly contentChanged: boolean;
  /** "1 November 2028" */
  readonly contentChangedOn: string | null;
  /** As the signatory read them. */
  readonly words: PledgeText;
  readonly code: string;
  /** "13 Oktober 2028, 09.42.18 WIB" */
  readonly signedAt: string;
  /** "Di peramban, setelah masuk dengan akun sendiri" */
  readonly method: string;
  /** "Tanda tangan elektronik tidak tersertifikasi" */
  readonly strength: string;
  /** "PP 71/2019 Pasal 60, PDF disegel oleh instansi" */
  readonly strengthNote?: string;
};

/** What a stranger may know of a valid document: enough to match it with the paper in hand, no more. */
export function DocumentFactsList({ facts }: { readonly facts: DocumentFacts }) {
  return (
    <>
      <DescriptionList
        layout="stacked"
        items={[
          {
            term: "Penanda tangan",
            detail: facts.maskedName,
            note: facts.nipTail ? `NIP •••• ${facts.nipTail}, sebagian disamarkan` : "sebagian disamarkan",
          },
          { term: "Unit kerja", detail: facts.unitName, note: facts.unitPath },
          { term: "Kegiatan", detail: facts.campaignName, note: `Kode ${facts.code}` },
          {
            term: "Naskah",
            detail: `Versi ${facts.textVersion}`,
            note: facts.presentVersion > facts.textVersion ? `kini berlaku versi ${facts.presentVersion}` : undefined,
          },
          { term: "Ditandatangani", detail: facts.signedAt, note: facts.method },
          { term: "Kekuatan bukti", detail: facts.strength, note: facts.strengthNote },
        ]}
      />
      <details className="group/words border-b border-line">
        <summary className="flex min-h-13 cursor-pointer items-center justify-between gap-3 font-semibold text-accent">
          Baca naskah yang ditandatangani
          <Icon name="chevron-down" className="group-open/words:rotate-180" />
        </summary>
        <div className="pb-4">
          <PledgeWords text={facts.words} />
        </div>
      </details>
    </>
  );
}

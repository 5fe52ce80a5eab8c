import { Notice } from "@/components/ui/notice";
import { groupedHash } from "@/lib/documents/official-words";
import { type DocumentFacts, DocumentFactsList } from "./document-facts";
import { ProofSection } from "./proof-section";
import { type Check, type LogFacts, proofSteps, type SealFacts } from "./proof-words";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

type ValidDocumentProps = {
  readonly agencyName: string;
  readonly code: string;
  readonly evidenceHash: string;
  readonly document: Omit<DocumentFacts, "code">;
  readonly checks: readonly Check[];
  /** "superseded": it counts no longer, or was never given; the record itself is sound. */
  readonly verdict: "valid" | "earlier_words" | "superseded";
  readonly seal: SealFacts;
  readonly log: LogFacts;
  /** The file that was uploaded and is, byte for byte, the one that was sealed. */
  readonly file?: { readonly sha256: string };
};

/** Recorded and unchanged: what it says, and why one may believe it. */
export function ValidDocument(props: ValidDocumentProps) {
  const { agencyName, code, evidenceHash, document, checks, verdict, seal, log, file } = props;
  const day = document.signedAt.replace(/,.*/, "").replaceAll(" ", "\u00a0");
  return (
    <VerdictPage
      agencyName={agencyName}
      band={
        verdict === "superseded" ? (
          <VerdictBand verdict="superseded">
            Tercatat pada {day}, tetapi bukan lagi bukti yang berlaku untuk pakta ini.
          </VerdictBand>
        ) : (
          <VerdictBand
            verdict={verdict}
            word={verdict === "earlier_words" ? `Sah untuk naskah versi ${document.textVersion}` : undefined}
          >
            Tercatat dan tidak berubah sejak {day}.
          </VerdictBand>
        )
      }
    >
      {file && (
        <div className="pt-4">
          <Notice tone="ok" title="Berkas Anda asli.">
            Isinya sama persis dengan dokumen yang disegel. SHA-256:{" "}
            <span className="tabular-nums">{groupedHash(file.sha256)}</span>
          </Notice>
        </div>
      )}
      {seal.outcome === "failed" && (
        <div className="pt-4">
          <Notice tone="warn" title="PDF yang disimpan instansi rusak atau hilang.">
            Catatan penandatanganannya utuh. PDF yang pernah Anda terima tetap dapat diperiksa sebagai berkas.
          </Notice>
        </div>
      )}
      {document.contentChanged && (
        <div className="pt-4">
          <Notice tone="info">
            Isi naskah kegiatan ini berubah pada {document.contentChangedOn}, dan kini berlaku versi{" "}
            {document.presentVersion}. Pemeriksaan ini tidak menerangkan apakah naskah yang baru sudah ditandatangani.
          </Notice>
        </div>
      )}
      <DocumentFactsList facts={{ ...document, strengthNote: strengthOf(document.strengthNote, seal), code }} />
      <ProofSection
        steps={proofSteps({ checks, evidenceHash, seal, log, agencyName })}
        ownSeal={seal.method === "own"}
        download={
          log.outcome === "passed"
            ? { href: `/api/v1/verifications/${code}/proof`, name: `bukti-${code}.json` }
            : undefined
        }
      />
    </VerdictPage>
  );
}

const strengthOf = (note: string | undefined, seal: SealFacts): string =>
  [note, seal.outcome === "passed" && "PDF disegel oleh instansi"].filter(Boolean).join(", ");

import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { groupedHash } from "@/lib/documents/official-words";
import { formatCount } from "@/lib/format/number";
import { NextSteps } from "./next-steps";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

type AnonymisedDocumentProps = {
  readonly agencyName: string;
  readonly bkpsdmName: string;
  readonly code: string;
  readonly evidenceHash: string;
  readonly seal: { readonly sha256: string | null };
  readonly log: { readonly outcome: string; readonly index: number | null; readonly size: number | null };
  /** The file that was uploaded and is, byte for byte, the one that was sealed. */
  readonly file?: { readonly sha256: string };
};

const fileOrPaper = (
  <>
    Bila Anda memegang berkas PDF-nya, periksa berkas itu di halaman{" "}
    <TextLink href="/verifikasi/berkas">pemeriksaan berkas</TextLink>. Pada dokumen cetak, cocokkan sidik bukti yang
    tercetak padanya.
  </>
);

/** The code is genuine and its retention over: nothing about the person is kept, only the document's hashes. */
export function AnonymisedDocument({
  agencyName,
  bkpsdmName,
  code,
  evidenceHash,
  seal,
  log,
  file,
}: AnonymisedDocumentProps) {
  return (
    <VerdictPage
      agencyName={agencyName}
      band={
        <VerdictBand verdict="anonymised">
          Kode {code} pernah diterbitkan. Masa simpan datanya sudah berakhir, sehingga nama dan isinya dihapus.
        </VerdictBand>
      }
    >
      {file && (
        <div className="pt-4">
          <Notice tone="ok" title="Berkas Anda asli.">
            Isinya sama persis dengan dokumen yang disegel sebelum datanya dianonimkan.
          </Notice>
        </div>
      )}
      <section className="pt-5">
        <h2 className="text-20 font-bold">Yang masih tersimpan</h2>
        <p className="max-w-[68ch] pt-1.5">
          Sidik digital di bawah ini tidak memuat data pribadi, dan tidak dapat diubah sejak dokumen diterbitkan.
        </p>
        <dl className="grid gap-3 pt-3">
          <Kept term="Sidik bukti, seperti tercetak pada dokumen" value={groupedHash(evidenceHash)} />
          {seal.sha256 && <Kept term="SHA-256 berkas PDF yang disegel" value={groupedHash(seal.sha256)} />}
          {log.outcome === "passed" && log.index !== null && log.size !== null && (
            <Kept
              term="Log terbuka"
              value={`Entri nomor ${formatCount(log.index + 1)} dari ${formatCount(log.size)}, baru saja dicocokkan`}
            />
          )}
        </dl>
      </section>
      <NextSteps
        steps={[
          file ? "Simpan berkas itu: salinan Andalah yang kini memuat isinya." : fileOrPaper,
          `Untuk pertanyaan lain, hubungi ${bkpsdmName} ${agencyName}.`,
        ]}
      />
    </VerdictPage>
  );
}

function Kept({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt className="text-14 text-quiet">{term}</dt>
      <dd className="text-14 font-medium wrap-anywhere tabular-nums">{value}</dd>
    </div>
  );
}

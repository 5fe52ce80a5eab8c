import { NextSteps } from "./next-steps";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

type AnonymisedDocumentProps = {
  readonly agencyName: string;
  readonly bkpsdmName: string;
  readonly code: string;
  readonly evidenceHash: string;
};

/** The code is genuine and its retention over: nothing about the person is kept, only the document's hash. */
export function AnonymisedDocument({ agencyName, bkpsdmName, code, evidenceHash }: AnonymisedDocumentProps) {
  return (
    <VerdictPage
      agencyName={agencyName}
      band={
        <VerdictBand verdict="anonymised">
          Kode {code} pernah diterbitkan. Masa simpan datanya sudah berakhir, sehingga nama dan isinya dihapus.
        </VerdictBand>
      }
    >
      <section className="pt-5">
        <h2 className="text-20 font-bold">Yang masih tersimpan</h2>
        <p className="max-w-[68ch] pt-1.5">
          Sidik digital dokumen (SHA-256). Angka ini tidak memuat data pribadi, dan tidak dapat diubah sejak dokumen
          diterbitkan.
        </p>
        <p className="pt-2 font-mono text-13 wrap-anywhere">{evidenceHash}</p>
      </section>
      <NextSteps
        steps={[
          "Bila Anda memegang dokumennya, cocokkan sidik digital yang tercetak padanya dengan yang tertulis di atas.",
          `Untuk pertanyaan lain, hubungi ${bkpsdmName} ${agencyName}.`,
        ]}
      />
    </VerdictPage>
  );
}

import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { groupedHash } from "@/lib/documents/official-words";
import { NextSteps } from "./next-steps";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

type ChangedFileProps = {
  readonly agencyName: string;
  readonly bkpsdmName: string;
  readonly code: string;
  readonly seal: "intact" | "broken" | "missing" | "foreign";
  /** "13 Oktober 2028"; null when the record itself is not sound. */
  readonly recordedOn: string | null;
  /** Its people are no longer kept: there is a record, and nothing to read in it. */
  readonly anonymised?: boolean;
  /** What the file was called; null where this browser did not send it. */
  readonly name: string | null;
  readonly sha256: string;
};

const seals = {
  intact: "Utuh, tetapi bukan pada berkas yang tercatat",
  broken: "Rusak",
  missing: "Tidak ada",
  foreign: "Bukan segel instansi: dibuat dengan sertifikat lain",
} as const;

/** The file names a document of ours and is not it: nothing in it may be believed, the record itself can be read. */
export function ChangedFile(props: ChangedFileProps) {
  const { agencyName, bkpsdmName, code, seal, recordedOn, anonymised = false, name, sha256 } = props;
  const unread = anonymised ? "Ada, sudah dianonimkan setelah masa simpannya" : "Ada, tetapi tidak utuh";
  return (
    <VerdictPage
      agencyName={agencyName}
      band={<VerdictBand verdict="invalid">Berkas PDF ini berbeda dari yang tercatat.</VerdictBand>}
      actions={
        <>
          <ButtonLink href={`/verifikasi/${code}`} look="go" size="large" wide>
            Lihat catatan asli
          </ButtonLink>
          <ButtonLink href="/verifikasi/berkas" size="large" wide>
            Periksa berkas lain
          </ButtonLink>
        </>
      }
    >
      <div className="pt-3">
        <DescriptionList
          items={[
            ...(name ? [{ term: "Berkas", detail: <span className="wrap-anywhere">{name}</span> }] : []),
            { term: "Kode", detail: code },
            {
              term: "Isi berkas",
              detail: seal === "broken" ? "Berubah setelah disegel" : "Bukan berkas yang disegel",
              bad: true,
            },
            { term: "Segel", detail: seals[seal], bad: true },
            { term: "Catatan asli", detail: recordedOn ? `Ada, ${recordedOn}` : unread },
            { term: "SHA-256", detail: groupedHash(sha256) },
          ]}
        />
      </div>
      <NextSteps
        steps={[
          "Jangan gunakan berkas ini sebagai bukti.",
          anonymised
            ? "Isi catatan asli tidak lagi disimpan; hanya berkas yang belum diubah yang masih dapat dibuktikan."
            : "Pindai QR pada dokumen, atau tekan Lihat catatan asli, untuk membaca apa yang sebenarnya tercatat.",
          `Minta salinan baru kepada pemiliknya, atau hubungi ${bkpsdmName} ${agencyName}.`,
        ]}
      />
    </VerdictPage>
  );
}

import { ButtonAnchor } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";

export type ShownCertificate = {
  readonly fingerprint: string;
  readonly kind: "authority" | "seal" | "p12";
  readonly subject: string;
  readonly issuer: string;
  readonly validUntil: string;
};

const kinds = {
  seal: ["Segel internal", "Dibuat oleh aplikasi ini untuk instansi Anda. Bukan sertifikat PSrE."],
  authority: [
    "Penerbit internal",
    "Pembaca PDF menyatakan segel dikenal setelah sertifikat ini dipasang sebagai penerbit tepercaya.",
  ],
  p12: ["Sertifikat dari berkas", "Dipasang di server untuk seluruh instalasi (SEAL_P12)."],
} as const;

/** The certificates that seal here or have sealed, each to be taken along by whoever checks documents. */
export function CertificateList({ certificates }: { readonly certificates: readonly ShownCertificate[] }) {
  return (
    <section aria-labelledby="certificates" className="pt-6">
      <h2 id="certificates" className="pb-2 text-16 font-bold">
        Sertifikat
      </h2>
      {certificates.length === 0 && (
        <p className="text-quiet">Sertifikat segel instansi dibuat sendiri saat dokumen pertama disegel.</p>
      )}
      {certificates.map(({ fingerprint, kind, subject, issuer, validUntil }) => (
        <div key={fingerprint} className="pb-5">
          <h3 className="pb-1 font-semibold">{kinds[kind][0]}</h3>
          <DescriptionList
            items={[
              { term: "Nama", detail: subject, note: kinds[kind][1] },
              ...(issuer === subject ? [] : [{ term: "Penerbit", detail: issuer }]),
              { term: "Berlaku sampai", detail: validUntil },
              { term: "Sidik SHA-256", detail: <span className="text-13 break-all">{fingerprint}</span> },
            ]}
          />
          {kind !== "p12" && (
            <div className="pt-2">
              <ButtonAnchor href={`/api/v1/certificates/${fingerprint}`} icon="download">
                Unduh sertifikat
              </ButtonAnchor>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

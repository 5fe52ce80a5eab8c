import { ButtonAnchor } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";

export type ShownCertificate = {
  readonly fingerprint: string;
  readonly kind: "authority" | "seal" | "p12";
  readonly subject: string;
  readonly issuer: string;
  readonly validUntil: string;
};

type CertificateFactsProps = {
  readonly certificate: ShownCertificate;
  readonly note: string;
};

/** A certificate as it calls itself, with the digest to compare; one of our own making can be taken along. */
export function CertificateFacts({ certificate, note }: CertificateFactsProps) {
  const { fingerprint, kind, subject, issuer, validUntil } = certificate;
  return (
    <>
      <DescriptionList
        items={[
          { term: "Nama", detail: subject, note },
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
    </>
  );
}

import { CertificateFacts, type ShownCertificate } from "@/components/seals/certificate-facts";

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
      {certificates.map((certificate) => {
        const [title, note] = kinds[certificate.kind];
        return (
          <div key={certificate.fingerprint} className="pb-5">
            <h3 className="pb-1 font-semibold">{title}</h3>
            <CertificateFacts certificate={certificate} note={note} />
          </div>
        );
      })}
    </section>
  );
}

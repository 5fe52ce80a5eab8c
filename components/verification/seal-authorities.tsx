import { CertificateFacts, type ShownCertificate } from "@/components/seals/certificate-facts";

/** Whom a PDF reader has to trust to know this installation's own seals; nothing before the first of them was made. */
export function SealAuthorities({ authorities }: { readonly authorities: readonly ShownCertificate[] }) {
  if (authorities.length === 0) return null;
  return (
    <section aria-labelledby="penerbit" className="pt-8">
      <h2 id="penerbit" className="text-20 font-bold">
        Periksa segel PDF tanpa situs ini
      </h2>
      <p className="pt-1 pb-3 text-14 text-quiet">
        Pembaca PDF atau program pdfsig dapat memeriksa segelnya. Penerbit segel internal baru dikenal program itu
        setelah sertifikat berikut dipasang sebagai penerbit tepercaya; cocokkan dahulu sidiknya dengan instansi.
      </p>
      <div className="grid gap-5">
        {authorities.map((authority) => (
          <div key={authority.fingerprint}>
            <CertificateFacts
              certificate={authority}
              note="Dibuat oleh aplikasi ini sendiri, bukan terbitan penyelenggara sertifikasi elektronik (PSrE)."
            />
          </div>
        ))}
      </div>
    </section>
  );
}

import type { Metadata } from "next";
import { CalmPage } from "@/components/layout/calm-page";
import { PageTitle } from "@/components/layout/page-title";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFound() {
  return (
    <>
      <PageTitle title="Halaman tidak ditemukan - Ikrar" />
      <CalmPage
        title="Halaman tidak ditemukan"
        actions={
          <>
            <ButtonLink href="/beranda" look="go">
              Ke beranda
            </ButtonLink>
            <ButtonLink href="/verifikasi">Periksa keabsahan pakta</ButtonLink>
          </>
        }
      >
        <p>
          Alamat ini salah ketik, sudah dipindahkan, atau isinya berada di luar kewenangan Anda. Bila Anda datang dari
          tautan pesan, pastikan tautannya tersalin utuh.
        </p>
      </CalmPage>
    </>
  );
}

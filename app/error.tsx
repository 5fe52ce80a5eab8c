"use client";

import { CalmPage } from "@/components/layout/calm-page";
import { Button, ButtonAnchor } from "@/components/ui/button";

type ErrorPageProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

/** A bug, told calmly. The number is the digest under which the server wrote the whole error to its log. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <CalmPage
      title="Halaman ini gagal dimuat"
      actions={
        <>
          <Button look="go" icon="refresh" onClick={reset}>
            Coba lagi
          </Button>
          <ButtonAnchor href="/beranda">Ke beranda</ButtonAnchor>
        </>
      }
    >
      <p>Kesalahan terjadi di server, bukan pada Anda. Data yang sudah tersimpan tetap aman.</p>
      {error.digest && (
        <p>
          Bila terulang, sampaikan nomor ini kepada pengelola:{" "}
          <strong className="font-bold text-ink tabular-nums">{error.digest}</strong>
        </p>
      )}
    </CalmPage>
  );
}

"use client";

import "./globals.css";
import ErrorPage from "@/app/error";

/** Stands in for the whole document when even the root layout broke. */
export default function GlobalErrorPage(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang="id">
      <head>
        <title>Halaman gagal dimuat - Ikrar</title>
      </head>
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}

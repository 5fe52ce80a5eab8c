"use client";

import { usePathname } from "next/navigation";
import { withQuery } from "@/lib/format/query-string";

/**
 * The way back in, after the session ended while a form was open. In a tab of its own: what was typed here stays, and
 * the form can be sent again once the other tab is signed in.
 */
export function SignInAgain() {
  return (
    <a
      href={withQuery("/masuk", { lanjut: usePathname() })}
      target="_blank"
      rel="noopener"
      onClick={({ currentTarget }) => {
        // Only the browser knows the query without turning every page with a form into one drawn on demand.
        currentTarget.href = withQuery("/masuk", { lanjut: location.pathname + location.search });
      }}
      className="inline-flex min-h-11 items-center font-medium text-bad underline underline-offset-3"
    >
      Masuk kembali di tab baru, lalu kirim lagi dari halaman ini
    </a>
  );
}

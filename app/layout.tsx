import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Ikrar", template: "%s - Ikrar" },
  description: "Pakta netralitas ASN: penandatanganan, bukti, dan capaian setiap unit kerja.",
  icons: { icon: "/ikrar.svg", apple: "/ikrar-180.png" },
  robots: { index: false },
  formatDetection: { telephone: false },
};

// Every page is rendered for its request: a prerendered one could not carry the nonce of its security policy.
export const dynamic = "force-dynamic";

export const viewport: Viewport = { themeColor: "#0b5a56", colorScheme: "light" };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="id">
      <body>{children}</body>
    </html>
  );
}

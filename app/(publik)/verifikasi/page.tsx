import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeForm, NOT_A_CODE } from "@/components/verification/code-form";
import { OtherWays } from "@/components/verification/other-ways";
import { VerdictPage } from "@/components/verification/verdict-page";
import { formatVerificationCode, normaliseVerificationCode } from "@/lib/documents/verification-code";

export const metadata: Metadata = { title: "Pemeriksaan keabsahan" };

export default async function Page({ searchParams }: PageProps<"/verifikasi">) {
  const { kode } = await searchParams;
  const typed = typeof kode === "string" ? kode : undefined;
  const code = typed ? normaliseVerificationCode(typed) : null;
  if (code) redirect(`/verifikasi/${formatVerificationCode(code)}`);
  return (
    <VerdictPage>
      <h1 className="pt-6 text-24 font-bold">Periksa keabsahan pakta</h1>
      <p className="pt-1 text-quiet">Ketik kode yang tercetak di samping QR pada dokumen. Anda tidak perlu masuk.</p>
      <CodeForm action="/verifikasi" defaultValue={typed?.slice(0, 24)} error={typed ? NOT_A_CODE : undefined} />
      <OtherWays than="code" />
    </VerdictPage>
  );
}

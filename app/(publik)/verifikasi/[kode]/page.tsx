import type { Metadata } from "next";
import { AnonymisedDocument } from "@/components/verification/anonymised-document";
import { CodeNotFound } from "@/components/verification/code-not-found";
import { InvalidDocument } from "@/components/verification/invalid-document";
import { LookUpRefused } from "@/components/verification/look-up-refused";
import { ValidDocument } from "@/components/verification/valid-document";
import { currentActor } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { verifyCode } from "@/lib/verifications/verify-code";

export const metadata: Metadata = { title: "Pemeriksaan keabsahan" };

export default async function Page({ params }: PageProps<"/verifikasi/[kode]">) {
  const typed = decodeURIComponent((await params).kode);
  const actor = await currentActor();
  const verification = await verifyCode(actor, typed).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (verification instanceof Refusal) return <LookUpRefused sentence={verification.sentence} />;
  if (!verification) return <CodeNotFound typed={typed} />;
  const { document, checks, verdict, ...facts } = verification;
  if (verdict === "anonymised") return <AnonymisedDocument {...facts} />;
  if (!document || verdict === "invalid") return <InvalidDocument {...facts} checks={checks} />;
  return <ValidDocument {...facts} document={document} checks={checks} superseded={verdict === "superseded"} />;
}

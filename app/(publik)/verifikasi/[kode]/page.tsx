import type { Metadata } from "next";
import { AnonymisedDocument } from "@/components/verification/anonymised-document";
import { CodeNotFound } from "@/components/verification/code-not-found";
import { InvalidDocument } from "@/components/verification/invalid-document";
import { LookUpRefused } from "@/components/verification/look-up-refused";
import { ValidDocument } from "@/components/verification/valid-document";
import { currentActor } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { normaliseVerificationCode } from "@/lib/documents/verification-code";
import { answerPageWith } from "@/lib/http/page-answer";
import { verifyCode } from "@/lib/verifications/verify-code";

export const metadata: Metadata = { title: "Pemeriksaan keabsahan" };

export default async function Page({ params }: PageProps<"/verifikasi/[kode]">) {
  const typed = decodeURIComponent((await params).kode);
  const actor = await currentActor();
  const verification = await verifyCode(actor, typed).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (verification instanceof Refusal) {
    answerPageWith(verification.status === 429 ? 429 : 503, verification.details.retryAfter);
    return <LookUpRefused sentence={verification.sentence} />;
  }
  if (!verification) {
    answerPageWith(404);
    return <CodeNotFound typed={typed} malformed={!normaliseVerificationCode(typed)} />;
  }
  const { document, checks, verdict, ...facts } = verification;
  if (verdict === "anonymised") return <AnonymisedDocument {...facts} />;
  if (!document || verdict === "invalid") return <InvalidDocument {...facts} checks={checks} />;
  return <ValidDocument {...facts} document={document} checks={checks} verdict={verdict} />;
}

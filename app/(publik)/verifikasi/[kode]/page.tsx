import type { Metadata } from "next";
import { Refused } from "@/app/(publik)/verifikasi/refused";
import { AnonymisedDocument } from "@/components/verification/anonymised-document";
import { CodeNotFound } from "@/components/verification/code-not-found";
import { InvalidDocument } from "@/components/verification/invalid-document";
import { ValidDocument } from "@/components/verification/valid-document";
import { currentActor } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { formatVerificationCode, normaliseVerificationCode } from "@/lib/documents/verification-code";
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
  const normal = normaliseVerificationCode(typed);
  if (verification instanceof Refusal) {
    const code = formatVerificationCode(normal ?? typed);
    return <Refused refusal={verification} again={{ href: `/verifikasi/${code}`, code }} />;
  }
  if (!verification) {
    answerPageWith(404);
    return <CodeNotFound typed={typed} malformed={!normal} />;
  }
  const { document, checks, verdict, ...facts } = verification;
  if (verdict === "anonymised") return <AnonymisedDocument {...facts} />;
  if (!document || verdict === "invalid") return <InvalidDocument {...facts} checks={checks} />;
  return <ValidDocument {...facts} document={document} checks={checks} verdict={verdict} />;
}

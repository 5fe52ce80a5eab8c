import type { Metadata } from "next";
import type { SearchParams } from "@/app/signed-in";
import { uploadRefusal } from "@/app/upload-refusal";
import { AnonymisedDocument } from "@/components/verification/anonymised-document";
import { ChangedFile } from "@/components/verification/changed-file";
import { FileForm } from "@/components/verification/file-form";
import { InvalidDocument } from "@/components/verification/invalid-document";
import { OtherWays } from "@/components/verification/other-ways";
import { UnknownFile } from "@/components/verification/unknown-file";
import { ValidDocument } from "@/components/verification/valid-document";
import { VerdictPage } from "@/components/verification/verdict-page";
import { currentActor } from "@/lib/auth";
import { singleValues } from "@/lib/format/query-string";
import { type CheckedFile, readCheckedFile } from "@/lib/verifications/checked-file";
import { verifyCode } from "@/lib/verifications/verify-code";

export const metadata: Metadata = { title: "Pemeriksaan berkas" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { hasil } = singleValues(await searchParams);
  const found = hasil ? readCheckedFile(hasil, new Date()) : null;
  if (found) return <Found found={found} />;
  const refusal = await uploadRefusal("verifikasi");
  return (
    <VerdictPage>
      <h1 className="pt-6 text-24 font-bold">Periksa berkas pakta</h1>
      <p className="pt-1 text-quiet">
        Berkas dibandingkan dengan yang disegel; perubahan sekecil apa pun akan terlihat. Anda tidak perlu masuk.
      </p>
      <FileForm
        refusal={refusal ?? (hasil ? "Hasil pemeriksaan ini sudah kedaluwarsa. Unggah berkasnya sekali lagi." : null)}
      />
      <OtherWays than="file" />
    </VerdictPage>
  );
}

async function Found({ found: { verdict, code, seal, sha256 } }: { readonly found: CheckedFile }) {
  const verification = code ? await verifyCode(await currentActor(), code) : null;
  if (!verification) return <UnknownFile unrecorded={verdict === "unrecorded"} />;
  const { document, agencyName, bkpsdmName, ...facts } = verification;
  const anonymised = verification.verdict === "anonymised";
  if (verdict !== "genuine") {
    const recordedOn = document?.signedAt.replace(/,.*/, "") ?? null;
    return <ChangedFile {...{ agencyName, bkpsdmName, seal, sha256, recordedOn, anonymised }} code={facts.code} />;
  }
  if (anonymised) return <AnonymisedDocument {...facts} {...{ agencyName, bkpsdmName }} file={{ sha256 }} />;
  if (!document) return <InvalidDocument {...facts} {...{ agencyName, bkpsdmName }} />;
  return (
    <ValidDocument
      {...facts}
      {...{ agencyName, document }}
      superseded={verification.verdict === "superseded"}
      file={{ sha256 }}
    />
  );
}

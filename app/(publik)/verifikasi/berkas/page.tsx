import type { Metadata } from "next";
import { Refused } from "@/app/(publik)/verifikasi/refused";
import { checkedFileName } from "@/app/checked-file-name";
import type { SearchParams } from "@/app/signed-in";
import { uploadRefusal } from "@/app/upload-refusal";
import { AnonymisedDocument } from "@/components/verification/anonymised-document";
import { ChangedFile } from "@/components/verification/changed-file";
import { CodeForm } from "@/components/verification/code-form";
import { FileForm } from "@/components/verification/file-form";
import { InvalidDocument } from "@/components/verification/invalid-document";
import { OtherWays } from "@/components/verification/other-ways";
import { UnknownFile } from "@/components/verification/unknown-file";
import { ValidDocument } from "@/components/verification/valid-document";
import { VerdictPage } from "@/components/verification/verdict-page";
import { currentActor } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { singleValues, withQuery } from "@/lib/format/query-string";
import { type CheckedFile, readCheckedFile } from "@/lib/verifications/checked-file";
import { documentOf } from "@/lib/verifications/verify-file";

export const metadata: Metadata = { title: "Pemeriksaan berkas" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { hasil } = singleValues(await searchParams);
  const found = hasil ? readCheckedFile(hasil, new Date()) : null;
  if (hasil && found) return <Found found={found} token={hasil} />;
  const refusal = await uploadRefusal("verifikasi");
  return (
    <VerdictPage>
      <h1 className="pt-6 text-24 font-bold">Periksa berkas pakta</h1>
      <p className="pt-1 text-quiet">
        Yang dapat diperiksa di sini hanya PDF persis seperti diserahkan aplikasi ini; perubahan sekecil apa pun akan
        terlihat. Untuk hasil cetak, foto, atau hasil pindai, periksa kode yang tercetak di dokumen. Anda tidak perlu
        masuk.
      </p>
      <FileForm
        refusal={refusal ?? (hasil ? "Hasil pemeriksaan ini sudah kedaluwarsa. Unggah berkasnya sekali lagi." : null)}
      />
      {refusal ? (
        <section className="mt-7 border-t border-line">
          <h2 className="pt-5 text-20 font-bold">Periksa dengan kode</h2>
          <CodeForm action="/verifikasi" buttonLabel="Periksa kode" />
        </section>
      ) : (
        <OtherWays than="file" />
      )}
    </VerdictPage>
  );
}

type FoundProps = { readonly found: CheckedFile; readonly token: string };

async function Found({ found: { verdict, code, seal, sha256 }, token }: FoundProps) {
  const actor = await currentActor();
  const name = await checkedFileName(sha256);
  const verification = await (code ? documentOf(actor, { verdict, code }) : null)?.catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (verification instanceof Refusal) {
    return <Refused refusal={verification} again={{ href: withQuery("/verifikasi/berkas", { hasil: token }) }} />;
  }
  if (!verification) return <UnknownFile unrecorded={verdict === "unrecorded"} {...{ name, seal, sha256 }} />;
  const { document, agencyName, bkpsdmName, ...facts } = verification;
  const anonymised = facts.verdict === "anonymised";
  if (verdict !== "genuine") {
    const recordedOn = document?.signedAt.replace(/,.*/, "") ?? null;
    return (
      <ChangedFile {...{ agencyName, bkpsdmName, seal, name, sha256, recordedOn, anonymised }} code={facts.code} />
    );
  }
  if (facts.verdict === "anonymised")
    return <AnonymisedDocument {...facts} {...{ agencyName, bkpsdmName }} file={{ sha256 }} />;
  if (!document || facts.verdict === "invalid") return <InvalidDocument {...facts} {...{ agencyName, bkpsdmName }} />;
  return <ValidDocument {...facts} {...{ agencyName, document }} verdict={facts.verdict} file={{ sha256 }} />;
}

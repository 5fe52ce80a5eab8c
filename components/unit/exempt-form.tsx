"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileInput } from "@/components/ui/file-input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { FoldedDeed } from "@/components/unit/folded-deed";

type ExemptFormProps = {
  readonly pactId: string;
  readonly name: string;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  /** The person's page: below it stands the door that takes the form without a script. */
  readonly page: string;
  /** Why the last one sent without script was not taken, or null. */
  readonly refusal: string | null;
};

/** Its field: the page has one for the sheet, too. */
const LETTER = "surat-pengecualian";

type Problem = { readonly sentence: string; readonly fields: Readonly<Record<string, string>> };

/**
 * Records why a person need not sign, with the letter that says so, in one act. With a script what is refused stays as
 * it was typed and chosen; the plain form works without one.
 */
export function ExemptForm({ pactId, name, reasons, page, refusal }: ExemptFormProps) {
  const [state, setState] = useState<"sending" | Problem | null>(null);
  const router = useRouter();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === "sending") return;
    const form = new FormData(event.currentTarget);
    setState("sending");
    const problem = await deliver(`/api/v1/pacts/${pactId}/exemption`, form);
    setState(problem);
    if (!problem) router.push(`${page}?selesai=dikecualikan`);
  };
  const problem = state === "sending" ? null : (state ?? (refusal ? { sentence: refusal, fields: {} } : null));
  return (
    <FoldedDeed title="Kecualikan dari kewajiban" icon="info" open={state !== null || refusal !== null}>
      <form
        id="kecualikan"
        action={`${page}/kecualikan`}
        method="post"
        encType="multipart/form-data"
        onSubmit={send}
        className="grid grid-cols-1 gap-3"
        noValidate
      >
        {problem && <ErrorSummary title={problem.sentence} fields={problem.fields} />}
        <p>{name} tidak lagi dihitung sebagai yang belum menandatangani. Alasannya tampil dalam laporan unit.</p>
        <Select
          name="reason"
          label="Alasan"
          error={problem?.fields.reason}
          options={[{ value: "", label: "Pilih alasan" }, ...reasons]}
        />
        <Textarea
          name="note"
          label="Keterangan"
          hint="Nomor surat, atau penjelasan bila alasannya lain. Jangan menulis penyakit."
          optional
          rows={2}
          maxLength={500}
          error={problem?.fields.note}
        />
        <FileInput
          name="file"
          id={LETTER}
          label="Surat"
          hint="PDF, JPG, atau PNG, paling besar 10 MB. Dapat juga dilampirkan kemudian."
          accept="application/pdf,image/jpeg,image/png"
          optional
          error={problem?.fields[LETTER]}
        />
        <Button type="submit" aria-disabled={state === "sending" || undefined}>
          {state === "sending" ? "Mencatat..." : "Catat pengecualian"}
        </Button>
      </form>
    </FoldedDeed>
  );
}

/** Sends the exemption; what keeps it from being taken, or null once it is recorded. */
async function deliver(address: string, form: FormData): Promise<Problem | null> {
  try {
    const answer = await fetch(address, { method: "POST", body: form });
    if (answer.ok) return null;
    const { title, errors }: { title?: string; errors?: Record<string, string> } = await answer.json();
    const { file, ...fields } = errors ?? {};
    const sentence = title ?? "Pengecualian belum tercatat. Coba lagi.";
    return { sentence, fields: file ? { ...fields, [LETTER]: file } : fields };
  } catch {
    return {
      sentence: "Pengecualian belum tercatat karena jaringan terputus. Isian tetap ada, coba lagi.",
      fields: {},
    };
  }
}

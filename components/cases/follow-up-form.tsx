"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { type FollowUpKind, followUpKinds, followUpNames } from "@/lib/cases/schema";

type FollowUpFormProps = {
  readonly caseId: string;
  /** The door that takes the form without a script, and leads back. */
  readonly to: string;
  /** An ISO day. */
  readonly today: string;
  /** Why the last one was not taken, or null. */
  readonly refusal: string | null;
  readonly bkpsdmName: string;
  /** The letter behind an exemption: the kind goes without saying. */
  readonly only?: FollowUpKind;
};

/**
 * A line for the history with the letter behind it. With a script what is refused stays as it was typed and chosen; the
 * plain form works without one.
 */
export function FollowUpForm({ caseId, to, today, refusal, bkpsdmName, only }: FollowUpFormProps) {
  const [outcome, setOutcome] = useState<"sending" | "kept" | { readonly sentence: string } | null>(null);
  const router = useRouter();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (outcome === "sending") return;
    setOutcome("sending");
    const sentence = await deliver(`/api/v1/cases/${caseId}/follow-ups`, new FormData(form));
    setOutcome(sentence ? { sentence } : "kept");
    if (sentence) return;
    form.reset();
    router.refresh();
  };
  const fault = outcome !== null && typeof outcome === "object" ? outcome.sentence : outcome === null && refusal;
  return (
    <form
      action={to}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="grid max-w-160 grid-cols-1 gap-3"
    >
      {fault && (
        <div role="alert">
          <FieldError id="catatan-ditolak" message={fault} />
        </div>
      )}
      {outcome === "kept" && <Notice tone="ok" title="Tercatat." />}
      {only ? (
        <input type="hidden" name="kind" value={only} />
      ) : (
        <Select
          name="kind"
          label="Jenis"
          options={followUpKinds.map((value) => ({ value, label: followUpNames[value] }))}
        />
      )}
      <TextInput
        name="happenedOn"
        type="date"
        label={only ? "Tanggal surat" : "Tanggal"}
        defaultValue={today}
        max={today}
        required
        className="max-w-48"
      />
      <Textarea
        name="note"
        label={only ? "Nomor dan perihal surat" : "Catatan"}
        hint={only ? "Jangan menulis penyakit." : `Hanya dibaca petugas ${bkpsdmName}.`}
        rows={only ? 2 : 4}
        required
        minLength={5}
        maxLength={4000}
      />
      <FileInput
        name="file"
        id="berkas-kasus"
        label={only ? "Bukti (surat)" : "Berkas"}
        hint="PDF, JPG, atau PNG, paling besar 10 MB."
        accept="application/pdf,image/jpeg,image/png"
        optional={!only}
        required={Boolean(only)}
      />
      <div>
        <Button type="submit" icon={only ? "upload" : "edit"} aria-disabled={outcome === "sending" || undefined}>
          {outcome === "sending" ? "Menyimpan" : only ? "Tambahkan bukti" : "Catat tindak lanjut"}
        </Button>
      </div>
    </form>
  );
}

/** Sends the line; the sentence that says how to mend it, or null once it is kept. */
async function deliver(address: string, form: FormData): Promise<string | null> {
  try {
    const answer = await fetch(address, { method: "POST", body: form });
    if (answer.ok) return null;
    const { title, errors }: { title?: string; errors?: Record<string, string> } = await answer.json();
    return Object.values(errors ?? {})[0] ?? title ?? "Catatan belum tersimpan. Coba lagi.";
  } catch {
    return "Catatan belum tersimpan karena jaringan terputus. Isian tetap ada, coba lagi.";
  }
}

"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { RejectedLines } from "@/components/ceremonies/rejected-lines";
import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import { Notice } from "@/components/ui/notice";
import { type Recorded, recordedShape } from "@/lib/ceremonies/schema";
import { formatCount } from "@/lib/format/number";

type AttendanceFileProps = {
  /** The API's door, for the script. */
  readonly action: string;
  /** Where the form goes without one. */
  readonly plainAction: string;
};

type Outcome = { readonly recorded: Recorded } | { readonly sentence: string } | null;

/** A list of NIPs as a file: what it added, and each row that it could not. */
export function AttendanceFile({ action, plainAction }: AttendanceFileProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [sending, setSending] = useState(false);
  const router = useRouter();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const told = await deliver(action, new FormData(event.currentTarget));
    setOutcome(told);
    setSending(false);
    router.refresh();
  };
  return (
    <form
      action={plainAction}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="grid content-start gap-3"
    >
      <h2 className="text-16 font-bold">Berkas NIP</h2>
      <FileInput
        name="file"
        label="Daftar hadir (.xlsx atau .csv)"
        hint="Satu kolom berjudul NIP sudah cukup. Berkas yang sama boleh diunggah lagi: tidak ada yang tercatat dua kali."
        accept=".xlsx,.csv"
        error={outcome && "sentence" in outcome ? outcome.sentence : undefined}
      />
      <div>
        <Button type="submit" look="outline" icon="upload" aria-disabled={sending || undefined}>
          {sending ? "Membaca berkas" : "Unggah dan catat"}
        </Button>
      </div>
      {outcome && "recorded" in outcome && (
        <>
          <Notice tone="ok" title={`${formatCount(outcome.recorded.added)} orang dicatat hadir.`}>
            {outcome.recorded.already > 0 && `${formatCount(outcome.recorded.already)} sudah tercatat sebelumnya.`}
          </Notice>
          <RejectedLines rows={outcome.recorded.rejected} />
        </>
      )}
    </form>
  );
}

async function deliver(action: string, form: FormData): Promise<Outcome> {
  try {
    const answer = await fetch(action, { method: "POST", body: form });
    const body: unknown = await answer.json();
    if (answer.ok) return { recorded: recordedShape.parse(body) };
    const title = (body as { title?: unknown }).title;
    return { sentence: typeof title === "string" ? title : "Berkas tidak dapat dibaca. Unggah kembali." };
  } catch {
    return { sentence: "Berkas tidak terkirim karena jaringan terputus. Unggah kembali." };
  }
}

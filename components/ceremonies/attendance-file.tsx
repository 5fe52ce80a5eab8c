"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { RejectedLines } from "@/components/ceremonies/rejected-lines";
import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import { type Recorded, recordedShape } from "@/lib/ceremonies/schema";
import { withQuery } from "@/lib/format/query-string";

type AttendanceFileProps = {
  /** The API's door, for the script. */
  readonly action: string;
  /** Where the form goes without one. */
  readonly plainAction: string;
  /** The page of the list, and how it stands: what came of the file is said at its head. */
  readonly page: string;
  readonly query: Readonly<Record<string, string | undefined>>;
};

type Outcome = { readonly recorded: Recorded } | { readonly sentence: string } | null;

/** A list of NIPs as a file: what it added, and each row that it could not. */
export function AttendanceFile({ action, plainAction, page, query }: AttendanceFileProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [sending, setSending] = useState(false);
  const router = useRouter();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const answer = await deliver(action, new FormData(event.currentTarget));
    setOutcome(answer);
    setSending(false);
    if (!answer || !("recorded" in answer)) return;
    const { added, already, rejected } = answer.recorded;
    // Over what an earlier act had left there; the head of the page is scrolled to.
    // No refresh beside it: that would be of the address that is being left.
    const told = { tercatat: added, sudah: already, tolak: rejected.length || undefined };
    router.replace(withQuery(page, { ...query, ...told }));
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
        <div id="baris" className="scroll-mt-20">
          <RejectedLines rows={outcome.recorded.rejected} />
        </div>
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

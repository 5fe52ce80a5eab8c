"use client";

import { type FormEvent, useRef, useState } from "react";
import { Bar } from "@/components/ui/bar";
import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";

type UploadFormProps = {
  readonly action: string;
  readonly kind: "units" | "employees";
  readonly label: string;
  /** The file that is usually wanted now: one filled button a view. */
  readonly next: boolean;
  /** Why the last file was not taken. */
  readonly problem?: string;
};

const CUT = "Sambungan terputus sebelum berkas selesai terkirim. Periksa sambungan Anda, lalu unggah kembali.";

/** One roster file. A plain form; with script it shows how much has been sent and keeps its place on a refusal. */
export function UploadForm({ action, kind, label, next, problem }: UploadFormProps) {
  const [fault, setFault] = useState(problem);
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<XMLHttpRequest>(null);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (running.current) return;
    const request = new XMLHttpRequest();
    running.current = request;
    const refuse = (sentence: string) => {
      running.current = null;
      setShare(null);
      setFault(sentence);
    };
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => setShare(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as { importId?: string; title?: string } | null;
      if (answer?.importId) window.location.assign(`/pegawai/muat/${answer.importId}`);
      else refuse(answer?.title ?? CUT);
    };
    request.onerror = () => refuse(CUT);
    setFault(undefined);
    setShare(0);
    request.send(new FormData(event.currentTarget));
  }

  const sending = share !== null;
  return (
    <form method="post" action={action} encType="multipart/form-data" onSubmit={send} className="grid max-w-140 gap-3">
      <FileInput
        name="file"
        id={`berkas-${kind}`}
        label={label}
        hint="Excel (.xlsx) atau CSV, paling besar 25 MB"
        error={fault}
        accept=".xlsx,.csv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        required
      />
      <div role="status">
        {sending && (
          <>
            <p className="pb-2 font-medium tabular-nums">
              {share < 1 ? `Mengirim berkas, ${Math.floor(share * 100)}%` : "Berkas terkirim, sedang disimpan"}
            </p>
            <Bar share={share} />
          </>
        )}
      </div>
      <div>
        <Button type="submit" look={next ? "go" : "outline"} icon="upload" aria-disabled={sending || undefined}>
          {sending ? "Mengunggah" : "Unggah dan periksa"}
        </Button>
      </div>
    </form>
  );
}

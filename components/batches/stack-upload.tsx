"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type DragEvent, type FormEvent, useEffect, useState } from "react";
import { sendStack, whyNotSent } from "@/components/batches/send-stack";
import { stackAddress } from "@/components/batches/stack-address";
import { Bar } from "@/components/ui/bar";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileInput } from "@/components/ui/file-input";
import { Icon } from "@/components/ui/icon";
import { SignInAgain } from "@/components/ui/sign-in-again";
import { CameraButton } from "@/components/unit/camera-button";
import { SIGN_IN_FIRST } from "@/lib/core/signed-out";
import { formatBytes } from "@/lib/format/number";

type StackUploadProps = {
  /** The door that takes a stack. */
  readonly action: string;
  /** The same for browsers without script: it leads back to a page. */
  readonly plainAction: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly withSubUnits: boolean;
  readonly limits: { readonly files: number; readonly bytes: number; readonly totalBytes: number };
  /** Why the last stack, sent without script, was refused. */
  readonly refusal: string | null;
};

const ACCEPT = "image/jpeg,image/png,image/heic,.heic,application/pdf";

/** A stack of signed sheets: scans, photographs one after the other, or files drawn here; sent together. */
export function StackUpload({
  action,
  plainAction,
  unitId,
  unitName,
  withSubUnits,
  limits,
  refusal,
}: StackUploadProps) {
  const router = useRouter();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sentence, setSentence] = useState(refusal);
  const [share, setShare] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  const busy = share !== null;
  useLeaveWarning(busy);

  function add(more: FileList | null) {
    if (!more || busy) return;
    const known = new Set(files.map(nameOf));
    setFiles([...files, ...[...more].filter((file) => !known.has(nameOf(file)))]);
    setSentence(null);
  }

  function pick({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    add(field.files);
    field.value = "";
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const why = whyNotSent(files, limits);
    setSentence(why);
    if (why) return;
    setShare(0);
    const answer = await sendStack(action, { unitId, files }, setShare);
    if ("batchId" in answer) return router.push(stackAddress(answer.batchId, { known: answer.known }));
    setShare(null);
    setSentence(answer.sentence);
  }

  return (
    <form
      method="post"
      action={plainAction}
      encType="multipart/form-data"
      onSubmit={send}
      className="grid grid-cols-1 gap-4 pt-3"
    >
      <input type="hidden" name="unit" value={unitId} />
      {sentence && <ErrorSummary title={sentence} />}
      {sentence === SIGN_IN_FIRST && <SignInAgain />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the field inside */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid gap-3 rounded-control border-2 border-dashed p-4 ${over ? "border-accent bg-accent-soft" : "border-line-strong"}`}
      >
        <FileInput
          name="file"
          multiple
          accept={ACCEPT}
          disabled={busy}
          onChange={pick}
          label={`Lembar ${unitName}${withSubUnits ? " dan unit di bawahnya" : ""}`}
          hint={`PDF hasil pindai sampai 300 halaman, atau foto JPG, PNG, HEIC. Paling banyak ${limits.files} berkas. Berkas dapat diseret ke kotak ini.`}
        />
        <CameraButton onPhoto={pick} />
      </div>
      {files.length > 0 && (
        <ul aria-label="Berkas terpilih" className="border-t border-line">
          {files.map((file) => (
            <li key={nameOf(file)} className="flex items-center gap-3 border-b border-line py-1">
              <Icon name={file.type.startsWith("image/") ? "camera" : "file"} className="text-quiet" />
              <span className="min-w-0 flex-1 break-words">
                {file.name} <span className="text-13 text-quiet tabular-nums">{formatBytes(file.size)}</span>
              </span>
              {!busy && (
                <Button
                  look="quiet"
                  icon="trash"
                  aria-label={`Batalkan ${file.name}`}
                  onClick={() => setFiles(files.filter((other) => other !== file))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {busy ? (
        <div role="status" className="grid min-h-13 content-center gap-2 font-medium">
          {share < 1 ? `Mengirim ${Math.floor(share * 100)}%` : "Memeriksa berkas..."}
          <Bar share={share} />
          <p className="text-quiet">Tunggu sampai terkirim. Setelah itu halaman boleh ditinggalkan.</p>
        </div>
      ) : (
        <Button type="submit" look="go" size="large" icon="upload">
          {files.length > 0 ? `Kirim ${files.length} berkas` : "Kirim tumpukan"}
        </Button>
      )}
    </form>
  );
}

const nameOf = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`;

/** Half a stack is sent: the browser asks before the page is left. */
function useLeaveWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}

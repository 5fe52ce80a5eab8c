"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, useRef, useState } from "react";
import { Bar } from "@/components/ui/bar";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import { SignInAgain } from "@/components/ui/sign-in-again";
import { CameraButton } from "@/components/unit/camera-button";
import { sendSheet } from "@/components/unit/send-sheet";
import { SIGN_IN_FIRST } from "@/lib/core/signed-out";
import { uploadErrors } from "@/lib/http/upload-error";
import { MAX_SHEET_BYTES } from "@/lib/scans/limits";

type SheetUploadProps = {
  readonly pactId: string;
  /** The person's page, where the answer is shown. */
  readonly page: string;
  /** Why the last sheet, sent without script, was refused. */
  readonly refusal: string | null;
  /** A sheet was uploaded before. */
  readonly again: boolean;
};

/** One person's signed sheet, from the camera or a file. Without script the form goes to its own address and back. */
export function SheetUpload({ pactId, page, refusal, again }: SheetUploadProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [sentence, setSentence] = useState(refusal);
  const [share, setShare] = useState<number | null>(null);
  const busy = share !== null;

  async function send(file: File | undefined) {
    if (busy) return;
    if (!file?.name) return setSentence("Pilih berkas lembar yang sudah ditandatangani.");
    if (file.size === 0) return setSentence("Berkas ini kosong. Simpan atau pindai ulang, lalu unggah kembali.");
    if (file.size > MAX_SHEET_BYTES) return setSentence(uploadErrors.tooLarge(MAX_SHEET_BYTES).message);
    setSentence(null);
    setShare(0);
    const answer = await sendSheet(pactId, file, setShare);
    setShare(null);
    if ("sentence" in answer) return setSentence(answer.sentence);
    form.current?.reset();
    router.push(`${page}?terkirim=${answer.scanId}`);
    router.refresh();
  }

  /** A photo joins the file field, so that it is still at hand when the connection breaks. */
  function takePhoto({ currentTarget: camera }: ChangeEvent<HTMLInputElement>) {
    const photo = camera.files?.[0];
    const field = form.current?.elements.namedItem("file");
    if (!photo || !(field instanceof HTMLInputElement)) return;
    const transfer = new DataTransfer();
    transfer.items.add(photo);
    field.files = transfer.files;
    camera.value = "";
    send(photo);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    send(file instanceof File ? file : undefined);
  }

  return (
    <section id="lembar" aria-labelledby="judul-lembar" className="min-w-0 scroll-mt-20">
      <h2 id="judul-lembar" className="pb-2 text-16 font-bold">
        {again ? "Unggah ulang lembar" : "Unggah lembar bertanda tangan"}
      </h2>
      <p className="pb-3">
        <ButtonAnchor href={`/api/v1/pacts/${pactId}/form`} target="_blank" rel="noopener" icon="printer">
          Cetak lembar
        </ButtonAnchor>
      </p>
      <form
        ref={form}
        method="post"
        action={`/unit/pegawai/${pactId}/lembar`}
        encType="multipart/form-data"
        onSubmit={submit}
        className="grid grid-cols-1 gap-3"
      >
        <FileInput
          name="file"
          label="Berkas lembar"
          hint="Foto atau PDF milik satu orang, paling banyak 4 halaman dan 20 MB."
          accept="image/jpeg,image/png,image/heic,.heic,application/pdf"
          error={sentence ?? undefined}
        />
        {sentence === SIGN_IN_FIRST && <SignInAgain />}
        {busy ? (
          <div role="status" className="grid min-h-13 content-center gap-2 font-medium">
            {share < 1 ? `Mengirim ${Math.floor(share * 100)}%` : "Memeriksa lembar..."}
            <Bar share={share} />
          </div>
        ) : (
          <div className="flex flex-wrap gap-2 *:grow">
            <CameraButton onPhoto={takePhoto} />
            <Button type="submit" look="go" size="large" icon="upload">
              Unggah lembar
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}

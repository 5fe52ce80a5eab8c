import type { ReactNode } from "react";
import { resemblesName, wordsToType } from "@/lib/format/typed-name";
import { SignaturePadField } from "./signature-pad-field";
import type { useSigning } from "./use-signing";

type SignSectionProps = {
  readonly signing: ReturnType<typeof useSigning>;
  /** None in a specimen. */
  readonly declineHref: string | undefined;
  readonly statement: string;
  /** The person's own name, to compare a typed one with. */
  readonly ownName: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What was typed before a refusal, when the form came back without script. */
  readonly typedBefore: string;
  readonly agreedBefore: boolean;
  readonly undoIcon: ReactNode;
  readonly tablet: boolean;
};

const link =
  "inline-flex min-h-11 items-center font-semibold text-accent underline decoration-accent-pale underline-offset-3";

/** Step 2: the signature, drawn or typed, and the statement it stands under. Without script: typed. */
export function SignSection({ signing, declineHref, statement, ownName, fields, ...before }: SignSectionProps) {
  const { live, typing, locked, typedName } = signing;
  // Below the pad and in one place, so that the pad never moves between two strokes.
  const undoable = !typing && (signing.drawing?.strokes.length ?? 0) > 1;
  const doubtful = live && typing && typedName.trim().length > 2 && !resemblesName(typedName, ownName);
  const isWrong = (field: string) => Boolean(fields[field]) && !signing.mended.includes(field);
  // A word that no longer holds leaves its room empty: nothing moves under the finger.
  const words = (field: string) => `text-14 font-semibold text-bad ${isWrong(field) ? "" : "invisible"}`;
  return (
    <>
      {live && !typing && (
        <SignaturePadField
          drawing={signing.drawing}
          onChange={signing.draw}
          locked={locked}
          undoIcon={before.undoIcon}
          error={fields.drawing}
          mended={!isWrong("drawing")}
        />
      )}
      <div hidden={live && !typing} className="pt-4">
        <label htmlFor="typedName" className="block pb-1 font-semibold">
          Nama lengkap Anda
        </label>
        <p id="typedName-petunjuk" className="pb-1.5 text-14 text-quiet">
          Diketik sendiri, sebagai tanda tangan Anda.
        </p>
        {fields.typedName && <p className={`pb-1.5 ${words("typedName")}`}>{fields.typedName}</p>}
        <input
          id="typedName"
          name="typedName"
          autoComplete="name"
          maxLength={160}
          readOnly={locked}
          required={!live}
          defaultValue={before.typedBefore}
          aria-invalid={isWrong("typedName") || undefined}
          aria-describedby="typedName-petunjuk typedName-ragu"
          className="control"
        />
        <p id="typedName-ragu" role="status" className="pt-1 text-14 font-medium text-warn">
          {doubtful &&
            `Periksa kembali: nama Anda tercatat sebagai ${ownName}${wordsToType(ownName) > 1 ? " (ketik sedikitnya dua kata)" : ""}`}
        </p>
      </div>
      {live && !locked && (
        <button type="button" className={`${link} text-14`} onClick={undoable ? signing.undo : signing.toggleTyping}>
          {undoable ? "Hapus goresan terakhir" : typing ? "Goreskan tanda tangan" : "Tidak dapat menggores? Ketik nama"}
        </button>
      )}
      {locked ? (
        <p className="pt-3 text-14 text-quiet">
          Mengirim dua kali tidak menjadi masalah: pakta Anda hanya dicatat satu kali.
        </p>
      ) : null}
      <div hidden={locked} className="border-t border-line pt-1">
        {fields.agreed && <p className={`pt-2 ${words("agreed")}`}>{fields.agreed}</p>}
        <label className="grid grid-cols-[1.5rem_1fr] gap-3 py-2.5 text-14">
          <input
            type="checkbox"
            id="agreed"
            name="agreed"
            required
            defaultChecked={before.agreedBefore}
            aria-invalid={isWrong("agreed") || undefined}
            className="tick scroll-mb-40"
          />
          <span className="min-w-0 wrap-break-word">{statement}</span>
        </label>
        <p className="flex flex-wrap gap-x-6 pl-9 text-14">
          <a href="#baca" className={link}>
            Baca kembali
          </a>
          {!before.tablet && (
            <a href={declineHref} className={link}>
              Tidak bersedia
            </a>
          )}
        </p>
      </div>
    </>
  );
}

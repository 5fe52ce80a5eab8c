import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { CeremonyPhoto } from "@/lib/ceremonies/schema";

type PhotoRoomProps = {
  readonly ceremonyId: string;
  readonly photos: readonly CeremonyPhoto[];
  /** Why the last photograph was not taken, or null. */
  readonly refusal: string | null;
  /** Left out for those who only look. */
  readonly remove?: FormSend;
  readonly full: boolean;
};

/** The photographs, and the form for one more: a plain form, so that a phone's camera needs no script. */
export function PhotoRoom({ ceremonyId, photos, refusal, remove, full }: PhotoRoomProps) {
  return (
    <section id="foto" className="pt-8">
      <h2 className="pb-2 text-16 font-bold">Foto</h2>
      {photos.length === 0 && <p className="text-quiet">Belum ada foto.</p>}
      <ul className="grid gap-4 sm:grid-cols-2 wide:grid-cols-3">
        {photos.map(({ id, caption, width, height }) => (
          <li key={id}>
            {/* biome-ignore lint/performance/noImgElement: the picture is private and has its own door */}
            <img
              src={`/api/v1/ceremonies/${ceremonyId}/photos/${id}`}
              alt={caption || "Foto acara"}
              width={width}
              height={height}
              loading="lazy"
              className="h-auto w-full rounded-control border border-line"
            />
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <p className="py-2 text-13 text-quiet">{caption}</p>
              {remove && (
                <SmallForm action={remove} fields={{ ceremonyId, photoId: id }}>
                  <SubmitButton look="quiet" icon="trash" pendingLabel="Menghapus">
                    Hapus<span className="sr-only"> foto {caption}</span>
                  </SubmitButton>
                </SmallForm>
              )}
            </div>
          </li>
        ))}
      </ul>
      {remove && !full && (
        <form
          action={`/acara/${ceremonyId}/foto`}
          method="post"
          encType="multipart/form-data"
          className="grid max-w-160 gap-3 pt-4"
        >
          <TextInput name="caption" label="Keterangan foto" optional maxLength={160} />
          <FileInput
            name="file"
            id="foto-berkas"
            label="Foto (JPG, PNG, atau HEIC)"
            hint="Paling besar 20 MB. Lokasi dan data kamera di dalam berkas tidak disimpan."
            accept="image/jpeg,image/png,image/heic,.heic"
            error={refusal ?? undefined}
          />
          <div>
            <Button type="submit" icon="camera">
              Tambahkan foto
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

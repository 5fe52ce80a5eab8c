import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import { MAX_CIRCULAR_PAGES } from "@/lib/circulars/schema";

type CircularFileFormProps = {
  readonly address: string;
  readonly replaces: boolean;
  /** Why the last file was not taken, or null. */
  readonly refusal: string | null;
};

/** A plain form for the PDF, so that it needs no script. */
export function CircularFileForm({ address, replaces, refusal }: CircularFileFormProps) {
  return (
    <form action={address} method="post" encType="multipart/form-data" className="grid max-w-160 gap-3">
      <FileInput
        name="file"
        id="berkas-edaran"
        label={replaces ? "Ganti dengan PDF lain" : "PDF surat edaran"}
        hint={`Paling besar 20 MB dan ${MAX_CIRCULAR_PAGES} halaman. Berkas tidak dapat diganti lagi setelah ada yang menyatakan membaca.`}
        accept="application/pdf,.pdf"
        error={refusal ?? undefined}
      />
      <div>
        <Button type="submit" icon="upload">
          {replaces ? "Ganti berkas" : "Lampirkan berkas"}
        </Button>
      </div>
    </form>
  );
}

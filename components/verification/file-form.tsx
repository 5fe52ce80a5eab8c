import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";

/** A PDF to be compared with what was sealed, by a plain form. */
export function FileForm({ refusal }: { readonly refusal: string | null }) {
  return (
    <form method="post" action="/verifikasi/berkas/periksa" encType="multipart/form-data" className="grid gap-4 pt-5">
      <FileInput
        id="berkas"
        name="file"
        label="Berkas PDF"
        accept="application/pdf,.pdf"
        required
        hint="PDF pakta seperti diunduh, tanpa disimpan ulang, paling besar 10 MB. Berkas diperiksa lalu dibuang; tidak disimpan."
        error={refusal ?? undefined}
      />
      <Button type="submit" look="go" size="large" wide>
        Periksa berkas
      </Button>
    </form>
  );
}

import { Notice } from "@/components/ui/notice";

const words: Record<string, readonly [title: string, sentence: string]> = {
  dicatat: ["Surat edaran dicatat.", "Lampirkan PDF-nya di bawah ini, sebelum ada yang menyatakan membaca."],
  disimpan: ["Perubahan disimpan.", ""],
  berkas: ["Berkas dilampirkan.", "Pegawai dapat membukanya sejak kegiatan dibuka."],
  ditarik: ["Surat edaran ditarik.", "Pernyataan membaca yang sudah ada tetap tersimpan."],
};

/** What was just done, told once at the head of the page. */
export function CircularDone({ done }: { readonly done: string }) {
  const said = words[done];
  if (!said) return null;
  return (
    <Notice tone="ok" title={said[0]}>
      {said[1]}
    </Notice>
  );
}

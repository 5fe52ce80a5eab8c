import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

type AnonymisedPactWordsProps = {
  readonly bkpsdmName: string;
  /** As words; null while it is under way. */
  readonly day: string | null;
};

/** That a pact is nobody's any more, since when, and what of it is still answered. */
export function AnonymisedPactWords({ bkpsdmName, day }: AnonymisedPactWordsProps) {
  return (
    <>
      <Notice tone="info" title={day ? `Pakta ini sudah dianonimkan ${day}.` : "Pakta ini sedang dianonimkan."}>
        Masa simpan data pribadi kegiatan ini berakhir.
      </Notice>
      <p className="max-w-[68ch]">
        Nama, NIP, gambar tanda tangan, dan dokumennya sudah dihapus, dan siapa yang menandatanganinya tidak lagi
        disimpan. Kode verifikasi yang pernah diterbitkan tetap dijawab di halaman{" "}
        <TextLink href="/verifikasi">Verifikasi</TextLink>.
      </p>
      <p className="max-w-[68ch]">Untuk pertanyaan, hubungi {bkpsdmName}.</p>
    </>
  );
}

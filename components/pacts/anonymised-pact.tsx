import { PublicHeader } from "@/components/layout/public-header";
import { SkipLink } from "@/components/layout/skip-link";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

type AnonymisedPactProps = {
  readonly campaignName: string;
  readonly agencyName: string;
  readonly bkpsdmName: string;
  /** As words; null while it is under way. */
  readonly day: string | null;
};

/** What an old link to a pact says once nobody knows any more whose it was. */
export function AnonymisedPact({ campaignName, agencyName, bkpsdmName, day }: AnonymisedPactProps) {
  return (
    <>
      <SkipLink />
      <PublicHeader title="Ikrar" agencyName={agencyName} width="max-w-180" />
      <main id="isi" tabIndex={-1} className="mx-auto grid w-full max-w-180 gap-4 px-4 pt-6 pb-12 *:min-w-0">
        <h1 className="text-24 font-bold wrap-anywhere">{campaignName}</h1>
        <Notice tone="info" title={day ? `Pakta ini sudah dianonimkan ${day}.` : "Pakta ini sedang dianonimkan."}>
          Masa simpan data pribadi kegiatan ini berakhir.
        </Notice>
        <p className="max-w-[68ch]">
          Nama, NIP, gambar tanda tangan, dan dokumennya sudah dihapus, dan siapa yang menandatanganinya tidak lagi
          disimpan. Kode verifikasi yang pernah diterbitkan tetap dijawab di halaman{" "}
          <TextLink href="/verifikasi">Verifikasi</TextLink>.
        </p>
        <p className="max-w-[68ch]">Untuk pertanyaan, hubungi {bkpsdmName}.</p>
        <p>
          <TextLink href="/akun/data-saya">Data saya</TextLink>
        </p>
      </main>
    </>
  );
}

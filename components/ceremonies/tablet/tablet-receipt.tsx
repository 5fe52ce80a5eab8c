import { TabletWatch } from "@/components/ceremonies/tablet/tablet-watch";
import { RECEIPT_SECONDS } from "@/components/ceremonies/tablet/turn-seconds";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Qr } from "@/components/ui/qr";

type TabletReceiptProps = {
  readonly name: string;
  readonly signedAt: string;
  readonly code: string;
  readonly url: string;
};

/** The receipt where the next person waits: the proof goes along on one's own phone, nothing stays here. */
export function TabletReceipt({ name, signedAt, code, url }: TabletReceiptProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-160 flex-col px-4 text-16">
      <main id="isi" className="flex grow flex-col justify-center pt-20 pb-6">
        <Icon name="tick-circle" size={32} className="text-ok" />
        <h1 className="pt-3 text-32 font-bold">Pakta telah ditandatangani</h1>
        <p className="pt-1 text-quiet tabular-nums">
          {name}, {signedAt}
        </p>
        <p className="pt-5 text-20 font-bold">Terima kasih. Serahkan tablet kepada rekan berikutnya.</p>
        <form method="post" action="/tablet/selesai" className="pt-6">
          <Button type="submit" look="go" size="large" wide className="min-h-20 text-20!">
            Selesai
          </Button>
        </form>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-6">
          <Qr text={url} label={`Kode QR ke halaman pemeriksaan ${code}`} className="-mx-2 size-32" />
          <p className="min-w-36 flex-1 text-14 text-quiet">
            Bukti Anda tersimpan. Buka dari telepon Anda sendiri, atau catat kode verifikasinya:
            <b className="block pt-1 text-16 font-bold whitespace-nowrap text-ink tabular-nums">{code}</b>
          </p>
        </div>
      </main>
      <TabletWatch idle={RECEIPT_SECONDS} fixed />
    </div>
  );
}

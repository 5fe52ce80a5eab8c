import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/format/number";

type SlipsFormProps = {
  /** The door that answers with the PDF. */
  readonly action: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Where a refusal leads back to. */
  readonly back: string;
  /** Where the QR codes lead if only this machine can follow them, else null. */
  readonly localAddress: string | null;
  /** People who cannot sign in yet. */
  readonly waiting: number;
};

/** Slips for everybody of the unit who cannot sign in yet: a plain form, since the answer is a file. */
export function SlipsForm({ action, unitId, unitName, back, localAddress, waiting }: SlipsFormProps) {
  return (
    <section aria-labelledby="lembar" className="max-w-160">
      <h2 id="lembar" className="text-16 font-bold">
        Lembar kode untuk dibagikan
      </h2>
      {waiting === 0 ? (
        <p className="pt-1 text-quiet">
          Semua pegawai {unitName} sudah dapat masuk. Tidak ada lembar yang perlu dicetak.
        </p>
      ) : (
        <form method="post" action={action} className="grid gap-3 pt-1">
          <p className="text-quiet">
            Satu lembar kecil bagi setiap pegawai {unitName} yang belum aktif ({formatCount(waiting)} orang), delapan
            pada satu halaman A4. Kode yang dibuat sebelumnya tidak berlaku lagi.
            {waiting > 200 && " Berkas sebanyak ini perlu waktu hingga satu menit."}
          </p>
          {localAddress && (
            <Notice tone="warn" title="Kode QR belum dapat dibuka dari ponsel.">
              Alamat aplikasi masih {localAddress}, yang hanya dapat dibuka di komputer ini. Mintalah pengelola server
              mengisi BASE_URL sebelum lembar dicetak.
            </Notice>
          )}
          <input type="hidden" name="unitId" value={unitId} />
          <input type="hidden" name="back" value={back} />
          <Checkbox
            name="confirmed"
            required
            label="Saya akan menyerahkan setiap lembar langsung kepada orangnya"
            hint="Siapa pun yang memegang kode dapat menandatangani atas nama pemiliknya."
          />
          <div>
            <Button type="submit" look="go" icon="printer">
              Buat {formatCount(waiting)} lembar kode (PDF)
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

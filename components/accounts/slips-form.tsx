import { RefreshingForm } from "@/components/accounts/refreshing-form";
import { type SmallerUnit, SmallerUnits } from "@/components/accounts/smaller-units";
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
  /** Those of them who hold a code that works: new slips end it. */
  readonly live: number;
  /** The units below, where these are too many people to print in one go; else null. */
  readonly smaller: readonly SmallerUnit[] | null;
  /** "11 lembar dibuat pukul 11.59 WIB", and whether that was just now; null when never. */
  readonly lastSlips: { readonly words: string; readonly fresh: boolean } | null;
};

/** Slips for everybody of the unit who cannot sign in yet: a plain form, since the answer is a file. */
export function SlipsForm({
  action,
  unitId,
  unitName,
  back,
  localAddress,
  waiting,
  live,
  smaller,
  lastSlips,
}: SlipsFormProps) {
  return (
    <section aria-labelledby="lembar" className="max-w-160">
      <h2 id="lembar" className="text-16 font-bold">
        Lembar kode untuk dibagikan
      </h2>
      {lastSlips?.fresh && (
        <div className="py-2">
          <Notice tone="ok" title={`${lastSlips.words}.`}>
            Berkasnya ada di unduhan peramban. Kode pada lembar yang lebih lama tidak berlaku lagi.
          </Notice>
        </div>
      )}
      {lastSlips && !lastSlips.fresh && <p className="pt-1 text-quiet">Terakhir: {lastSlips.words}.</p>}
      {waiting === 0 && (
        <p className="pt-1 text-quiet">
          Semua pegawai {unitName} sudah dapat masuk. Tidak ada lembar yang perlu dicetak.
        </p>
      )}
      {smaller ? (
        <SmallerUnits unitName={unitName} waiting={waiting} units={smaller} />
      ) : (
        waiting > 0 && (
          <RefreshingForm action={action} className="grid gap-3 pt-1">
            <p className="text-quiet">
              Satu lembar kecil bagi setiap pegawai {unitName} yang belum aktif ({formatCount(waiting)} orang), delapan
              pada satu halaman A4.
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
              // Another statement is another promise: once the figures behind it change, it is to be ticked anew.
              key={`${waiting} ${live} ${lastSlips?.words}`}
              name="confirmed"
              required
              label={
                live > 0
                  ? `Saya akan menyerahkan setiap lembar langsung kepada orangnya, dan ${formatCount(live)} kode yang sudah dibagikan boleh berhenti berlaku`
                  : "Saya akan menyerahkan setiap lembar langsung kepada orangnya"
              }
              hint="Siapa pun yang memegang kode dapat menandatangani atas nama pemiliknya."
            />
            <div>
              <Button type="submit" look="go" icon="printer">
                Buat {formatCount(waiting)} lembar kode (PDF)
              </Button>
            </div>
          </RefreshingForm>
        )
      )}
    </section>
  );
}

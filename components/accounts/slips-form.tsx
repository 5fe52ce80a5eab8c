import { RefreshingForm } from "@/components/accounts/refreshing-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
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
  readonly smaller: readonly { readonly href: string; readonly name: string; readonly waiting: number }[] | null;
};

/** Slips for everybody of the unit who cannot sign in yet: a plain form, since the answer is a file. */
export function SlipsForm({ action, unitId, unitName, back, localAddress, waiting, live, smaller }: SlipsFormProps) {
  return (
    <section aria-labelledby="lembar" className="max-w-160">
      <h2 id="lembar" className="text-16 font-bold">
        Lembar kode untuk dibagikan
      </h2>
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

type SmallerUnitsProps = Pick<SlipsFormProps, "unitName" | "waiting"> & {
  readonly units: NonNullable<SlipsFormProps["smaller"]>;
};

/** So many slips would take minutes and be handed out unit by unit anyway. */
function SmallerUnits({ unitName, waiting, units }: SmallerUnitsProps) {
  return (
    <>
      <p className="pt-1 text-quiet">
        {formatCount(waiting)} pegawai {unitName} belum aktif, lebih banyak dari 500 lembar yang dapat dicetak
        sekaligus.
        {units.length > 0 ? " Pilih unit di bawahnya, lalu cetak unit demi unit." : " Buat kodenya satu per satu."}
      </p>
      <ul className="mt-3 max-h-96 overflow-y-auto border-y border-line empty:hidden">
        {units.map(({ href, name, waiting: each }) => (
          <li key={href} className="flex items-center justify-between gap-4 border-b border-line py-1">
            <TextLink href={href}>{name}</TextLink>
            <span className="text-13 whitespace-nowrap text-quiet tabular-nums">{formatCount(each)} lembar</span>
          </li>
        ))}
      </ul>
    </>
  );
}

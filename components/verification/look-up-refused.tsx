import { ButtonAnchor } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatTime } from "@/lib/format/date";
import { NextSteps } from "./next-steps";
import { VerdictPage } from "./verdict-page";

type LookUpRefusedProps = {
  readonly sentence: string;
  /** Asked too often from one address, and not a server that is busy for everybody. */
  readonly ofAddress: boolean;
  /** When it is worth asking again; null when nobody knows. */
  readonly openAt: Date | null;
  /** The same question once more: a code as it is printed, or the result of a file. */
  readonly again: { readonly href: string; readonly code?: string };
};

const MINUTE = 60_000;

/** Too much was asked from this address, or here: no verdict was reached, and what can be done instead. */
export function LookUpRefused({ sentence, ofAddress, openAt, again }: LookUpRefusedProps) {
  // Rounded up: never a minute too early.
  const time = openAt && formatTime(new Date(Math.ceil(openAt.getTime() / MINUTE) * MINUTE), "WIB");
  return (
    <VerdictPage>
      <h1 className="pt-6 pb-3 text-24 font-bold">Belum dapat diperiksa</h1>
      <Notice tone="warn">{sentence}</Notice>
      <p className="pt-4 pb-3">
        Ini bukan hasil pemeriksaan: dokumennya belum dilihat.
        {time && (
          <>
            {" "}
            Anda dapat mencoba lagi sejak pukul <b className="font-semibold tabular-nums">{time}</b>.
          </>
        )}
      </p>
      {/* A plain anchor: the router would ask ahead of the press, and be counted. */}
      <ButtonAnchor href={again.href} look="go" size="large" icon="refresh" wide>
        {again.code ? `Coba lagi kode ${again.code}` : "Coba lagi"}
      </ButtonAnchor>
      <NextSteps
        steps={[
          ...(ofAddress
            ? [
                "Batas ini dihitung untuk satu sambungan internet yang dipakai bersama. Dari sambungan lain, misalnya data seluler, QR pada dokumen dapat langsung dipindai.",
              ]
            : []),
          ...(ofAddress && again.code
            ? [
                <>
                  Bila Anda memegang PDF-nya, <TextLink href="/verifikasi/berkas">unggah berkas itu</TextLink>. Batasnya
                  tersendiri, asalkan berkasnya persis seperti diserahkan aplikasi ini.
                </>,
              ]
            : []),
          "Bila mendesak, tanyakan kepada instansi yang namanya tercetak di dokumen.",
        ]}
      />
    </VerdictPage>
  );
}

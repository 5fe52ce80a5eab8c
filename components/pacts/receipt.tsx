import { ButtonAnchor, ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { Qr } from "@/components/ui/qr";
import { type Proof, ProofList } from "./proof-list";
import { ShareButton } from "./share-button";
import { StepHead } from "./signing/step-head";

type ReceiptProps = {
  readonly pactId: string;
  readonly name: string;
  /** "13 Oktober 2028, 09.42.18 WIB" */
  readonly signedAt: string;
  readonly campaignName: string;
  readonly method: string;
  /** How the PDF is sealed, or that it is not yet. */
  readonly seal: { readonly detail: string; readonly note?: string };
  /** Who checked a wet-ink sheet; null for a signature made here. */
  readonly verifiedBy: string | null;
  /** "K7QM-4RTX-9D2H" */
  readonly code: string;
  /** Of the public page that checks the code. */
  readonly url: string;
  /** It had been signed before this attempt. */
  readonly already: boolean;
  /** Of the words that were signed. */
  readonly textVersion: number;
  /** The version whose words have replaced these, where no signature of the person stands under it. */
  readonly owedVersion: number | null;
  /** Whether that version can be signed now: neither while a sheet of it waits, nor once the campaign has ended. */
  readonly owed: "now" | "closed" | "no";
  /** The version whose signature has taken this one's place. */
  readonly replacedBy: number | null;
  /** A circular of the campaign that the person still has to read. */
  readonly circularId: string | null;
  /** Of the pact's other signatures. */
  readonly proofs: readonly Proof[];
};

/** The proof to keep: what was recorded, the code that anybody can check, and the document. */
export function Receipt({
  pactId,
  name,
  signedAt,
  campaignName,
  method,
  seal,
  verifiedBy,
  code,
  url,
  already,
  textVersion,
  owedVersion,
  owed,
  replacedBy,
  circularId,
  proofs,
}: ReceiptProps) {
  const sheet = verifiedBy !== null;
  return (
    <div className="mx-auto flex min-h-dvh max-w-160 flex-col text-16">
      <StepHead title="Bukti penandatanganan" step={sheet ? undefined : 3} />
      <main className="grow px-4 pt-5 pb-4">
        <div className="flex items-start gap-3 pb-4">
          <Icon name="tick-circle" size={32} className="text-ok" />
          <div>
            <h1 className="text-24 font-bold">
              {sheet ? "Lembar pakta telah diverifikasi" : "Pakta telah ditandatangani"}
            </h1>
            <p className="text-quiet">
              {standing({ already, textVersion, owedVersion, owed, replacedBy, circularId })}
            </p>
          </div>
        </div>
        {owedVersion !== null && owed === "now" && (
          <div className="pb-4">
            <ButtonLink href={`/pakta/${pactId}`} look="go" size="large" wide>
              Baca naskah versi {owedVersion}
            </ButtonLink>
          </div>
        )}
        {circularId !== null && (
          <div className="pb-4">
            <ButtonLink href={`/pakta/edaran/${circularId}`} size="large" wide>
              Baca surat edaran
            </ButtonLink>
          </div>
        )}
        <div className="text-14">
          <DescriptionList
            items={[
              { term: "Nama", detail: name },
              { term: sheet ? "Dicatat" : "Waktu", detail: signedAt },
              { term: "Kegiatan", detail: campaignName },
              { term: "Naskah", detail: `Versi ${textVersion}` },
              { term: "Cara", detail: method },
              { term: "Segel PDF", ...seal },
              ...(sheet ? [{ term: "Diperiksa", detail: verifiedBy }] : []),
            ]}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <Qr text={url} label={`Kode QR ke halaman pemeriksaan ${code}`} className="-mx-2 size-38" />
          <div className="min-w-36 flex-1 text-14 text-quiet">
            <p>Kode verifikasi</p>
            <p className="pt-0.5 pb-2 text-16 font-bold whitespace-nowrap text-ink tabular-nums">{code}</p>
            <p>Siapa pun dapat memeriksa bukti ini.</p>
          </div>
        </div>
        {proofs.length > 0 && (
          <section className="border-t border-line pt-3">
            <h2 className="text-16 font-bold">Bukti lain dari pakta ini</h2>
            <ProofList proofs={proofs} />
          </section>
        )}
      </main>
      <div className="[@media(min-height:30rem)]:sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-surface px-4 pt-3 pb-4 print:hidden">
        <ButtonAnchor
          href={`/api/v1/pacts/${pactId}/document?code=${code}`}
          look="go"
          size="large"
          icon="download"
          className="basis-full"
        >
          Unduh PDF
        </ButtonAnchor>
        <ShareButton
          url={url}
          text={`Bukti penandatanganan ${campaignName}, kode ${code}`}
          icons={{ share: <Icon name="share" />, copy: <Icon name="copy" /> }}
        />
        <ButtonLink href="/pakta" size="large" className="flex-1">
          Riwayat saya
        </ButtonLink>
      </div>
    </div>
  );
}

type Standing = Pick<ReceiptProps, "already" | "textVersion" | "owedVersion" | "owed" | "replacedBy" | "circularId">;

function standing({ already, textVersion, owedVersion, owed, replacedBy, circularId }: Standing): string {
  const these = `Bukti ini untuk naskah versi ${textVersion}.`;
  if (replacedBy !== null)
    return `${these} Sesudahnya Anda menandatangani versi ${replacedBy}; bukti ini tetap tersimpan.`;
  if (owedVersion !== null) {
    if (owed === "now") {
      return `${these} Isi naskah sudah diganti, dan versi ${owedVersion} menunggu tanda tangan Anda.`;
    }
    return `${these} Isi naskah kemudian diganti (versi ${owedVersion})${owed === "closed" ? "; penandatanganan sudah ditutup" : ""}.`;
  }
  const next = circularId ? "Satu langkah lagi: surat edaran yang perlu Anda baca." : "Tidak ada langkah lain.";
  if (!already) return next;
  return `Pakta ini sudah ditandatangani sebelumnya. Inilah buktinya.${circularId ? ` ${next}` : ""}`;
}

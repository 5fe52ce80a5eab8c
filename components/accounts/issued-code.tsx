import { CopyButton } from "@/components/accounts/copy-button";
import { ButtonAnchor } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export type HandedCode = {
  readonly name: string;
  readonly code: string;
  readonly until: string;
  readonly message: string;
  /** Opens WhatsApp with the message ready. */
  readonly sendHref: string;
};

/** A code just made, shown this once, with the ways to hand it over. */
export function IssuedCode({ name, code, until, message, sendHref }: HandedCode) {
  return (
    <Notice tone="ok" title={`Kode aktivasi ${name}`}>
      <p className="pt-1 text-24 font-bold tracking-wide tabular-nums">{code}</p>
      <p className="text-14">Berlaku sampai {until}. Kode tidak dapat ditampilkan lagi setelah halaman ini ditutup.</p>
      <p className="flex flex-wrap gap-2 pt-3">
        <ButtonAnchor href={sendHref} target="_blank" rel="noopener noreferrer" icon="chat" look="go">
          Kirim lewat WhatsApp
        </ButtonAnchor>
        <CopyButton text={message} label="Salin pesan" />
      </p>
    </Notice>
  );
}

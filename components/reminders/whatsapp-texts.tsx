import { CopyButton } from "@/components/accounts/copy-button";
import { WhatsAppButton } from "@/components/reminders/whatsapp-button";

export type WhatsAppText = {
  readonly label: string;
  readonly spoken: string;
  readonly words: string;
  readonly about: Readonly<Record<string, string>>;
};

/** Messages that are ready: opened in WhatsApp, or read and copied. */
export function WhatsAppTexts({ texts, back }: { readonly texts: readonly WhatsAppText[]; readonly back: string }) {
  return (
    <ul className="border-t border-line-strong">
      {texts.map(({ label, spoken, words, about }) => (
        <li
          key={label}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line py-2.5"
        >
          <details className="min-w-0 flex-1 basis-56">
            <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">
              {label} <span className="font-medium text-accent underline underline-offset-3">baca</span>
            </summary>
            <p className="pb-3 text-14 wrap-anywhere whitespace-pre-wrap">{words}</p>
            <CopyButton text={words} label="Salin pesan" />
          </details>
          <WhatsAppButton about={about} back={back} label="WhatsApp" spoken={spoken} />
        </li>
      ))}
    </ul>
  );
}

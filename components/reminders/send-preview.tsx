import { SendForm } from "@/components/reminders/send-form";
import { FactsStrip } from "@/components/ui/facts-strip";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format/number";
import type { FormState } from "@/lib/http/form-state";
import type { RemindAnswer } from "@/lib/reminders/schema";

type SendPreviewProps = {
  readonly preview: RemindAnswer;
  /** Whether mails leave this machine, or are only written to files. */
  readonly mailSent: boolean;
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly unitId?: string;
  readonly withoutAddressHref: string;
};

/** Whom a reminder by hand reaches, whom not and why, the words to one of them, and the button. */
export function SendPreview({ preview, mailSent, action, campaignId, unitId, withoutAddressHref }: SendPreviewProps) {
  const { people, withoutAddress, today, maximum, missing } = preview.counts;
  return (
    <div className="grid gap-6 pt-4">
      <FactsStrip
        facts={[
          {
            label: mailSent ? "Akan menerima email" : "Emailnya ditulis ke berkas",
            value: formatCount(people),
            note: `dari ${formatCount(missing)} yang belum`,
          },
          {
            label: "Tanpa email",
            value: formatCount(withoutAddress),
            note: withoutAddress > 0 && <TextLink href={withoutAddressHref}>Lihat</TextLink>,
          },
          { label: mailSent ? "Sudah diingatkan hari ini" : "Sudah ditulis hari ini", value: formatCount(today) },
          { label: "Sudah mencapai batas", value: formatCount(maximum) },
        ]}
      />
      {preview.example ? (
        <>
          <section aria-labelledby="contoh" className="max-w-160">
            <h2 id="contoh" className="pb-2 text-16 font-bold">
              Contoh untuk satu penerima
            </h2>
            <div className="border-l-4 border-line-strong bg-sunk px-4 py-3">
              <p className="font-semibold">{preview.example.subject}</p>
              <p className="pt-2 text-14 wrap-anywhere whitespace-pre-wrap">{preview.example.text}</p>
            </div>
          </section>
          <SendForm action={action} campaignId={campaignId} unitId={unitId} people={people} mailSent={mailSent} />
        </>
      ) : (
        <Notice tone="info" title="Tidak ada yang dapat diingatkan sekarang.">
          Mereka yang tanpa email dapat diingatkan melalui WhatsApp.
        </Notice>
      )}
    </div>
  );
}

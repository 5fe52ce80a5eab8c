import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type TabletStartProps = { readonly ceremonyId: string; readonly until: string; readonly action: FormSend };

/** The one button, with what it does to the device in hand. */
export function TabletStart({ ceremonyId, until, action }: TabletStartProps) {
  return (
    <section className="grid max-w-160 gap-4 pt-6">
      <h2 className="text-16 font-bold">Perangkat ini</h2>
      <Notice tone="warn" title="Buka halaman ini di tabletnya.">
        Sesi Anda di perangkat ini berakhir, dan perangkat ini hanya menerima penandatanganan sampai {until} atau sampai
        Anda mengakhirinya dari halaman ini di perangkat lain.
      </Notice>
      <SmallForm action={action} fields={{ ceremonyId }}>
        <SubmitButton size="large" pendingLabel="Menyiapkan">
          Jadikan perangkat ini tablet bersama
        </SubmitButton>
      </SmallForm>
    </section>
  );
}

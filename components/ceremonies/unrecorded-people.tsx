import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatCount } from "@/lib/format/number";

type UnrecordedPeopleProps = {
  readonly ceremonyId: string;
  readonly people: readonly { readonly name: string }[];
  readonly action: FormSend;
};

/** Before the minutes: who acts in them and is not on the list of those who were there, with the button that mends it. */
export function UnrecordedPeople({ ceremonyId, people, action }: UnrecordedPeopleProps) {
  if (people.length === 0) return null;
  return (
    <div className="pb-4">
      <Notice tone="warn" title={`${formatCount(people.length)} petugas acara belum tercatat hadir.`}>
        <span className="block pb-2">
          {people.map(({ name }) => name).join("; ")}. Tanpa catatan kehadiran, berita acara menyebut mereka bertugas,
          tetapi tidak menghitung mereka hadir.
        </span>
        <SmallForm action={action} fields={{ ceremonyId }}>
          <SubmitButton look="outline" pendingLabel="Mencatat">
            Catat hadir
          </SubmitButton>
        </SmallForm>
      </Notice>
    </div>
  );
}

import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type CeremonyPerson, ceremonyRoleNames, ceremonyRoles } from "@/lib/ceremonies/schema";

type CeremonyPeopleProps = {
  readonly ceremonyId: string;
  readonly people: readonly CeremonyPerson[];
  /** Left out for those who only look. */
  readonly remove?: FormSend;
};

/** Who has which part, in the order of the programme. */
export function CeremonyPeople({ ceremonyId, people, remove }: CeremonyPeopleProps) {
  if (people.length === 0) return <p className="border-y border-line py-3 text-quiet">Belum ada yang ditetapkan.</p>;
  const groups = ceremonyRoles.map((part) => ({ part, of: people.filter(({ role }) => role === part) }));
  return (
    <dl className="border-t border-line-strong">
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ part, of }) => (
          <div key={part} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
            <dt className="py-1.5 text-quiet">{ceremonyRoleNames[part]}</dt>
            <dd>
              <ul>
                {of.map(({ id, name, office, employeeId }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
                    <p className="min-w-0 flex-1 basis-56 py-1.5">
                      <span className="font-medium">{name}</span>
                      <span className="block text-13 text-quiet">
                        {[office, employeeId ? "" : "di luar daftar pegawai"].filter(Boolean).join(" · ")}
                      </span>
                    </p>
                    {remove && (
                      <SmallForm action={remove} fields={{ ceremonyId, personId: id }}>
                        <SubmitButton look="quiet" icon="trash" pendingLabel="Menghapus">
                          Hapus<span className="sr-only"> {name}</span>
                        </SubmitButton>
                      </SmallForm>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}

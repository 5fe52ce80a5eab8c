import { TextLink } from "@/components/ui/text-link";
import type { AuditSubject } from "@/lib/audit/find-subjects";

type SubjectChoiceProps = {
  readonly typed: string;
  readonly subjects: readonly AuditSubject[];
  readonly href: (subjectId: string) => string;
};

/** Which of those of that name is meant: the trail is asked about one person or unit at a time. */
export function SubjectChoice({ typed, subjects, href }: SubjectChoiceProps) {
  if (subjects.length === 0) {
    return (
      <p className="pb-3 text-quiet">
        Tidak ada pegawai atau unit bernama "{typed}". Tulis sedikitnya tiga huruf nama, atau lima angka NIP.
      </p>
    );
  }
  return (
    <section aria-labelledby="yang-mana" className="pb-4">
      <h2 id="yang-mana" className="text-14 font-semibold">
        Tentang siapa?
      </h2>
      <ul className="pt-1">
        {subjects.map(({ id, kind, name, detail }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 border-b border-line py-2">
            <TextLink href={href(id)}>{name}</TextLink>
            <span className="text-13 text-quiet">
              {kind === "unit" ? "Unit" : "Pegawai"}
              {detail && ` · ${detail}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import type { AuditSubject } from "@/lib/audit/find-subjects";
import { shortText } from "@/lib/format/short-text";

type SubjectChoiceProps = {
  readonly typed: string;
  readonly subjects: readonly AuditSubject[];
  /** There may be more of that name than are listed. */
  readonly more: boolean;
  readonly href: (subjectId: string) => string;
  /** The trail under the other filters alone. */
  readonly allHref: string;
};

/**
 * Which of those of that name is meant: the trail is asked about one person or unit at a time, and stays away until
 * that is known. A trail of everybody below the name of one would be taken for the trail of that one.
 */
export function SubjectChoice({ typed, subjects, more, href, allHref }: SubjectChoiceProps) {
  if (subjects.length === 0) {
    return (
      <EmptyState
        title={`Tidak ada pegawai atau unit bernama "${shortText(typed)}"`}
        action={<TextLink href={allHref}>Hapus saringan ini, tampilkan semua</TextLink>}
      >
        Tulis sedikitnya tiga huruf nama, atau lima angka NIP.
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="yang-mana" className="max-w-180 pb-4">
      <h2 id="yang-mana" className="text-16 font-bold">
        Tentang siapa?
      </h2>
      <p className="text-quiet">
        Beberapa pegawai atau unit cocok dengan "{shortText(typed)}". Pilih satu untuk melihat dan mengunduh jejaknya.
      </p>
      <ul className="mt-2 border-t border-line">
        {subjects.map(({ id, kind, name, detail }) => (
          <li key={id} className="border-b border-line">
            <Link href={href(id)} className="flex min-h-11 flex-wrap items-baseline gap-x-2 py-2.5 hover:bg-sunk">
              <span className="font-semibold text-accent underline decoration-accent-pale underline-offset-3">
                {name}
              </span>
              <span className="text-13 text-quiet">
                {kind === "unit" ? "Unit" : "Pegawai"}
                {detail && ` · ${detail}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more && <p className="pt-3 text-quiet">Hanya sebagian yang ditampilkan. Tulis nama atau NIP lebih lengkap.</p>}
      <p className="pt-3">
        <TextLink href={allHref}>Hapus saringan ini, tampilkan semua</TextLink>
      </p>
    </section>
  );
}

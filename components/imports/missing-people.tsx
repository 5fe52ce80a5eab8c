import { LeaveForm } from "@/components/employees/leave-form";
import { Pagination } from "@/components/ui/pagination";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";
import type { FormState } from "@/lib/http/form-state";
import type { ImportResult } from "@/lib/imports/schema";

type MissingPeopleProps = {
  readonly applied: boolean;
  /** How many the file left out. */
  readonly count: number;
  /** Those of them who are on this page. */
  readonly people: ImportResult["missingPeople"];
  /** How many come before them; above 0 the list is open. */
  readonly skipped: number;
  readonly previous?: string;
  readonly next?: string;
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly back: string;
};

/** People whom the file does not name: proposed, never changed by the import itself. */
export function MissingPeople({ applied, count, people, skipped, action, back, ...pages }: MissingPeopleProps) {
  if (count === 0 || (applied && people.length === 0 && skipped === 0)) return null;
  const shown = people.map((person) => ({ ...person, nip: formatNip(person.nip) }));
  const pagination = (pages.previous || pages.next) && (
    <Pagination
      {...pages}
      summary={`Ditampilkan ${formatCount(skipped + 1)} sampai ${formatCount(skipped + people.length)} dari ${formatCount(count)} pegawai`}
    />
  );
  return (
    <section id="tidak-ada" className="max-w-200 scroll-mt-20">
      <h2 className="text-16 font-bold">
        Tidak ada di berkas <span className="font-medium text-quiet tabular-nums">{formatCount(count)}</span>
      </h2>
      <p className="max-w-[72ch] text-quiet">
        Pegawai ini tercatat bertugas, tetapi tidak disebut dalam berkas. Datanya tidak diubah.{" "}
        {applied
          ? "Centang yang memang sudah pensiun, pindah, atau berhenti."
          : "Setelah data diterapkan, Anda dapat menandai yang memang tidak lagi bertugas."}
      </p>
      {applied ? (
        <>
          <LeaveForm action={action} back={back} people={shown} />
          {pagination}
        </>
      ) : (
        <details className="pt-2" open={skipped > 0}>
          <summary className="inline-flex min-h-11 items-center font-semibold text-accent">Lihat nama</summary>
          <ul className="border-t border-line">
            {shown.map(({ employeeId, name, nip, unitName }) => (
              <li key={employeeId} className="border-b border-line py-2">
                {name}
                <span className="block text-13 text-quiet tabular-nums">
                  {nip} · {unitName}
                </span>
              </li>
            ))}
          </ul>
          {pagination}
        </details>
      )}
    </section>
  );
}

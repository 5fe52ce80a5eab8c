import { LeaveForm } from "@/components/employees/leave-form";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";
import type { FormState } from "@/lib/http/form-state";
import type { ImportResult } from "@/lib/imports/schema";

type MissingPeopleProps = {
  readonly applied: boolean;
  /** How many the file left out. */
  readonly count: number;
  /** Those still present, as many as are shown at once. */
  readonly people: ImportResult["missingPeople"];
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly back: string;
};

/** People whom the file does not name: proposed, never changed by the import itself. */
export function MissingPeople({ applied, count, people, action, back }: MissingPeopleProps) {
  if (count === 0 || (applied && people.length === 0)) return null;
  const shown = people.map((person) => ({ ...person, nip: formatNip(person.nip) }));
  return (
    <section className="max-w-200">
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
        <LeaveForm action={action} back={back} people={shown} />
      ) : (
        <details className="pt-2">
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
        </details>
      )}
      {count > people.length && (
        <p className="pt-2 text-13 text-quiet tabular-nums">Ditampilkan {formatCount(people.length)} pegawai.</p>
      )}
    </section>
  );
}

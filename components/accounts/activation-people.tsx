import { type CodeAction, CodeButton } from "@/components/accounts/code-button";
import { SearchForm } from "@/components/ui/search-form";
import { StatusLabel } from "@/components/ui/status-label";
import { formatNip } from "@/lib/employees/nip";
import { shortText } from "@/lib/format/short-text";

export type WaitingPerson = {
  readonly employeeId: string;
  readonly name: string;
  readonly nip: string;
  readonly unitName: string;
  readonly status: "invited" | "active" | "disabled" | null;
  /** "21 Des 2028"; null without an unused code. */
  readonly codeUntil: string | null;
};

type ActivationPeopleProps = {
  readonly people: readonly WaitingPerson[];
  readonly unitId: string;
  readonly q: string;
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly action: CodeAction;
  /** Makes a code for somebody who has a password; null where that is the personnel agency's matter. */
  readonly resetAction: CodeAction | null;
  readonly bkpsdmName: string;
  /** The list was cut here. */
  readonly limit: number;
};

/** One person at a time: a code to send by message, or a new one for a forgotten password. */
export function ActivationPeople({ people, unitId, q, kept, limit, ...ways }: ActivationPeopleProps) {
  return (
    <section aria-labelledby="perorangan" className="max-w-180">
      <h2 id="perorangan" className="text-16 font-bold">
        Kode perorangan
      </h2>
      <p className="pt-1 pb-3 text-quiet">
        Untuk dikirim lewat pesan pribadi.{" "}
        {ways.resetAction
          ? "Bagi pegawai yang lupa kata sandi, cari namanya."
          : `Pegawai yang lupa kata sandi memintanya kepada ${ways.bkpsdmName}.`}
      </p>
      <SearchForm label="Nama atau NIP" defaultValue={q} kept={kept} className="max-w-112" />
      {people.length === 0 && (
        <p className="pt-4 text-quiet">
          {q
            ? `Tidak ada pegawai yang cocok dengan "${shortText(q)}" di unit ini.`
            : "Semua pegawai di sini sudah aktif."}
        </p>
      )}
      <ul className="mt-3 border-t border-line empty:hidden">
        {people.map((person) => (
          <li
            key={person.employeeId}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-semibold">{person.name}</p>
              <p className="text-13 text-quiet tabular-nums">
                {formatNip(person.nip)} · {person.unitName}
              </p>
              <PersonState {...person} />
            </div>
            <PersonCode person={person} unitId={unitId} {...ways} />
          </li>
        ))}
      </ul>
      {people.length === limit && (
        <p className="pt-3 text-quiet">Hanya {limit} orang pertama yang ditampilkan. Cari nama untuk yang lain.</p>
      )}
    </section>
  );
}

type PersonCodeProps = Pick<ActivationPeopleProps, "unitId" | "action" | "resetAction" | "bkpsdmName"> & {
  readonly person: WaitingPerson;
};

function PersonCode({ person, unitId, action, resetAction, bkpsdmName }: PersonCodeProps) {
  const { employeeId, name, status, codeUntil } = person;
  if (status === "disabled") return null;
  if (status !== "active") {
    const label = codeUntil ? "Buat kode baru (yang lama tidak berlaku)" : "Buat kode";
    return <CodeButton action={action} fields={{ unitId, employeeId }} label={label} about={name} />;
  }
  if (!resetAction) return <p className="text-13 text-quiet">Kata sandi baru diminta kepada {bkpsdmName}</p>;
  return <CodeButton action={resetAction} fields={{ employeeId }} label="Buat kode baru" about={name} />;
}

function PersonState({ status, codeUntil }: WaitingPerson) {
  if (status === "active") return <StatusLabel tone="ok">Aktif</StatusLabel>;
  if (status === "disabled") return <StatusLabel tone="bad">Akun dinonaktifkan</StatusLabel>;
  if (codeUntil) return <StatusLabel tone="wait">Kode berlaku sampai {codeUntil}</StatusLabel>;
  return <StatusLabel tone="none">Belum ada kode</StatusLabel>;
}

import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { StatusLabel } from "@/components/ui/status-label";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AttendanceMethod, attendanceMethodNames } from "@/lib/ceremonies/schema";
import { formatNip } from "@/lib/employees/nip";
import { formatTime, type Zone } from "@/lib/format/date";

export type AttendanceLine = {
  readonly attendanceId: string | null;
  readonly employeeId: string | null;
  readonly nip: string | null;
  readonly name: string;
  readonly office: string;
  readonly unitName: string | null;
  readonly method: AttendanceMethod | null;
  readonly recordedAt: string | null;
};

type AttendanceListProps = {
  readonly people: readonly AttendanceLine[];
  readonly zone: Zone;
  /** Sent with every form, so that one comes back to the same list. */
  readonly fields: Readonly<Record<string, string>>;
  /** Left out where the list is only read. */
  readonly record?: FormSend;
  readonly withdraw?: FormSend;
};

const FORM = "daftar-hadir";

/** The invited, each with a tick to set or a record to take back. One button sends all ticks of the page. */
export function AttendanceList({ people, zone, fields, record, withdraw }: AttendanceListProps) {
  const open = people.filter(({ attendanceId }) => attendanceId === null);
  return (
    <>
      {record && open.length > 0 && (
        <SmallForm id={FORM} action={record} fields={fields} className="flex flex-wrap items-center gap-3 py-3">
          <SubmitButton pendingLabel="Mencatat">Catat hadir yang dicentang</SubmitButton>
          <span className="text-13 text-quiet">Centang orangnya pada daftar, lalu catat.</span>
        </SmallForm>
      )}
      <ul className="border-t border-line-strong">
        {people.map((person) => (
          <li
            key={person.attendanceId ?? person.employeeId}
            className="flex min-h-14 flex-wrap items-center gap-x-4 border-b border-line py-1.5"
          >
            {record && person.attendanceId === null && person.employeeId ? (
              <label className="flex min-w-0 flex-1 basis-64 items-center gap-3 py-1.5">
                <input
                  type="checkbox"
                  className="tick shrink-0"
                  name="employeeIds"
                  value={person.employeeId}
                  form={FORM}
                />
                <Who person={person} />
              </label>
            ) : (
              <div className="min-w-0 flex-1 basis-64 py-1.5">
                <Who person={person} />
              </div>
            )}
            {person.attendanceId && person.method && person.recordedAt && (
              <p className="text-13 tabular-nums">
                <StatusLabel tone="ok">Hadir</StatusLabel>
                <span className="block text-quiet">
                  {attendanceMethodNames[person.method]}, {formatTime(new Date(person.recordedAt), zone)}
                </span>
              </p>
            )}
            {withdraw && person.attendanceId && (
              <SmallForm action={withdraw} fields={{ ...fields, attendanceId: person.attendanceId }}>
                <SubmitButton look="quiet" pendingLabel="Menarik">
                  Tarik<span className="sr-only"> catatan kehadiran {person.name}</span>
                </SubmitButton>
              </SmallForm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Who({ person: { name, nip, office, unitName } }: { readonly person: AttendanceLine }) {
  return (
    <span className="min-w-0">
      <span className="block font-medium">{name}</span>
      <span className="block text-13 text-quiet tabular-nums">
        {[nip && formatNip(nip), office, unitName].filter(Boolean).join(" · ")}
      </span>
    </span>
  );
}

import { PactStatus } from "@/components/monitoring/status-labels";
import { Pagination } from "@/components/ui/pagination";
import type { SnapshotPerson } from "@/lib/campaigns/snapshot-content";
import { formatNip } from "@/lib/employees/nip";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { methodWords } from "@/lib/pacts/method-words";
import { isDone } from "@/lib/pacts/rules";
import { exemptionName, signatureMethods } from "@/lib/pacts/schema";

type SnapshotNamesProps = {
  readonly unitName: string;
  readonly people: readonly SnapshotPerson[];
  readonly total: number;
  readonly zone: Zone;
  readonly previous?: string;
  readonly next?: string;
};

/** The people of one unit with the state that was frozen. */
export function SnapshotNames({ unitName, people, total, zone, previous, next }: SnapshotNamesProps) {
  return (
    <section aria-labelledby="nama" className="pt-6">
      <h2 id="nama" className="pb-2 text-16 font-bold">
        Nama di {unitName}
      </h2>
      <p className="pb-2 text-13 text-quiet tabular-nums">{formatCount(total)} nama, menurut NIP</p>
      <ul className="border-t border-line">
        {people.map((person) => (
          <li
            key={person.nip}
            className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-semibold">{person.name}</p>
              <p className="text-13 text-quiet tabular-nums">
                {formatNip(person.nip)} · {employmentTypeNames[person.employmentType]} · {tierNames[person.tier]}
              </p>
            </div>
            <div className="text-right text-13 max-sm:text-left">
              <PactStatus status={person.status} />
              {person.signature && (
                <p className="text-quiet tabular-nums">
                  {!isDone(person.status) && `Menandatangani versi ${person.signature.textVersion}; naskah diganti. `}
                  {methodName(person.signature.method)}, {formatDateTime(new Date(person.signature.signedAt), zone)},
                  naskah versi {person.signature.textVersion}
                </p>
              )}
              {person.exemption && <p className="text-quiet">{exemptionName(person.exemption)}</p>}
            </div>
          </li>
        ))}
      </ul>
      <Pagination previous={previous} next={next} summary={`${formatCount(total)} nama`} />
    </section>
  );
}

/** A frozen file may name a method that this program no longer knows. */
function methodName(method: string): string {
  const known = signatureMethods.find((name) => name === method);
  return known ? methodWords(known).short : method;
}

import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import type { Reader } from "@/lib/circulars/schema";
import { formatNip } from "@/lib/employees/nip";
import { formatDateTime, type Zone } from "@/lib/format/date";

type ReaderListProps = {
  readonly people: readonly Reader[];
  readonly zone: Zone;
  readonly status: "belum" | "sudah";
  readonly counts: { readonly belum: number; readonly sudah: number };
  /** An address of this list: of its beginning, or from a cursor on. */
  readonly to: (status: "belum" | "sudah", cursor?: string) => string;
  readonly cursor?: string;
  readonly nextCursor: string | null;
};

/** Who has not read a circular, and who has. */
export function ReaderList({ people, zone, status, counts, to, cursor, nextCursor }: ReaderListProps) {
  return (
    <section id="pembaca" className="pt-6">
      <h2 className="text-16 font-bold">Pegawai</h2>
      <div className="border-b border-line-strong">
        <TabLinks
          label="Saring pegawai"
          links={(["belum", "sudah"] as const).map((key) => ({
            href: to(key),
            label: key === "belum" ? "Belum membaca" : "Sudah membaca",
            count: counts[key],
            current: key === status,
          }))}
        />
      </div>
      {people.length === 0 ? (
        <EmptyState
          level="h3"
          title={status === "belum" ? "Semua sudah menyatakan membaca" : "Belum ada yang menyatakan membaca"}
        />
      ) : (
        <ul>
          {people.map(({ employeeId, name, nip, position, unitName, confirmedAt }) => (
            <li key={employeeId} className="flex flex-wrap items-center gap-x-6 border-b border-line py-2.5">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-medium">{name}</p>
                <p className="text-13 text-quiet tabular-nums">
                  {[formatNip(nip), position, unitName].filter(Boolean).join(" · ")}
                </p>
              </div>
              {confirmedAt && (
                <p className="text-13 text-quiet tabular-nums">{formatDateTime(new Date(confirmedAt), zone)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pagination
        previous={cursor && to(status)}
        previousLabel="Ke awal"
        next={nextCursor ? to(status, nextCursor) : undefined}
      />
    </section>
  );
}

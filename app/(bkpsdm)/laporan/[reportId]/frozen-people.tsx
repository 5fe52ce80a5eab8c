import { PactStatus } from "@/components/monitoring/status-labels";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import type { User } from "@/lib/core/actor";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { pactStatusName } from "@/lib/pacts/rules";
import { pactStatuses } from "@/lib/pacts/schema";
import { frozenFilter, frozenPeople } from "@/lib/reports/frozen-people";

type FrozenPeopleProps = {
  readonly actor: User;
  readonly reportId: string;
  readonly query: Record<string, string>;
};

/** The names as the report froze them; a state that is another one by now says so. */
export async function FrozenPeople({ actor, reportId, query }: FrozenPeopleProps) {
  const filter = frozenFilter.parse(query);
  const { counts, all, changed, total, people, pages } = await frozenPeople(actor, reportId, filter);
  const href = (change: { status?: string; hal?: number }) =>
    `${withQuery(`/laporan/${reportId}`, { status: filter.status, ...change })}#nama`;
  const tab = (status: string | undefined, label: string, count: number) => ({
    href: href({ status, hal: undefined }),
    label,
    count,
    current: filter.status === status,
  });
  return (
    <section aria-labelledby="nama" className="pt-8">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 id="nama" className="mr-2 text-16 font-bold">
          Nama dalam laporan
        </h2>
        <TabLinks
          label="Saring nama"
          links={[
            tab(undefined, "Semua", all),
            ...pactStatuses
              .filter((status) => counts[status])
              .map((status) => tab(status, pactStatusName(status), counts[status] ?? 0)),
          ]}
        />
        {changed > 0 && (
          <div className="ml-auto">
            <TabLinks label="Perubahan" links={[tab("berubah", "Berubah sejak dilaporkan", changed)]} />
          </div>
        )}
      </div>
      <ul>
        {people.map((person) => (
          <li
            key={person.pactId}
            className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-semibold">{person.name}</p>
              <p className="text-13 text-quiet tabular-nums">
                {formatNip(person.nip)} · {person.unitName}
              </p>
            </div>
            <p className="text-right text-13 max-sm:text-left">
              <PactStatus status={person.status} />
              {person.statusNow !== person.status && (
                <span className="block text-quiet">kini {pactStatusName(person.statusNow).toLowerCase()}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        previous={filter.hal > 1 ? href({ hal: filter.hal - 1 }) : undefined}
        next={filter.hal < pages ? href({ hal: filter.hal + 1 }) : undefined}
        summary={`${formatCount(total)} nama`}
      />
    </section>
  );
}

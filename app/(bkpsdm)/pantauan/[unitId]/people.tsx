import type { Place } from "@/app/(bkpsdm)/pantauan/[unitId]/place";
import { stateTabs } from "@/app/(bkpsdm)/pantauan/[unitId]/state-tabs";
import { PeopleList } from "@/components/monitoring/people-list";
import { personRows } from "@/components/monitoring/person-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { TabLinks } from "@/components/ui/tab-links";
import { formatCount } from "@/lib/format/number";
import { listPacts } from "@/lib/pacts/queries";
import type { PactRow } from "@/lib/pacts/schema";
import { desksOf } from "@/lib/policy";

/** The people of the unit and of everything beneath it, by state. */
export async function People({ actor, campaign, unit, query, href }: Place) {
  const page = await listPacts(actor, {
    campaign: campaign.id,
    unit: unit.id,
    status: query.status,
    q: query.nama,
    cursor: query.cursor,
    limit: 50,
  });
  // Leaders and auditors read the list; the person's page belongs to the personnel agency's desk.
  const hrefOf = desksOf(actor).includes("bkpsdm") ? ({ id }: PactRow) => `/pegawai/pakta/${id}` : undefined;
  return (
    <section aria-labelledby="pegawai" className="pt-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="pegawai" className="mr-2 text-16 font-bold">
          Pegawai
        </h2>
        <TabLinks
          label="Saring keadaan"
          links={stateTabs(unit.totals, query.status, (status) => `${href({ status, cursor: undefined })}#pegawai`)}
        />
        <SearchForm
          label="Nama atau NIP"
          name="nama"
          defaultValue={query.nama}
          action="#pegawai"
          kept={{ ...query, nama: undefined, cursor: undefined }}
          className="ml-auto w-54 max-sm:w-full"
        />
      </div>
      {page.items.length > 0 ? (
        <PeopleList people={personRows(page.items, { zone: campaign.zone, several: unit.nodes.length > 1, hrefOf })} />
      ) : (
        <EmptyState title="Tidak ada pegawai pada saringan ini" level="h3">
          Periksa ejaan nama, atau pilih keadaan lain.
        </EmptyState>
      )}
      <Pagination
        previous={query.cursor ? `${href({ cursor: undefined })}#pegawai` : undefined}
        next={page.nextCursor ? `${href({ cursor: page.nextCursor })}#pegawai` : undefined}
        summary={`${formatCount(page.total)} pegawai`}
      />
    </section>
  );
}

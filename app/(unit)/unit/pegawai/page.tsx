import type { Metadata } from "next";
import { openDesk } from "@/app/(unit)/unit/desk";
import { peopleRows } from "@/app/(unit)/unit/pegawai/people-rows";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { EmptyState } from "@/components/ui/empty-state";
import { MenuLinks } from "@/components/ui/menu-links";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { PeopleTable } from "@/components/unit/people-table";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { shortText } from "@/lib/format/short-text";
import { totalsOf } from "@/lib/monitoring/rules";
import { countPacts, listPacts } from "@/lib/pacts/queries";

export const metadata: Metadata = { title: "Pegawai" };

const PATH = "/unit/pegawai";
const LIMIT = 50;

export default async function PeoplePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { actor, unit, query, href } = desk;
  const { status, q, urut, cursor } = query;
  const before = Math.max(0, Number.parseInt(query.dari ?? "0", 10) || 0);
  return (
    <UnitRoom desk={desk} path={PATH}>
      {async (campaign) => {
        // The room has said why nobody can be listed.
        if (campaign.anonymisation) return <h1 className="pt-4 text-20 font-bold desk:text-24">Pegawai</h1>;
        const [counts, page] = await Promise.all([
          countPacts(actor, campaign.id, unit.id),
          listPacts(actor, {
            campaign: campaign.id,
            unit: unit.id,
            status: status === "dikecualikan" ? "exempt" : status,
            q,
            sort: urut === "nama" ? "nama" : "unit",
            cursor,
            limit: LIMIT,
          }),
        ]);
        const { obligated, exempt, done, awaitingVerification } = totalsOf(counts);
        const tabs = [
          { key: undefined, label: "Semua", count: obligated },
          { key: "belum", label: "Belum menandatangani", count: obligated - exempt - done - awaitingVerification },
          { key: "diproses", label: "Menunggu verifikasi", count: awaitingVerification },
          { key: "sudah", label: "Sudah", count: done },
          { key: "dikecualikan", label: "Dikecualikan", count: exempt },
        ];
        const several = unit.right - unit.left > 1;
        const to = (more: Parameters<typeof href>[1]) => href(PATH, { status, q, urut, ...more });
        return (
          <>
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-4">
              <h1 className="text-20 font-bold desk:text-24">Pegawai</h1>
              <TextLink
                href={withQuery("/rekap/pegawai", { unit: unit.id, kegiatan: query.kegiatan })}
                className="inline-flex min-h-11 items-center print:hidden"
              >
                Unduh daftar pegawai
              </TextLink>
            </div>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line-strong pt-1 pb-2">
              <TabLinks
                label="Saring keadaan"
                links={tabs.map(({ key, label, count }) => ({
                  href: to({ status: key }),
                  label,
                  count,
                  current: key === status,
                }))}
              />
              <div className="flex flex-1 basis-64 items-center gap-2 md:max-w-110">
                <SearchForm
                  label="Nama atau NIP"
                  defaultValue={q}
                  kept={{ unit: query.unit, kegiatan: query.kegiatan, status, urut }}
                  className="min-w-0 flex-1"
                />
                {several && (
                  <MenuLinks
                    label="Urutan"
                    links={[
                      { href: to({ urut: undefined }), label: "Urut unit", current: urut !== "nama" },
                      { href: to({ urut: "nama" }), label: "Urut nama", current: urut === "nama" },
                    ]}
                  />
                )}
              </div>
            </div>
            {page.total === 0 ? (
              <EmptyState
                title={q ? `Tidak ada pegawai yang cocok dengan “${shortText(q)}”` : "Tidak ada pegawai di sini"}
              >
                <p>
                  {q && "Periksa ejaan nama, atau cari dengan beberapa angka awal NIP. "}
                  <TextLink href={href(PATH)}>Tampilkan semua pegawai</TextLink>
                </p>
              </EmptyState>
            ) : (
              <>
                <PeopleTable
                  people={peopleRows(page.items, {
                    zone: campaign.zone,
                    now: new Date(),
                    hrefOf: (id) => href(`${PATH}/${id}`),
                  })}
                  withUnit={several}
                />
                <Pagination
                  previous={cursor && to({})}
                  next={page.nextCursor ? to({ cursor: page.nextCursor, dari: before + page.items.length }) : undefined}
                  summary={`${formatCount(before + 1)}-${formatCount(before + page.items.length)} dari ${formatCount(page.total)} pegawai`}
                  previousLabel="Ke awal"
                />
                {!(cursor || page.nextCursor) && (
                  <p className="py-3 text-13 text-quiet tabular-nums">{formatCount(page.total)} pegawai</p>
                )}
              </>
            )}
          </>
        );
      }}
    </UnitRoom>
  );
}

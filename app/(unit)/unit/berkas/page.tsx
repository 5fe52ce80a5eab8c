import type { Metadata } from "next";
import { openDesk, type SearchParams } from "@/app/(unit)/unit/desk";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { SheetList } from "@/components/unit/sheet-list";
import { formatDateTime } from "@/lib/format/date";
import { countScans, listScans } from "@/lib/scans/queries";
import type { ScanState } from "@/lib/scans/schema";

export const metadata: Metadata = { title: "Berkas" };

const PATH = "/unit/berkas";
const tabs: readonly [key: string | undefined, label: string, states: ScanState[]][] = [
  [undefined, "Semua", ["awaiting", "returned", "accepted", "kept"]],
  ["menunggu", "Menunggu", ["awaiting"]],
  ["dikembalikan", "Dikembalikan", ["returned"]],
  ["diterima", "Diterima", ["accepted"]],
];

export default async function SheetsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { actor, unit, query, href } = desk;
  const tab = tabs.find(([key]) => key === query.status) ?? tabs[0];
  const state = tab?.[0] ? tab[2][0] : undefined;
  return (
    <UnitRoom desk={desk} path={PATH}>
      {async (campaign) => {
        const scope = { campaignId: campaign.id, unitId: unit.id };
        const [counts, page] = await Promise.all([
          countScans(actor, scope),
          listScans(actor, { ...scope, state, cursor: query.cursor }),
        ]);
        return (
          <div className="max-w-240">
            <h1 className="pt-4 text-20 font-bold desk:text-24">Berkas lembar</h1>
            <p className="text-quiet">
              Lembar yang ditandatangani dengan pena. Cari pegawainya, lalu unggah foto atau pindaian lembarnya.
            </p>
            <ButtonLink href={href("/unit/berkas/cetak")} icon="printer" className="mt-3">
              Cetak lembar
            </ButtonLink>
            <SearchForm
              action="/unit/pegawai"
              label="Nama atau NIP pemilik lembar"
              kept={{ unit: query.unit, kegiatan: query.kegiatan, status: "belum" }}
              className="max-w-110 pt-3"
            />
            <div className="border-b border-line-strong pt-2">
              <TabLinks
                label="Saring lembar"
                links={tabs.map(([key, label, states]) => ({
                  href: href(PATH, { status: key }),
                  label,
                  count: states.reduce((sum, each) => sum + counts[each], 0),
                  current: key === tab?.[0],
                }))}
              />
            </div>
            {page.items.length === 0 ? (
              <EmptyState title="Tidak ada lembar di sini">
                <p>
                  Pilih pegawai yang belum menandatangani untuk mengunggah lembarnya.{" "}
                  <TextLink href={href("/unit/pegawai", { status: "belum" })}>Buka daftar pegawai</TextLink>
                </p>
              </EmptyState>
            ) : (
              <SheetList
                sheets={page.items.map((sheet) => ({
                  ...sheet,
                  href: href(`/unit/pegawai/${sheet.pactId}`),
                  uploaded: `${formatDateTime(new Date(sheet.uploadedAt), campaign.zone)} oleh ${sheet.uploadedBy}`,
                  mayRepeat: sheet.state === "returned" && sheet.pactStatus === "returned",
                }))}
                withUnit={unit.right - unit.left > 1}
              />
            )}
            <Pagination
              previous={query.cursor && href(PATH, { status: query.status })}
              previousLabel="Ke awal"
              next={page.nextCursor ? href(PATH, { status: query.status, cursor: page.nextCursor }) : undefined}
            />
          </div>
        );
      }}
    </UnitRoom>
  );
}

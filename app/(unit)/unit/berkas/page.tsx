import type { Metadata } from "next";
import { openDesk } from "@/app/(unit)/unit/desk";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { StackSection } from "@/components/batches/stack-section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { SheetList } from "@/components/unit/sheet-list";
import { listBatches } from "@/lib/batches/list-batches";
import { formatDateTime } from "@/lib/format/date";
import { countScans, listScans } from "@/lib/scans/queries";
import type { ScanState } from "@/lib/scans/schema";

export const metadata: Metadata = { title: "Berkas" };

const PATH = "/unit/berkas";
/** Stacks shown above the sheets. */
const FEW = 3;
const tabs: readonly [key: string | undefined, label: string, states: ScanState[]][] = [
  [undefined, "Semua", ["awaiting", "returned", "accepted", "kept"]],
  ["menunggu", "Menunggu", ["awaiting"]],
  ["dikembalikan", "Dikembalikan", ["returned"]],
  ["diterima", "Diterima", ["accepted"]],
  ["disimpan", "Disimpan", ["kept"]],
];

export default async function SheetsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { actor, unit, query, href } = desk;
  const tab = tabs.find(([key]) => key === query.status) ?? tabs[0];
  const state = tab?.[0] ? tab[2][0] : undefined;
  return (
    <UnitRoom desk={desk} path={PATH}>
      {async (campaign) => {
        // The room has said that nothing of it is kept.
        if (campaign.anonymisation) return <h1 className="pt-4 text-20 font-bold desk:text-24">Berkas lembar</h1>;
        const scope = { campaignId: campaign.id, unitId: unit.id };
        const [counts, page, stacks] = await Promise.all([
          countScans(actor, scope),
          listScans(actor, { ...scope, state, cursor: query.cursor }),
          listBatches(actor, { ...scope, limit: query.tumpukan ? 200 : FEW + 1 }),
        ]);
        return (
          <div className="max-w-240">
            <h1 className="pt-4 text-20 font-bold desk:text-24">Berkas lembar</h1>
            <p className="text-quiet">
              Lembar yang ditandatangani dengan pena: cetak, kumpulkan tanda tangannya, lalu unggah pindaian atau
              fotonya sekaligus.
            </p>
            <div className="flex flex-wrap gap-3 pt-3 *:max-sm:grow">
              <ButtonLink href={href("/unit/berkas/unggah")} icon="upload" look="go">
                Unggah tumpukan
              </ButtonLink>
              <ButtonLink href={href("/unit/berkas/cetak")} icon="printer">
                Cetak lembar
              </ButtonLink>
            </div>
            {stacks.length > 0 && (
              <StackSection
                stacks={query.tumpukan ? stacks : stacks.slice(0, FEW)}
                zone={campaign.zone}
                withUnit={unit.right - unit.left > 1}
                more={!query.tumpukan && stacks.length > FEW ? href(PATH, { tumpukan: "semua" }) : null}
              />
            )}
            <h2 className="pt-6 text-16 font-bold">Lembar</h2>
            <SearchForm
              action="/unit/pegawai"
              label="Nama atau NIP pemilik lembar"
              kept={{ unit: query.unit, kegiatan: query.kegiatan, status: "belum" }}
              className="max-w-110 pt-2"
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
                  Cetak lembar bagi yang belum menandatangani, lalu unggah pindaiannya sekaligus; atau pilih seorang
                  pegawai untuk mengunggah lembarnya saja.{" "}
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

import type { Metadata } from "next";
import { openDesk } from "@/app/(unit)/unit/desk";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { CircularList } from "@/components/circulars/circular-list";
import { ReadingRoom } from "@/components/circulars/reading-room";
import { readingRows } from "@/components/circulars/reading-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { circularShares, readingFigures } from "@/lib/circulars/figures";
import { listCirculars } from "@/lib/circulars/queries";
import { listReaders } from "@/lib/circulars/readers";
import { readerFilter } from "@/lib/circulars/schema";

export const metadata: Metadata = { title: "Surat edaran" };

const PATH = "/unit/edaran";

/** Who of the unit's own people has not read which circular. */
export default async function CircularsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { actor, unit, query, href } = desk;
  const { status, cursor } = readerFilter.parse(query);
  return (
    <UnitRoom desk={desk} path={PATH}>
      {async (campaign) => {
        const [all, shares] = await Promise.all([
          listCirculars(actor, campaign.id),
          circularShares(actor, campaign.id, unit.id),
        ]);
        const asked = all.filter(({ asksReading, withdrawnAt }) => asksReading && withdrawnAt === null);
        const share = (id: string) => shares.get(id) ?? null;
        const unread = asked.find(({ id }) => (share(id)?.rate ?? 1) < 1);
        const chosen = asked.find(({ id }) => id === query.edaran) ?? unread ?? asked[0];
        if (!chosen) {
          return (
            <EmptyState title="Tidak ada surat edaran yang harus dibaca" level="h1">
              Saat {unit.bkpsdmName} meminta pegawai membaca surat edaran, kemajuannya muncul di sini.
            </EmptyState>
          );
        }
        const [figures, people] = await Promise.all([
          readingFigures(actor, chosen.id, { unit: unit.id }),
          listReaders(actor, chosen.id, { unit: unit.id, status, cursor }),
        ]);
        const rows = readingRows(figures, {
          chosen: true,
          href: (unitId) => href(PATH, { unit: unitId, edaran: chosen.id }),
        });
        return (
          <div className="max-w-240">
            <h1 className="pt-4 text-20 font-bold desk:text-24">Surat edaran</h1>
            <p className="pb-3 text-quiet">Siapa yang belum menyatakan membaca. Pembacaan bukan tanda tangan.</p>
            {asked.length > 1 && (
              <CircularList
                circulars={asked.map((circular) => ({
                  ...circular,
                  href: href(PATH, { edaran: circular.id }),
                  share: share(circular.id),
                }))}
              />
            )}
            <h2 className="pt-4 text-16 font-bold">{chosen.title}</h2>
            <p className="pb-3 text-14 text-quiet">
              {chosen.issuer}, Nomor <span className="whitespace-pre-wrap wrap-anywhere">{chosen.number}</span>
            </p>
            <ReadingRoom
              people={people.items}
              zone={chosen.zone}
              status={status}
              figures={figures}
              rows={rows}
              to={(tab, next) => `${href(PATH, { edaran: chosen.id, status: tab, cursor: next })}#pembaca`}
              cursor={cursor}
              nextCursor={people.nextCursor}
            />
          </div>
        );
      }}
    </UnitRoom>
  );
}

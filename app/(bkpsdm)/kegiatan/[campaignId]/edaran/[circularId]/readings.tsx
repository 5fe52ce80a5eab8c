import { notFound } from "next/navigation";
import { ReadingRoom } from "@/components/circulars/reading-room";
import { readingRows } from "@/components/circulars/reading-rows";
import { TextLink } from "@/components/ui/text-link";
import { readingFigures } from "@/lib/circulars/figures";
import { listReaders } from "@/lib/circulars/readers";
import { type CircularView, readerFilter } from "@/lib/circulars/schema";
import type { User } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { withQuery } from "@/lib/format/query-string";

type ReadingsProps = {
  readonly actor: User;
  readonly query: Record<string, string>;
  readonly circular: CircularView;
  readonly path: string;
};

/** How far the reading of a circular is: all units that report, or one unit with those beneath it, and the people. */
export async function Readings({ actor, query, circular: { id, zone }, path }: ReadingsProps) {
  if (query.unit && !isUuid(query.unit)) notFound();
  const { unit, status, cursor } = readerFilter.parse(query);
  const [figures, people] = await Promise.all([
    readingFigures(actor, id, { unit }),
    listReaders(actor, id, { unit, status, cursor }),
  ]);
  const rows = readingRows(figures, {
    chosen: unit !== undefined,
    href: (unitId) => `${withQuery(path, { unit: unitId })}#pembacaan`,
  });
  return (
    <section id="pembacaan" className="pt-8">
      <h2 className="pb-1 text-16 font-bold">Pembacaan{unit ? `: ${figures.unit.name}` : ""}</h2>
      {unit && (
        <p className="pb-1">
          <TextLink href={`${path}#pembacaan`} className="inline-flex min-h-11 items-center">
            Semua unit
          </TextLink>
        </p>
      )}
      <ReadingRoom
        people={people.items}
        zone={zone}
        status={status}
        figures={figures}
        rows={rows}
        to={(tab, next) => `${withQuery(path, { unit, status: tab, cursor: next })}#pembaca`}
        cursor={cursor}
        nextCursor={people.nextCursor}
      />
    </section>
  );
}

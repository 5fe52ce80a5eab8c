import type { ComponentProps } from "react";
import { ReaderList } from "@/components/circulars/reader-list";
import { ReadingHeadline } from "@/components/circulars/reading-headline";
import { ReadingTable } from "@/components/circulars/reading-table";

type ReadingRoomProps = Omit<ComponentProps<typeof ReaderList>, "counts"> &
  ComponentProps<typeof ReadingTable> & {
    /** Of everybody below, whoever is listed. */
    readonly figures: ComponentProps<typeof ReadingHeadline>["share"];
  };

/** How far the reading of a circular is, by unit and by person: the same at BKPSDM's desk and at a unit's. */
export function ReadingRoom({ figures, rows, ...readers }: ReadingRoomProps) {
  return (
    <>
      <ReadingHeadline share={figures} />
      {rows.length > 0 && (
        <div className="pt-6">
          <h3 className="pb-2 text-14 font-bold">Menurut unit, yang paling sedikit membaca lebih dahulu</h3>
          <ReadingTable rows={rows} />
        </div>
      )}
      <ReaderList {...readers} counts={{ belum: figures.due - figures.read, sudah: figures.read }} />
    </>
  );
}

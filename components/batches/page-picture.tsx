"use client";

import { useState } from "react";
import { pictureAddress, stackPageAddress } from "@/components/batches/stack-address";
import { PageStage } from "@/components/scans/page-stage";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type PagePictureProps = {
  readonly batchId: string;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Quarters clockwise. */
  readonly turn: number;
  readonly mayTurn: boolean;
  /** Corners of the place for the signature, in pixels of the picture. */
  readonly box: readonly (readonly [number, number])[] | null;
  readonly caption: string;
};

const NEAR = 2.2;

/** The page as large as the screen allows; a press on it brings it near, and it scrolls then. */
export function PagePicture({ batchId, number, width, height, turn, mayTurn, box, caption }: PagePictureProps) {
  const [near, setNear] = useState(false);
  return (
    <section aria-label="Halaman" className="flex min-h-0 min-w-0 flex-col bg-line">
      <div className="flex flex-wrap items-center gap-x-1 border-b border-line bg-surface pr-2 pl-4 text-13 desk:pl-5">
        <p className="mr-auto min-w-0 py-2 font-medium break-words text-quiet">{caption}</p>
        <button
          type="button"
          onClick={() => setNear(!near)}
          aria-pressed={near}
          aria-label={near ? "Perkecil" : "Perbesar"}
          className="grid size-11 place-items-center rounded-control hover:bg-sunk"
        >
          <Icon name={near ? "zoom-out" : "zoom-in"} />
        </button>
        {mayTurn && (
          <Link
            id="putar"
            href={stackPageAddress(batchId, number, { putar: (turn + 1) % 4 })}
            scroll={false}
            replace
            aria-label="Putar seperempat searah jarum jam"
            className="grid size-11 place-items-center rounded-control hover:bg-sunk"
          >
            <Icon name="refresh" />
          </Link>
        )}
      </div>
      <PageStage
        label="Gambar halaman"
        src={pictureAddress(batchId, number)}
        alt={`Halaman ${number} dari tumpukan`}
        width={width}
        height={height}
        turn={turn * 90}
        zoom={near ? NEAR : 1}
        box={box}
      />
    </section>
  );
}

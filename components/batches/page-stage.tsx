"use client";

import { type CSSProperties, useState } from "react";
import { pictureAddress, stackPageAddress } from "@/components/batches/stack-address";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import "@/components/batches/page-stage.css";

type PageStageProps = {
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

/** The page as large as the screen allows; a press on it brings it near, and it scrolls then. */
export function PageStage({ batchId, number, width, height, turn, mayTurn, box, caption }: PageStageProps) {
  const [near, setNear] = useState(false);
  const sideways = turn % 2 === 1;
  const look = {
    "--ratio": sideways ? height / width : width / height,
    "--turn": `${turn * 90}deg`,
  } as CSSProperties;
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className="page-stage" tabIndex={0} aria-label="Gambar halaman" data-near={near || undefined}>
        <div className="page-sheet" style={look}>
          {/* biome-ignore lint/performance/noImgElement: private pictures must not pass through the public optimiser */}
          <img
            key={`${batchId}/${number}`}
            src={pictureAddress(batchId, number)}
            alt={`Halaman ${number} dari tumpukan`}
            width={width}
            height={height}
            data-sideways={sideways || undefined}
          />
          {box && turn === 0 && (
            <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
              <polygon points={box.map((point) => point.join()).join(" ")} />
            </svg>
          )}
        </div>
      </section>
    </section>
  );
}

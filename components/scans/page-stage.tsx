import type { CSSProperties, RefObject } from "react";
import "@/components/scans/page-stage.css";

type PageStageProps = {
  /** "Gambar lembar": what the region is called. */
  readonly label: string;
  readonly src: string;
  readonly alt: string;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise, in quarters. */
  readonly turn: number;
  /** 1 fills the stage. */
  readonly zoom: number;
  /** Corners of the place for the signature, in pixels of the picture. */
  readonly box: readonly (readonly [number, number])[] | null;
  readonly stage?: RefObject<HTMLElement | null>;
  readonly picture?: RefObject<HTMLImageElement | null>;
  readonly onLoad?: () => void;
};

/** A page as large as its stage allows. Brought near it scrolls, by wheel, finger or arrow keys. */
export function PageStage({ label, src, alt, width, height, turn, zoom, box, stage, picture, onLoad }: PageStageProps) {
  const sideways = turn % 180 !== 0;
  const look = {
    "--ratio": sideways ? height / width : width / height,
    "--zoom": zoom,
    "--turn": `${turn}deg`,
  } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section ref={stage} className="stage" tabIndex={0} aria-label={label}>
      <div className="stage-sheet" style={look}>
        {/* biome-ignore lint/performance/noImgElement: private pictures must not pass through the public optimiser */}
        <img
          ref={picture}
          key={src}
          src={src}
          alt={alt}
          width={width}
          height={height}
          data-sideways={sideways || undefined}
          onLoad={onLoad}
        />
        {box && (
          <svg
            viewBox={`0 0 ${width} ${height}`}
            data-sideways={sideways || undefined}
            aria-hidden="true"
            focusable="false"
          >
            <polygon
              data-signature
              points={box.map((corner) => corner.join()).join(" ")}
              vectorEffect="non-scaling-stroke"
            />
          </svg>
        )}
      </div>
    </section>
  );
}

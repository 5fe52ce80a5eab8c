import type { BasicPoint, PointGroup } from "signature_pad";
import type { Drawing } from "@/lib/pacts/schema";

/** The server takes 5,000 points and 2,000 a stroke; thinned below that, a signature looks the same. */
const MOST_POINTS = 4500;
const MOST_OF_STROKE = 1900;

/**
 * What the pad holds, as it is sent: pixels of the pad, milliseconds since the first point. A stroke that ran over the
 * edge stops at it, as on the screen. Null when empty.
 */
export function toDrawing(groups: readonly { points: BasicPoint[] }[], width: number, height: number): Drawing | null {
  const all = groups.reduce((sum, { points }) => sum + points.length, 0);
  const start = groups[0]?.points[0]?.time;
  if (start === undefined) return null;
  const strokes = groups
    .filter(({ points }) => points.length > 0)
    .map(({ points }) =>
      thinned(points, Math.max(all / MOST_POINTS, points.length / MOST_OF_STROKE)).map(
        ({ x, y, time }): [number, number, number] => [
          within(x, width),
          within(y, height),
          Math.min(time - start, 3_600_000),
        ],
      ),
    );
  return { width: round(width), height: round(height), strokes };
}

/** The drawing on a pad of another size (the phone was turned): whole, in proportion, in the middle. */
export function toGroups(
  drawing: Drawing,
  width: number,
  height: number,
  pen: Omit<PointGroup, "points">,
): PointGroup[] {
  const scale = Math.min(width / drawing.width, height / drawing.height);
  const [left, top] = [(width - drawing.width * scale) / 2, (height - drawing.height * scale) / 2];
  return drawing.strokes.map((stroke) => ({
    ...pen,
    points: stroke.map(([x, y, time]) => ({ x: x * scale + left, y: y * scale + top, time, pressure: 0.5 })),
  }));
}

const within = (pixels: number, edge: number) => round(Math.min(Math.max(pixels, 0), edge));
const round = (pixels: number) => Math.round(pixels * 10) / 10;

function thinned(points: BasicPoint[], factor: number): BasicPoint[] {
  if (factor <= 1) return points;
  const every = Math.ceil(factor);
  return points.filter((_, i) => i % every === 0 || i === points.length - 1);
}

type Ink = {
  width: number;
  height: number;
  strokes: readonly (readonly (readonly [x: number, y: number, t: number])[])[];
};

/** Pixels beyond the edge that a thick pen or a rounding may reach. */
const MARGIN = 8;
/** What a signature has at least, in pixels of a pad of 320 x 200: all its lines together, and its longer side. */
const LEAST_LENGTH = 40;
const LEAST_EXTENT = 20;

/** Whether every point of the drawing lies on its pad. */
export function isWithinPad({ width, height, strokes }: Ink): boolean {
  return strokes.flat().every(([x, y]) => x >= -MARGIN && x <= width + MARGIN && y >= -MARGIN && y <= height + MARGIN);
}

/** Whether there is enough ink to be seen: a dot, or a tremor on the spot, is no signature. */
export function isVisible({ width, height, strokes }: Ink): boolean {
  const scale = Math.min(width / 320, height / 200);
  let length = 0;
  for (const stroke of strokes) {
    stroke.forEach(([x, y], at) => {
      const [fromX, fromY] = stroke[at - 1] ?? [x, y];
      length += Math.hypot(x - fromX, y - fromY);
    });
  }
  const points = strokes.flat();
  const extent = Math.max(spread(points.map(([x]) => x)), spread(points.map(([, y]) => y)));
  return length >= LEAST_LENGTH * scale && extent >= LEAST_EXTENT * scale;
}

function spread(values: readonly number[]): number {
  return (
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity)
  );
}

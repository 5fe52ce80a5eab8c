import { expect, test } from "vitest";
import { toDrawing, toGroups } from "@/components/pacts/signing/pad-strokes";
import { missingPoints } from "@/components/pacts/signing/point-count";
import { drawingSchema } from "@/lib/pacts/schema";

const pen = {
  penColor: "black",
  dotSize: 0,
  minWidth: 1,
  maxWidth: 2,
  velocityFilterWeight: 0.7,
  compositeOperation: "source-over",
} as const;
const dot = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0.5 });
const long = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => dot(i % 300, i % 200, 1e12 + from + i));

test("time counts from the first point, pixels are kept to a tenth", () => {
  const groups = [{ points: [dot(1.234, 5.678, 1e12)] }, { points: [dot(9, 9, 1e12 + 250), dot(10, 10, 1e12 + 266)] }];
  expect(toDrawing(groups, 328, 208)).toEqual({
    width: 328,
    height: 208,
    strokes: [
      [[1.2, 5.7, 0]],
      [
        [9, 9, 250],
        [10, 10, 266],
      ],
    ],
  });
});

test("an empty pad is no drawing", () => {
  expect(toDrawing([], 328, 208)).toBeNull();
});

test.each([
  ["one stroke of 5,000 points", [{ points: long(5000) }]],
  ["ten strokes of 1,500 points", Array.from({ length: 10 }, (_, i) => ({ points: long(1500, i * 1e5) }))],
])("%s is thinned to what the server takes, ends kept", (_what, groups) => {
  const drawing = toDrawing(groups, 328, 208);
  expect(drawingSchema.safeParse(drawing).success).toBe(true);
  const last = groups.at(-1)?.points.at(-1);
  expect(drawing?.strokes.at(-1)?.at(-1)).toEqual([last?.x, last?.y, (last?.time ?? 0) - 1e12]);
});

test("on a turned phone the drawing stands whole, in proportion, in the middle, and comes back the same", () => {
  const drawing = {
    width: 300,
    height: 200,
    strokes: [
      [
        [0, 0, 0],
        [300, 200, 40],
      ],
    ] as [number, number, number][][],
  };
  const [group] = toGroups(drawing, 700, 200, pen);
  expect(group?.points.map(({ x, y }) => [x, y])).toEqual([
    [200, 0],
    [500, 200],
  ]);
  expect(toDrawing(toGroups(drawing, 300, 200, pen), 300, 200)).toEqual(drawing);
});

test.each([
  [[], "4 butir belum"],
  [[1, 2], "butir 3 dan 4 belum"],
  [[2], "butir 1, 3 dan 4 belum"],
  [[1, 2, 4], "butir 3 belum"],
  [[1, 2, 3, 4], "semua dicentang"],
])("ticked %j: %s", (ticked, words) => {
  expect(missingPoints(4, ticked)).toBe(words);
});

import { expect, test } from "vitest";
import { toDrawing } from "@/components/pacts/signing/pad-strokes";
import { type Drawing, drawingSchema, signPactInput } from "@/lib/pacts/schema";

const pad = (width: number, height: number, ...strokes: [number, number][][]): Drawing => ({
  width,
  height,
  strokes: strokes.map((stroke) => stroke.map(([x, y], at): [number, number, number] => [x, y, at * 16])),
});
const problemOf = (drawing: Drawing) => drawingSchema.safeParse(drawing).error?.issues[0]?.message ?? null;

test.each<[string, Drawing, RegExp | null]>([
  ["a point far outside", pad(300, 100, [[9999, 9999]]), /keluar dari bidang/],
  ["a long line outside", pad(300, 100, [[400, 400], [900, 900]]), /keluar dari bidang/], // biome-ignore format: a line
  ["one point of many outside", pad(320, 200, [[40, 100], [280, 120], [280, 260]]), /keluar dari bidang/], // biome-ignore format: a line
  ["one dot", pad(320, 200, [[160, 100]]), /terlalu kecil/],
  ["two dots far apart", pad(320, 200, [[20, 100]], [[300, 100]]), /terlalu kecil/],
  [
    "a tremor on the spot",
    pad(
      320,
      200,
      Array.from({ length: 400 }, (_, at) => [160 + (at % 2), 100]),
    ),
    /terlalu kecil/,
  ],
  ["a short tick", pad(320, 200, [[100, 100], [115, 110]]), /terlalu kecil/], // biome-ignore format: a line
  ["a plain line", pad(320, 200, [[100, 100], [150, 110]]), null], // biome-ignore format: a line
  ["initials in two strokes", pad(320, 200, [[100, 100], [110, 130]], [[120, 100], [125, 125]]), null], // biome-ignore format: a line
  ["a thick pen at the edge", pad(320, 200, [[-5, 100], [325, 120]]), null], // biome-ignore format: a line
  ["the same line on a low pad", pad(300, 100, [[100, 50], [125, 55]]), null], // biome-ignore format: a line
  ["the same line carried to a turned phone", pad(700, 200, [[300, 100], [350, 110]]), null], // biome-ignore format: a line
])("%s", (_what, drawing, sentence) => {
  const problem = problemOf(drawing);
  if (sentence) expect(problem).toMatch(sentence);
  else expect(problem).toBeNull();
});

test("the sentence stands at the pad, and an empty pad beside a typed name is none of its business", () => {
  const base = { pactId: crypto.randomUUID(), textHash: "a".repeat(64), acknowledged: [1], agreed: true };
  const dot = signPactInput.safeParse({ ...base, drawing: pad(320, 200, [[160, 100]]) });
  expect(dot.error?.issues.map(({ path }) => path.join("."))).toEqual(["drawing"]);
  expect(signPactInput.safeParse({ ...base, drawing: pad(320, 200), typedName: "Siti Aminah" }).success).toBe(true);
});

test("a stroke that ran over the edge of the pad is sent as it stands on the screen, and taken", () => {
  const point = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0.5 });
  const drawing = toDrawing(
    [{ points: [point(10, 10, 1e12), point(-60, 90, 1e12 + 20), point(500, 300, 1e12 + 40)] }],
    328,
    208,
  );
  expect(drawing?.strokes[0]?.map(([x, y]) => [x, y])).toEqual([
    [10, 10],
    [0, 90],
    [328, 208],
  ]);
  expect(drawingSchema.safeParse(drawing).success).toBe(true);
});

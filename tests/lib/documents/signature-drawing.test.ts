import { expect, test } from "vitest";
import { signatureDrawingSchema } from "@/lib/documents/signature-drawing";
import { drawingHash } from "@/lib/documents/text-hash";
import { drawing } from "./sample-facts";

test.each<[string, unknown, boolean]>([
  ["points with a time", drawing, true],
  ["points with pressure", { ...drawing, strokes: [[[1, 2, 3, 0.5]]] }, true],
  ["a point without a time", { ...drawing, strokes: [[[1, 2]]] }, false],
  ["no strokes", { ...drawing, strokes: [] }, false],
  ["an empty stroke", { ...drawing, strokes: [[]] }, false],
  ["a place that is no number", { ...drawing, strokes: [[[Number.NaN, 2, 3]]] }, false],
  ["a box without width", { ...drawing, width: 0 }, false],
])("%s", (_, input, valid) => {
  expect(signatureDrawingSchema.safeParse(input).success).toBe(valid);
});

test("the hash follows the strokes, not the order of keys", () => {
  const { width, height, strokes } = drawing;
  expect(drawingHash({ strokes, height, width })).toBe(drawingHash(drawing));
  expect(drawingHash({ ...drawing, strokes: strokes.slice(1) })).not.toBe(drawingHash(drawing));
});

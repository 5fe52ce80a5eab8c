import { expect, test } from "vitest";
import { drawingHash } from "@/lib/documents/text-hash";
import { drawing } from "./sample-facts";

test("the hash of a drawing follows the strokes, not the order of keys: jsonb keeps none", () => {
  const { width, height, strokes } = drawing;
  expect(drawingHash({ strokes, height, width })).toBe(drawingHash(drawing));
  expect(drawingHash({ ...drawing, strokes: strokes.slice(1) })).not.toBe(drawingHash(drawing));
});

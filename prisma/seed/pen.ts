import type { Drawing } from "@/lib/pacts/schema";
import type { Chance } from "./chance";

const one = (n: number) => Math.round(n * 10) / 10;

/** A plausible signature: a capital loop, a run of waves that grows smaller, and often a stroke beneath. */
export function sign(luck: Chance): Drawing {
  const [width, height] = [luck.pick([320, 328, 344, 358]), 200];
  const middle = 95 + luck.next() * 20;
  const letters = luck.between(3, 6);
  const size = 22 + luck.next() * 16;
  const slant = (luck.next() - 0.3) * 14;
  let time = 0;
  const dot = (x: number, y: number): [number, number, number] => {
    time += luck.between(9, 18);
    return [one(Math.min(width - 4, Math.max(4, x))), one(Math.min(height - 4, Math.max(4, y))), time];
  };

  const left = 34 + luck.next() * 20;
  const capital = Array.from({ length: 16 }, (_, n) => {
    const turn = (n / 15) * Math.PI * (1.6 + luck.next() * 0.05);
    return dot(left + size * (1 - Math.cos(turn)) * 0.8 + slant * (n / 15), middle - Math.sin(turn) * size * 1.15);
  });
  const start = left + size * 1.3;
  const step = (width - start - 50) / (letters * 9);
  const run = Array.from({ length: letters * 9 }, (_, n) => {
    const fade = 1 - (n / (letters * 9)) * 0.65;
    return dot(
      start + n * step,
      middle + Math.sin((n / 9) * 2 * Math.PI) * size * 0.6 * fade * (0.8 + luck.next() * 0.4),
    );
  });
  const strokes = [[...capital, ...run]];
  if (luck.happens(0.6)) {
    const base = middle + size * (0.9 + luck.next() * 0.4);
    strokes.push(
      Array.from({ length: 9 }, (_, n) => dot(left + n * ((width - left - 70) / 8), base - n * luck.next() * 1.6)),
    );
  }
  return { width, height, strokes };
}

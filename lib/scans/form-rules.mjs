// Finds the ruled frame of a form on a picture: codes at the page's edge say roughly where it is, its rules exactly.
import { paperBehind, sampled } from "./form-ink.mjs";
import { planeFrom } from "./form-plane.mjs";

/** Samples in a millimetre. */
const SCALE = 4;
/** How far a rule may lie from where it is expected, and how much nearer one of its ends; millimetres. */
const AWAY = 9;
const LEAN = 5;
/** Opposite rules move together, apart from so many millimetres. */
const APART = 3;
/** So much of two opposite rules must be seen, of 2. */
const SEEN = 1.1;
/** Lines near each rule that are compared with those near the opposite one. */
const MOST_LINES = 120;
/** Thousandths of the paper's light. */
const DARKER = 70;

/**
 * `plane` corrected so that `area` (mm) lies within its rules on the picture, curled paper and all; null when they are
 * not seen.
 */
export function planeByRules(picture, plane, area) {
  const marks = marksAround(picture, plane, area);
  const across = bestPair(marks, area, false);
  const down = bestPair(marks, area, true);
  if (!across || !down) return null;
  const [top, bottom] = across;
  const [left, right] = down;
  const { x, y, width, height } = area;
  const ideal = [
    [x, y, left, top],
    [x + width, y, right, top],
    [x + width, y + height, right, bottom],
    [x, y + height, left, bottom],
  ];
  const pairs = ideal.map(([px, py, side, level]) => {
    const [u, v] = [(px - x) / width - 0.5, (py - y) / height - 0.5];
    return [[px, py], plane(px + side.off + side.lean * v, py + level.off + level.lean * u)];
  });
  return planeFrom(pairs);
}

function marksAround(picture, plane, area) {
  const [width, height] = [area.width, area.height].map((length) => Math.round((length + 2 * (AWAY + LEAN)) * SCALE));
  const [x, y] = [area.x - AWAY - LEAN, area.y - AWAY - LEAN];
  const grey = sampled(picture, plane, { x, y, width, height, scale: SCALE });
  const paper = paperBehind(grey, width, height);
  const dark = Uint8Array.from(grey, (value, i) => (1000 * (1 - value / Math.max(paper[i], 40)) > DARKER ? 1 : 0));
  return { dark, width, height };
}

/** The two opposite rules that are seen best together; `down` for left and right. */
function bestPair(marks, area, down) {
  const from = AWAY + LEAN;
  const [length, apart] = down ? [area.height, area.width] : [area.width, area.height];
  const [first, second] = [from, from + apart].map((at) => candidates(marks, at, from, length, down));
  let best = null;
  for (const one of first)
    for (const other of second) {
      if (Math.abs(one.off - other.off) > APART || Math.abs(one.lean - other.lean) > APART) continue;
      const seen = one.seen + other.seen - 0.01 * (Math.abs(one.off) + Math.abs(other.off));
      if (seen > (best?.seen ?? SEEN)) best = { seen, pair: [one, other] };
    }
  return best?.pair ?? null;
}

/** Lines near `at` (mm into the marks) with how much of their way is dark; those that are hardly seen are left out. */
function candidates({ dark, width, height }, at, from, length, down) {
  const found = [];
  const steps = Math.round(length);
  for (let off = -AWAY; off <= AWAY; off += 0.25)
    for (let lean = -LEAN; lean <= LEAN; lean += 0.5) {
      let met = 0;
      for (let i = 0; i < steps; i += 1) {
        const along = Math.round((from + ((i + 0.5) / steps) * length) * SCALE);
        const across = Math.round((at + off + lean * ((i + 0.5) / steps - 0.5)) * SCALE);
        const [x, y] = down ? [across, along] : [along, across];
        if (x >= 0 && y >= 0 && x < width && y < height) met += dark[y * width + x];
      }
      if (met > steps * 0.3) found.push({ off, lean, seen: met / steps });
    }
  return found.sort((a, b) => b.seen - a.seen).slice(0, MOST_LINES);
}

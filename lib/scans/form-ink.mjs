// Whether somebody wrote into a ruled area of a form. It sees ink, not a signature.

/** Pixels a millimetre of paper is sampled at. */
const SCALE = 5;
/** Millimetres left out along the rules, which thick pens and imprecise corners reach. */
const INSET = 2;
/** Half the width, in samples, of what counts as a stroke and not as a shadow. */
const STROKE = 7;
/** So much of the paper's light is missing where there may be ink, and where there certainly is (thousandths). */
const FAINT = 60;
const DARK = 110;
/** The same as multiples of the paper's own unrest: noise of the camera, specks of a fax. */
const FAINT_NOISE = 3;
const DARK_NOISE = 4;
/** Millimetres: shorter marks are specks. */
const SPECK = 1.4;
/** Creases: how much of the way is dark, and at their edges; how far they lean, their bands in samples, their most millimetres. */
const CREASE = 0.8;
const CREASE_EDGE = 0.6;
const LEAN = 0.06;
const BAND = 4;
const THICKEST = 6;
const MOST_CREASES = 3;
/** What begins at a side and ends before this part of the width only reaches in. */
const REACH = 0.18;
/** Square millimetres of ink: below the first nobody wrote here, above the second somebody did. */
const BLANK_BELOW = 8;
const INKED_ABOVE = 12;

/** "blank", "unsure" or "inked" for `area` (mm) of the page in `picture`, with the ink found in square millimetres. */
export function inkIn(picture, plane, area) {
  const width = Math.round((area.width - 2 * INSET) * SCALE);
  const height = Math.round((area.height - 2 * INSET) * SCALE);
  const grey = sampled(picture, plane, { x: area.x + INSET, y: area.y + INSET, width, height, scale: SCALE });
  const paper = paperBehind(grey, width, height);
  // Relative to the paper: a shadow takes from ink and paper alike.
  const missing = grey.map((value, i) => 1000 * (1 - value / Math.max(paper[i], 40)));
  const { middle, unrest } = unrestOf(missing);
  const faint = middle + Math.max(FAINT, FAINT_NOISE * unrest);
  const dark = middle + Math.max(DARK, DARK_NOISE * unrest);
  const marks = Uint8Array.from(missing, (value) => (value > dark ? 2 : value > faint ? 1 : 0));
  eraseCreases(marks, width, height);
  const { within, fromOutside } = inkOf(marks, width, height);
  const [inside, all] = [within / SCALE ** 2, (within + fromOutside) / SCALE ** 2];
  return {
    ink: Math.round(all * 10) / 10,
    verdict: all < BLANK_BELOW ? "blank" : inside > INKED_ABOVE ? "inked" : "unsure",
  };
}

/** Part of the paper, from (x, y) in millimetres, as `width` x `height` grey values, `scale` in a millimetre, softened. */
export function sampled({ data, width: across, height: down }, plane, { x, y, width, height, scale }) {
  const grey = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [u, v] = plane(x + (column + 0.5) / scale, y + (row + 0.5) / scale);
      const [px, py] = [Math.min(Math.max(u - 0.5, 0), across - 1.001), Math.min(Math.max(v - 0.5, 0), down - 1.001)];
      const [left, top] = [Math.floor(px), Math.floor(py)];
      const [fx, fy] = [px - left, py - top];
      const at = top * across + left;
      grey[row * width + column] =
        (data[at] * (1 - fx) + data[at + 1] * fx) * (1 - fy) +
        (data[at + across] * (1 - fx) + data[at + across + 1] * fx) * fy;
    }
  }
  return smooth(grey, width, height);
}

/** The mean of each value and its neighbours. */
function smooth(grey, width, height) {
  const out = new Float32Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    const [above, below] = [Math.max(0, y - 1) * width, Math.min(height - 1, y + 1) * width];
    for (let x = 0; x < width; x += 1) {
      const [left, right, row] = [Math.max(0, x - 1), Math.min(width - 1, x + 1), y * width];
      const upper = grey[above + left] + grey[above + x] + grey[above + right];
      const middle = grey[row + left] + grey[row + x] + grey[row + right];
      out[row + x] = (upper + middle + grey[below + left] + grey[below + x] + grey[below + right]) / 9;
    }
  }
  return out;
}

/** Morphological closing: the paper as it would be without its strokes, shadows and all. */
export function paperBehind(grey, width, height) {
  const lightest = highestAround(grey, width, height).map((value) => -value);
  return highestAround(lightest, width, height).map((value) => -value);
}

/** The highest value within STROKE of each, in steps that double: a page has millions of them. */
function highestAround(values, width, height) {
  const across = width + 2 * STROKE;
  const high = new Float32Array(across * (height + 2 * STROKE)).fill(Number.NEGATIVE_INFINITY);
  for (let y = 0; y < height; y += 1)
    high.set(values.subarray(y * width, (y + 1) * width), (y + STROKE) * across + STROKE);
  for (const step of [1, across]) {
    let reached = 0;
    while (reached < 2 * STROKE) {
      const further = Math.min(reached + 1, 2 * STROKE - reached);
      raise(high, further * step);
      reached += further;
    }
  }
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) out.set(high.subarray(y * across, y * across + width), y * width);
  return out;
}

function raise(values, by) {
  for (let i = 0, end = values.length - by; i < end; i += 1) if (values[i + by] > values[i]) values[i] = values[i + by];
}

/** The middle of the values, and how far they lie below it: above are the strokes. Of every eighth value: as good. */
function unrestOf(values) {
  const some = Float32Array.from({ length: Math.ceil(values.length / 8) }, (_, i) => values[i * 8]).sort();
  const middle = some[some.length >> 1];
  return { middle, unrest: middle - some[Math.floor(some.length * 0.16)] };
}

/** Takes out what runs from side to side: creases, rules, dirt of a scanner's glass. They need not be level. */
function eraseCreases(marks, width, height) {
  for (let found = 0; found < MOST_CREASES && eraseCrease(marks, width, height, false); found += 1);
  for (let found = 0; found < MOST_CREASES && eraseCrease(marks, width, height, true); found += 1);
}

function eraseCrease(marks, width, height, down) {
  const [length, depth] = down ? [height, width] : [width, height];
  const points = [];
  marks.forEach((mark, at) => {
    if (mark) points.push(down ? [Math.floor(at / width), at % width, at] : [at % width, Math.floor(at / width), at]);
  });
  if (points.length < length * CREASE) return false;
  let best = { share: 0 };
  const lean = Math.ceil(length * LEAN);
  for (let tilt = -lean; tilt <= lean; tilt += 3) {
    const shares = bandShares(points, tilt, length, depth);
    shares.forEach((share, band) => {
      if (share > best.share) best = { share, band, tilt, shares };
    });
  }
  if (best.share < CREASE) return false;
  const { shares, tilt } = best;
  let [from, to] = [best.band, best.band];
  while (from > 0 && shares[from - 1] > CREASE_EDGE) from -= 1;
  while (to < shares.length - 1 && shares[to + 1] > CREASE_EDGE) to += 1;
  if ((to - from + 2) * BAND > THICKEST * SCALE) return false;
  for (const [along, across, at] of points) {
    const band = Math.floor((across + (tilt * along) / length + depth) / BAND);
    if (band >= from && band <= to + 1) marks[at] = 0;
  }
  return true;
}

/** How much of a leaning band, and of the one beside it, has marks along the way. */
function bandShares(points, tilt, length, depth) {
  const bands = Math.ceil((3 * depth) / BAND) + 1;
  const met = new Uint8Array(bands * length);
  for (const [along, across] of points)
    met[Math.floor((across + (tilt * along) / length + depth) / BAND) * length + along] = 1;
  const shares = new Float32Array(bands - 1);
  for (let band = 0; band < bands - 1; band += 1) {
    let sum = 0;
    for (let i = band * length, end = i + length; i < end; i += 1) sum += met[i] | met[i + length];
    shares[band] = sum / length;
  }
  return shares;
}

/**
 * Samples in connected strokes, apart those of strokes that only reach in from outside, as the rim of a stamp does;
 * specks are nobody's writing.
 */
function inkOf(marks, width, height) {
  const ink = { within: 0, fromOutside: 0 };
  const stack = [];
  for (let start = 0; start < marks.length; start += 1) {
    if (!marks[start]) continue;
    let [size, certain, left, right, top, bottom] = [0, marks[start] - 1, width, 0, height, 0];
    stack.push(start);
    marks[start] = 0;
    while (stack.length > 0) {
      const at = stack.pop();
      const [x, y] = [at % width, Math.floor(at / width)];
      size += 1;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          const next = ny * width + nx;
          if (!marks[next]) continue;
          certain += marks[next] - 1;
          marks[next] = 0;
          stack.push(next);
        }
      }
    }
    const [wide, high] = [right - left + 1, bottom - top + 1];
    if (certain < SCALE || Math.max(wide, high) < SPECK * SCALE) continue;
    const hugsLeft = left === 0 && right < width * REACH;
    const hugsRight = right === width - 1 && left > width * (1 - REACH);
    ink[hugsLeft || hugsRight ? "fromOutside" : "within"] += size;
  }
  return ink;
}

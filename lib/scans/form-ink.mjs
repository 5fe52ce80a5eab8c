// Whether somebody wrote into a ruled area of a form. It sees ink, not a signature.

/** Pixels a millimetre of paper is sampled at. */
const SCALE = 5;
/** Millimetres left out along the rules, which thick pens and imprecise corners reach. */
const INSET = 2;
/** Half the width, in samples, of what counts as a stroke and not as a shadow. */
const STROKE = 7;
/** So much darker than its surroundings is ink, in grey levels. */
const DARKER = 28;
/** Square millimetres of ink: below the first nobody wrote here, above the second somebody did. */
const BLANK_BELOW = 3;
const INKED_ABOVE = 9;

/** "blank", "unsure" or "inked" for `area` (mm) of the page in `picture`, with the ink found in square millimetres. */
export function inkIn(picture, plane, area) {
  const width = Math.round((area.width - 2 * INSET) * SCALE);
  const height = Math.round((area.height - 2 * INSET) * SCALE);
  const grey = smooth(sample(picture, plane, area, width, height), width, height);
  const paper = closed(grey, width, height);
  const dark = new Uint8Array(width * height);
  const differences = grey.map((value, i) => paper[i] - value);
  const noise = median(differences);
  for (let i = 0; i < dark.length; i += 1) dark[i] = differences[i] > noise + DARKER ? 1 : 0;
  const ink = inkOf(dark, width, height) / SCALE ** 2;
  return {
    ink: Math.round(ink * 10) / 10,
    verdict: ink < BLANK_BELOW ? "blank" : ink > INKED_ABOVE ? "inked" : "unsure",
  };
}

function sample({ data, width: across, height: down }, plane, area, width, height) {
  const grey = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [u, v] = plane(area.x + INSET + (column + 0.5) / SCALE, area.y + INSET + (row + 0.5) / SCALE);
      const x = Math.min(Math.max(u - 0.5, 0), across - 1.001);
      const y = Math.min(Math.max(v - 0.5, 0), down - 1.001);
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [fx, fy] = [x - left, y - top];
      const at = top * across + left;
      grey[row * width + column] =
        (data[at] * (1 - fx) + data[at + 1] * fx) * (1 - fy) +
        (data[at + across] * (1 - fx) + data[at + across + 1] * fx) * fy;
    }
  }
  return grey;
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
function closed(grey, width, height) {
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

/** Of every eighth value: as good, and sorted in an eighth of the time. */
function median(values) {
  const some = Float32Array.from({ length: Math.ceil(values.length / 8) }, (_, i) => values[i * 8]).sort();
  return some[some.length >> 1];
}

/** Samples in connected strokes; specks, and rules that run along a whole side, are nobody's writing. */
function inkOf(dark, width, height) {
  let ink = 0;
  const stack = [];
  for (let start = 0; start < dark.length; start += 1) {
    if (!dark[start]) continue;
    let [size, left, right, top, bottom] = [0, width, 0, height, 0];
    stack.push(start);
    dark[start] = 0;
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
          if (!dark[next]) continue;
          dark[next] = 0;
          stack.push(next);
        }
      }
    }
    const [wide, high] = [right - left + 1, bottom - top + 1];
    const isRule = (wide > width * 0.9 && high < SCALE * 2) || (high > height * 0.9 && wide < SCALE * 2);
    if (size >= SCALE && Math.max(wide, high) >= SCALE && !isRule) ink += size;
  }
  return ink;
}

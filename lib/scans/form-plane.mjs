// Where the millimetres of a printed form lie on a picture of it.

/**
 * The homography that takes points of the paper (mm) to the picture (px), by least squares over the pairs
 * `[[x, y], [u, v]]`; four pairs give it exactly, more even out what each is off by. Null when the points lie in a line.
 */
export function planeFrom(pairs) {
  const rows = pairs.flatMap(([[x, y], [u, v]]) => [
    [[x, y, 1, 0, 0, 0, -u * x, -u * y], u],
    [[0, 0, 0, x, y, 1, -v * x, -v * y], v],
  ]);
  const normal = Array.from({ length: 8 }, (_, i) => [
    ...Array.from({ length: 8 }, (_, j) => rows.reduce((sum, [row]) => sum + row[i] * row[j], 0)),
    rows.reduce((sum, [row, value]) => sum + row[i] * value, 0),
  ]);
  const h = solve(normal);
  if (!h) return null;
  const [a, b, c, d, e, f, g, i] = h;
  return (x, y) => {
    const w = g * x + i * y + 1;
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
  };
}

/** As `planeFrom`, without perspective: steadier far away from few points. */
export function flatPlaneFrom(pairs) {
  const axis = (k) => {
    const normal = Array.from({ length: 3 }, (_, i) => {
      const term = ([[x, y]], n) => [x, y, 1][n];
      return [
        ...Array.from({ length: 3 }, (_, j) => pairs.reduce((sum, pair) => sum + term(pair, i) * term(pair, j), 0)),
        pairs.reduce((sum, pair) => sum + term(pair, i) * pair[1][k], 0),
      ];
    });
    return solve(normal);
  };
  const [u, v] = [axis(0), axis(1)];
  return u && v && ((x, y) => [u[0] * x + u[1] * y + u[2], v[0] * x + v[1] * y + v[2]]);
}

/** Gaussian elimination with pivots over rows of [coefficients..., value]. */
function solve(rows) {
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let row = at + 1; row < size; row += 1) if (Math.abs(rows[row][at]) > Math.abs(rows[best][at])) best = row;
    if (Math.abs(rows[best][at]) < 1e-9) return null;
    [rows[at], rows[best]] = [rows[best], rows[at]];
    for (let row = 0; row < size; row += 1) {
      if (row === at) continue;
      const factor = rows[row][at] / rows[at][at];
      for (let k = at; k <= size; k += 1) rows[row][k] -= factor * rows[at][k];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}

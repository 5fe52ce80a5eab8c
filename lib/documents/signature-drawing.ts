/** Pen strokes as the browser took them: points [x, y, milliseconds, pressure 0..1?] on a pad of width by height. */
export interface SignatureDrawing {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly (readonly number[])[])[];
}

const INK = "#14307e";
const PEN = 1.15;

type Dot = { x: number; y: number; pressure: number | null };

/** The ink, not the canvas, fills the box: a small signature on a wide phone stays readable. */
function fitInk(drawing: SignatureDrawing, width: number, height: number): Dot[][] {
  const all = drawing.strokes.flat();
  const xs = all.map(([x = 0]) => x);
  const ys = all.map(([, y = 0]) => y);
  const [minX, minY] = [Math.min(...xs), Math.min(...ys)];
  const [inkWidth, inkHeight] = [Math.max(...xs) - minX, Math.max(...ys) - minY];
  // Never above three times the canvas scale: a dot must not become a blot.
  const limit = 3 * Math.min(width / drawing.width, height / drawing.height);
  const scale = Math.min(width / Math.max(inkWidth, 1), height / Math.max(inkHeight, 1), limit);
  const [shiftX, shiftY] = [(width - inkWidth * scale) / 2, (height - inkHeight * scale) / 2];
  return drawing.strokes.map((stroke) =>
    stroke.map(([x = 0, y = 0, , pressure]) => ({
      x: (x - minX) * scale + shiftX,
      y: (y - minY) * scale + shiftY,
      pressure: pressure ?? null,
    })),
  );
}

// Points nearer than a third of a point change nothing on paper and triple the file.
function thinned(stroke: Dot[]): Dot[] {
  const kept: Dot[] = [];
  stroke.forEach((dot, i) => {
    const last = kept.at(-1);
    if (!last || i === stroke.length - 1 || Math.hypot(dot.x - last.x, dot.y - last.y) >= 0.33) kept.push(dot);
  });
  return kept;
}

function drawStroke(pdf: PDFKit.PDFDocument, dots: Dot[], x: number, y: number): void {
  const [first, ...rest] = dots;
  if (!first) return;
  if (rest.every((dot) => dot.x === first.x && dot.y === first.y)) {
    pdf.circle(x + first.x, y + first.y, PEN * 0.8).fill(INK);
    return;
  }
  // Quadratic curves through the midpoints: smooth, and always inside the hull of what the hand drew.
  pdf.moveTo(x + first.x, y + first.y);
  let from = first;
  rest.forEach((dot, i) => {
    const next = rest[i + 1];
    const end = next ? { x: (dot.x + next.x) / 2, y: (dot.y + next.y) / 2 } : dot;
    pdf.quadraticCurveTo(x + dot.x, y + dot.y, x + end.x, y + end.y);
    if (dot.pressure !== null || from.pressure !== null) {
      pdf.lineWidth(PEN * (0.55 + 0.9 * (dot.pressure ?? 0.5))).stroke();
      pdf.moveTo(x + end.x, y + end.y);
    }
    from = dot;
  });
  pdf.lineWidth(PEN).stroke();
}

/** Draws the pen strokes as smooth vector lines, centred in a box of `width` by `height` points. */
export function drawSignature(
  pdf: PDFKit.PDFDocument,
  drawing: SignatureDrawing,
  box: { x: number; y: number; width: number; height: number },
): void {
  pdf.save().lineCap("round").lineJoin("round").strokeColor(INK);
  for (const stroke of fitInk(drawing, box.width, box.height)) drawStroke(pdf, thinned(stroke), box.x, box.y);
  pdf.restore();
}

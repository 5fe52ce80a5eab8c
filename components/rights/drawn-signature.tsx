import type { SignatureDrawing } from "@/lib/documents/signature-drawing";

type DrawnSignatureProps = { readonly drawing: SignatureDrawing; readonly label: string };

/** The pen's path of a signature, as it was stored. */
export function DrawnSignature({ drawing, label }: DrawnSignatureProps) {
  const { width, height, strokes } = drawing;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="my-1.5 h-24 max-w-full border border-line bg-surface"
      fill="none"
      stroke="currentColor"
      strokeWidth={Math.max(width / 130, 1)}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={strokes.map(pathOf).join(" ")} />
    </svg>
  );
}

function pathOf(stroke: SignatureDrawing["strokes"][number]): string {
  const points = stroke.map(([x = 0, y = 0]) => `${x} ${y}`);
  // A line to where it begins is how a dot is drawn.
  return `M ${points[0] ?? ""} L ${points.length > 1 ? points.slice(1).join(" L ") : (points[0] ?? "")}`;
}

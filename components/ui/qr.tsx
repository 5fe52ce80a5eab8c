import { encode } from "uqr";

/** The dark modules of each row as runs of path; `size` is modules a side with the quiet zone. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: "Q", border: 4 });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  });
  return { path, size };
}

/**
 * A QR code as vector, with the quiet zone of four modules that ISO/IEC 18004 asks for.
 * Always dark on white: many readers fail on the inverse.
 */
export function Qr({
  text,
  label,
  className = "size-36",
}: {
  readonly text: string;
  readonly label: string;
  readonly className?: string;
}) {
  const { path, size } = qrPath(text);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={`block ${className}`}
    >
      <rect width={size} height={size} className="fill-surface" />
      <path d={path} className="fill-ink" />
    </svg>
  );
}

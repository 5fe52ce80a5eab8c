/** A share of a whole as an SVG length; outside 0..1 is cut. */
function length(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 100}%`;
}

type BarProps = {
  /** 0..1; `null` draws the empty track. */
  readonly share: number | null;
  /** Where one should be by now, 0..1: a solid mark through the bar. */
  readonly pace?: number | null;
  /** Old figures: the bar turns grey. */
  readonly stale?: boolean;
  readonly height?: 4 | 10 | 12;
};

/**
 * A bar that never stands without its figure in text beside it, hence hidden from assistive technology.
 * Drawn as SVG: no inline style, and printers keep it.
 */
export function Bar({ share, pace, stale, height = 10 }: BarProps) {
  const heights = { 4: "h-1", 10: "h-2.5", 12: "h-3" };
  return (
    <svg aria-hidden="true" className={`block w-full overflow-visible ${heights[height]}`}>
      <rect width="100%" height="100%" rx="3" className="fill-track" />
      <Filled share={share ?? 0} className={stale ? "fill-stale" : "fill-accent"} />
      {pace != null && (
        <line x1={length(pace)} x2={length(pace)} y1="-4" y2={height + 4} strokeWidth="2" className="stroke-ink" />
      )}
    </svg>
  );
}

/** The filled part: rounded at the root, square at the growing end. */
function Filled({ share, className }: { readonly share: number; readonly className: string }) {
  if (share <= 0) return null;
  return (
    <svg aria-hidden="true" width={length(share)} height="100%" overflow="hidden">
      <rect width="100%" height="100%" rx="3" className={className} />
      <rect x="3" width="100%" height="100%" className={className} />
    </svg>
  );
}

type PairedBarProps = {
  /** Now, 0..1. */
  readonly share: number | null;
  /** As reported, 0..1; `null` without a report: the bar then stands alone. */
  readonly reported: number | null;
  readonly stale?: boolean;
};

/** Current on top, reported thin below it, axis always 0 to 100. */
export function PairedBar({ share, reported, stale }: PairedBarProps) {
  return (
    <span className="block">
      <Bar share={share} stale={stale} />
      {reported !== null && (
        <svg aria-hidden="true" className="mt-0.5 block h-1 w-full">
          <rect width={length(reported)} height="4" rx="2" className="fill-reported" />
        </svg>
      )}
    </span>
  );
}

/** The pace of today as a dashed line through a cell; the parent is `relative` and lays out the bar's width. */
export function PaceLine({ pace }: { readonly pace: number }) {
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible print:hidden">
      <line
        x1={length(pace)}
        x2={length(pace)}
        y1="0"
        y2="100%"
        strokeWidth="1.5"
        strokeDasharray="4 3"
        className="stroke-stale"
      />
    </svg>
  );
}

/** Near either end the label stays within its column, or it would run into the heading beside it. */
function anchorAt(pace: number): "start" | "middle" | "end" {
  if (pace < 0.12) return "start";
  return pace > 0.88 ? "end" : "middle";
}

/** 0, today's pace and 100 above a column of bars. */
export function PaceAxis({ pace, label }: { readonly pace: number | null; readonly label: string }) {
  return (
    <svg aria-hidden="true" className="block h-4 w-full overflow-visible fill-quiet text-12 tabular-nums">
      {(pace === null || pace > 0.12) && (
        <text x="0" y="12">
          0
        </text>
      )}
      {pace !== null && (
        <text x={length(pace)} y="12" textAnchor={anchorAt(pace)} className="fill-ink font-bold">
          {label}
        </text>
      )}
      {(pace === null || pace < 0.82) && (
        <text x="100%" y="12" textAnchor="end">
          100
        </text>
      )}
    </svg>
  );
}

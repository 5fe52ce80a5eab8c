const widths = [78, 92, 64, 84, 70, 88, 60, 74];

/** The table's own shape, still, while its rows are on the way; `label` says what is coming ("Memuat 48 unit"). */
export function SkeletonTable({ label, rows = 6 }: { readonly label: string; readonly rows?: number }) {
  return (
    <div role="status" className="skeleton-late">
      <p className="pb-2 text-right text-quiet">{label}</p>
      {Array.from({ length: rows }, (_, row) => (
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
          key={row}
          aria-hidden="true"
          className="block h-11 w-full border-b border-line fill-track"
        >
          <rect x="0" y="17" width={`${((widths[row % widths.length] ?? 70) * 26) / 100}%`} height="10" rx="2" />
          <rect x="32%" y="17" width="34%" height="10" rx="2" />
          <rect x="72%" y="17" width="7%" height="10" rx="2" />
          <rect
            x="84%"
            y="17"
            width={`${((widths[(row + 3) % widths.length] ?? 70) * 14) / 100}%`}
            height="10"
            rx="2"
          />
        </svg>
      ))}
    </div>
  );
}

/** The words to the three marks of a unit's bar. */
export function UnitLegend({ withPace, className = "" }: { readonly withPace: boolean; readonly className?: string }) {
  return (
    <span
      className={`flex-wrap items-center gap-x-3.5 gap-y-1 text-12 font-medium text-quiet print:hidden ${className}`}
    >
      <Key label="Saat ini">
        <rect y="3" width="16" height="10" rx="2" className="fill-accent" />
      </Key>
      <Key label="Terlapor">
        <rect y="6" width="16" height="4" rx="2" className="fill-reported" />
      </Key>
      {withPace && (
        <Key label="Target laju">
          <line x1="8" x2="8" y1="1" y2="16" strokeWidth="1.5" strokeDasharray="4 3" className="stroke-stale" />
        </Key>
      )}
    </span>
  );
}

function Key({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
        {children}
      </svg>
      {label}
    </span>
  );
}

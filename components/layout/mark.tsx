/** The sign of the product: a signature above a line. Decoration beside its name. */
export function Mark({ className = "size-7" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className={`shrink-0 ${className}`} fill="none" strokeLinecap="round">
      <rect width="28" height="28" rx="6" className="fill-accent" />
      <path
        d="M6.5 17.5c3.5-7 5.5-9.5 6.7-8.7 1.5 1-3 8-1.3 8.7 1.4.6 3-4.3 4.3-3.9 1 .3-.2 2.9 1 3.1 1.3.2 2.3-1.2 4.3-3.2"
        strokeWidth="2"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
      <path d="M6.5 21.5h15" strokeWidth="1.5" className="stroke-accent-pale" />
    </svg>
  );
}

/** The bar of steps under a phone's top line; the words "1 dari 3" stand above it as text. */
export function Stepper({ step, of }: { readonly step: number; readonly of: number }) {
  return (
    <svg aria-hidden="true" className="block h-1 w-full">
      {Array.from({ length: of }, (_, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are their number
          key={index}
          x={`${(index * 100) / of + (index > 0 ? 0.5 : 0)}%`}
          width={`${100 / of - (index > 0 ? 0.5 : 0)}%`}
          height="4"
          className={index < step ? "fill-accent" : "fill-track"}
        />
      ))}
    </svg>
  );
}

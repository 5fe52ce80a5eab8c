/** A key of the keyboard; `onAccent` inside a filled button. */
export function Kbd({ children, onAccent = false }: { readonly children: string; readonly onAccent?: boolean }) {
  const look = onAccent
    ? "border-accent-edge bg-accent-strong text-on-accent"
    : "border-line-strong bg-surface text-label";
  return (
    <kbd
      className={`inline-grid h-5.5 min-w-5.5 place-items-center rounded-bar border border-b-2 px-1 font-sans text-12 leading-none font-semibold ${look}`}
    >
      {children}
    </kbd>
  );
}

/** First stop of the keyboard on every page with navigation; the page's `main` carries the id "isi". */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:inline-flex focus:min-h-11 focus:items-center focus:rounded-control focus:bg-surface focus:px-4 focus:font-semibold focus:text-accent"
    >
      Langsung ke isi
    </a>
  );
}

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** The markup a browser gets before any script. */
export function render(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** The words of the markup, as read aloud: tags away, spaces joined. */
export function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

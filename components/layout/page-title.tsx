"use client";

import { useEffect } from "react";

/**
 * The title of what is really shown: a page that answers "not found" has told its own title already, and whoever may not
 * see it need not read what it is called.
 */
export function PageTitle({ title }: { readonly title: string }) {
  useEffect(() => {
    const name = () => {
      if (document.title !== title) document.title = title;
    };
    name();
    // The page's own title may arrive after this one.
    const watch = new MutationObserver(name);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [title]);
  return <title>{title}</title>;
}

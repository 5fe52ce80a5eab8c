import { type RefObject, useEffect, useRef } from "react";

const WORDS = "Isian pada halaman ini belum disimpan. Tinggalkan halaman?";

const contentOf = (form: HTMLFormElement) =>
  JSON.stringify([...new FormData(form)].filter(([name, value]) => !name.startsWith("$") && typeof value === "string"));

/**
 * Asks before a page with unsaved words is left, by link or by closing. `settled` changes with each answer of the
 * server: a form that came back refused is still unsaved.
 */
export function useUnsavedWarning(form: RefObject<HTMLFormElement | null>, settled: unknown): void {
  const saved = useRef<string | null>(null);
  const leaving = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever came back ends what was under way
  useEffect(() => {
    leaving.current = false;
  }, [settled]);
  useEffect(() => {
    const page = form.current;
    if (!page) return;
    saved.current ??= contentOf(page);
    const unsaved = () => !leaving.current && contentOf(page) !== saved.current;
    const unload = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const elsewhere = link?.href && !link.target && !link.getAttribute("href")?.startsWith("#");
      if (!elsewhere || event.ctrlKey || event.metaKey || event.shiftKey || !unsaved()) return;
      if (confirm(WORDS)) leaving.current = true;
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const send = () => {
      leaving.current = true;
    };
    addEventListener("beforeunload", unload);
    document.addEventListener("click", follow, true);
    page.addEventListener("submit", send);
    return () => {
      removeEventListener("beforeunload", unload);
      document.removeEventListener("click", follow, true);
      page.removeEventListener("submit", send);
    };
  }, [form]);
}

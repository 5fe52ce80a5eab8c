const MOST_TOLD = 20;

/** A number as Indonesian writes it. */
export const count = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");
export const ok = (title, text) => ({ state: "ok", title, text, details: [] });
export const bad = (title, text, details = []) => ({ state: "bad", title, text, details: shortened(details) });
export const note = (title, text, details = []) => ({ state: "note", title, text, details: shortened(details) });

/** Without what a terminal would obey: a name may hold anything. */
export const plain = (text) => String(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");

function shortened(details) {
  if (details.length <= MOST_TOLD) return details;
  return [...details.slice(0, MOST_TOLD), `dan ${count(details.length - MOST_TOLD)} lainnya`];
}

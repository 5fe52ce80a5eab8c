import { expect, type Page } from "@playwright/test";

type Finding = string;

/** Elements whose text stands against its background with less than WCAG 2.2 AA asks (1.4.3), told as sentences. */
function weakContrast(): Finding[] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return ["no canvas to read colours with"];
  // Any CSS colour, over what lies beneath it, as sRGB bytes.
  const paint = (colours: string[]): number[] => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, 1, 1);
    for (const colour of colours) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  // A page has few colours and much text.
  const known = new Map<string, number>();
  const luminance = (layers: string[]) => {
    const key = layers.join("|");
    const before = known.get(key);
    if (before !== undefined) return before;
    const [r = 0, g = 0, b = 0] = paint(layers).map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const found = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    known.set(key, found);
    return found;
  };
  const layersUnder = new Map<Element, string[]>();
  const layersOf = (element: Element): string[] => {
    const before = layersUnder.get(element);
    if (before) return before;
    const beneath = element.parentElement ? layersOf(element.parentElement) : [];
    const colour = getComputedStyle(element).backgroundColor;
    const layers = colour === "rgba(0, 0, 0, 0)" ? beneath : [...beneath, colour];
    layersUnder.set(element, layers);
    return layers;
  };
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim() ?? "";
    if (!element || !words || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest("script, style, [aria-hidden=true], [aria-disabled=true], :disabled")) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const layers = layersOf(element);
    const back = luminance(layers);
    const front = luminance([...layers, style.color]);
    const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio >= (isLarge ? 3 : 4.5)) continue;
    const finding = `"${words.slice(0, 40)}" ${style.color} on ${layers.at(-1)}: ${ratio.toFixed(2)}`;
    if (!seen.has(finding)) findings.push(finding);
    seen.add(finding);
  }
  return findings;
}

/** Controls without a name, pictures without words, headings that skip a level, ids used twice. */
function namelessParts(): Finding[] {
  const findings: Finding[] = [];
  const told = (element: Element) => element.outerHTML.slice(0, 120);
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  for (const field of document.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), select, textarea")) {
    if (!shown(field)) continue;
    const named = [...(field.labels ?? [])].some((label) => label.textContent?.trim()) || field.ariaLabel;
    if (!named && !field.getAttribute("aria-labelledby")) findings.push(`no label: ${told(field)}`);
  }
  for (const control of document.querySelectorAll("a[href], button, summary")) {
    if (!shown(control)) continue;
    const pictures = [...control.querySelectorAll("svg title, [aria-label], img[alt]")];
    const named =
      control.textContent?.trim() ||
      control.getAttribute("aria-label") ||
      control.getAttribute("aria-labelledby") ||
      pictures.length;
    if (!named) findings.push(`no name: ${told(control)}`);
  }
  for (const picture of document.querySelectorAll("img:not([alt]), svg[role=img]:not([aria-label]):not(:has(title))")) {
    if (shown(picture) && !picture.getAttribute("aria-labelledby")) findings.push(`no words: ${told(picture)}`);
  }
  let before = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    if (!shown(heading)) continue;
    const level = Number(heading.tagName.slice(1));
    if (level > before + 1) findings.push(`h${before} is followed by h${level}: ${heading.textContent}`);
    before = level;
  }
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) findings.push(`id used twice: ${id}`);
  return findings;
}

/** Controls smaller than 24 by 24 CSS pixels with another too near, words in a sentence aside (WCAG 2.2, 2.5.8). */
function smallTargets(): Finding[] {
  const targets = [
    ...document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, summary"),
  ]
    .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    // One pixel wide: for screen readers, until it has the focus.
    .filter(({ box }) => box.width > 1 && box.height > 1);
  // A bar that stays in place lies over whatever is scrolled beneath it.
  const floats = (element: Element | null): boolean =>
    element !== null && (/fixed|sticky/.test(getComputedStyle(element).position) || floats(element.parentElement));
  const near = (x: number, y: number, box: DOMRect) => {
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    return Math.hypot(dx, dy) < 12;
  };
  return targets.flatMap(({ control, box }) => {
    if (getComputedStyle(control).display === "inline" || (box.width >= 24 && box.height >= 24)) return [];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const neighbour = targets.find((other) => {
      if (other.control === control || other.control.contains(control) || control.contains(other.control)) return false;
      return near(x, y, other.box) && (floats(control) || !floats(other.control));
    });
    const size = `${Math.round(box.width)}x${Math.round(box.height)}`;
    return neighbour
      ? [`${size} ${control.outerHTML.slice(0, 90)} beside ${neighbour.control.outerHTML.slice(0, 90)}`]
      : [];
  });
}

/** One main landmark and one h1, a language, a title; names, contrast and sizes as WCAG 2.2 AA asks. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await expect(page.locator("html"), what).toHaveAttribute("lang", "id");
  expect(await page.title(), what).not.toBe("");
  expect(await page.locator("main:visible").count(), `${what}: main landmarks`).toBe(1);
  expect(await page.locator("h1:visible").count(), `${what}: h1`).toBe(1);
  expect(await page.evaluate(namelessParts), what).toEqual([]);
  expect(await page.evaluate(smallTargets), what).toEqual([]);
  expect(await page.evaluate(weakContrast), what).toEqual([]);
}

/** Nothing reaches beyond the right edge: no sideways scrolling (WCAG 2.2, 1.4.10). Tables may scroll in a box of their own. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 90));
    return { scrollWidth, clientWidth, wide };
  });
  expect(overflow, what).toBeNull();
}

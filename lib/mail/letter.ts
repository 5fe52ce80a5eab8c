/** A message before it has a form: one source for the plain text and the HTML part. Texts are plain, never markup. */
export type Letter = {
  subject: string;
  /** "Yth. Ibu Siti Rahmawati, S.Pd.," */
  greeting: string;
  blocks: readonly Block[];
  /** Who writes, under the closing line. */
  sender: string;
  /** Small print: why one gets this. */
  footnote: string;
};

export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "link"; label: string; url: string };

/** Everything in one line: a name may hold a line break, and a header must not. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function blockText(block: Block): string {
  if (block.kind === "list") return block.items.map((item) => `- ${oneLine(item)}`).join("\n");
  if (block.kind === "link") return `${block.label}:\n${block.url}`;
  return block.kind === "heading" ? oneLine(block.text).toUpperCase() : oneLine(block.text);
}

/** The letter as plain text. */
export function letterText({ greeting, blocks, sender, footnote }: Letter): string {
  const parts = [oneLine(greeting), ...blocks.map(blockText), `Terima kasih.\n${oneLine(sender)}`, `--\n${footnote}`];
  return `${parts.join("\n\n")}\n`;
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => oneLine(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

function blockHtml(block: Block): string {
  if (block.kind === "heading") return `<h2 style="font-size:16px;margin:24px 0 4px">${escaped(block.text)}</h2>`;
  if (block.kind === "list") {
    const items = block.items.map((item) => `<li style="margin:2px 0">${escaped(item)}</li>`);
    return `<ul style="margin:8px 0;padding-left:20px">${items.join("")}</ul>`;
  }
  if (block.kind === "link") {
    // The address stands in sight: nobody should have to trust a button.
    return `<p style="margin:16px 0">${escaped(block.label)}:<br><a href="${escaped(block.url)}">${escaped(block.url)}</a></p>`;
  }
  return `<p style="margin:12px 0">${escaped(block.text)}</p>`;
}

/** The letter as HTML: inline styles, nothing fetched from anywhere, no picture that tells that it was opened. */
export function letterHtml({ subject, greeting, blocks, sender, footnote }: Letter): string {
  const body = [
    `<p style="margin:0 0 12px">${escaped(greeting)}</p>`,
    ...blocks.map(blockHtml),
    `<p style="margin:20px 0 0">Terima kasih.<br>${escaped(sender)}</p>`,
    `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #ccc;font-size:13px;color:#555">${escaped(footnote)}</p>`,
  ];
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px 16px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a"><div style="max-width:560px">${body.join("\n")}</div></body></html>\n`;
}

import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";

let library: Promise<PDFiumLibrary> | undefined;

async function withDocument<R>(pdf: Buffer, use: (document: PDFiumDocument) => R | Promise<R>): Promise<R> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}

/** Text of each page with white space as single spaces, read by a program other than the one that wrote it. */
export function readPages(pdf: Buffer): Promise<string[]> {
  return withDocument(pdf, (document) => [...document.pages()].map((page) => page.getText().replace(/\s+/g, " ")));
}

/** Is the paper dark at a place (points from the top left corner of a page)? */
export function renderPage(pdf: Buffer, page: number, scale: number): Promise<(x: number, y: number) => boolean> {
  return withDocument(pdf, async (document) => {
    const { data, width } = await document.getPage(page).render({ scale, render: "bitmap", colorSpace: "Gray" });
    const grey = Uint8Array.from(data);
    const depth = grey.length / (width * Math.ceil(842 * scale)) > 2 ? 4 : 1;
    return (x, y) => (grey[(Math.floor(y * scale) * width + Math.floor(x * scale)) * depth] ?? 255) < 60;
  });
}

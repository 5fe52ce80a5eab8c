import PDFDocument from "pdfkit";
import { drawLine } from "./draw-line";
import { breakLines, DEFAULT_LEADING, type Line, type TextStyle } from "./text-lines";

/** Width and height in points, upright. F4 is the 215 x 330 mm of Indonesian offices. */
const papers = { A4: [595.28, 841.89], F4: [609.45, 935.43] } as const;
export type Paper = keyof typeof papers;
export type Format = { paper: Paper; landscape?: boolean };

export interface SheetFacts {
  title: string;
  author: string;
  subject: string;
  /** What the file can be found by; plain ASCII stands in it readably. */
  keywords?: string;
  /** Stands in the file as its date of creation: the same facts give the same bytes. */
  createdAt: Date;
  /** Of the first page and, until `newPage` says otherwise, of all; A4 upright when left out. */
  format?: Format;
}

const MM = 72 / 25.4;
export const mm = (length: number): number => length * MM;

// pdfkit writes these into XMP unescaped, where a bare ampersand makes the whole file invalid PDF/A.
const metadataText = (text: string) => text.replaceAll("&", "dan").replace(/[<>]/g, " ").replace(/\s+/g, " ");

const sizeOf = ({ paper, landscape }: Format): [number, number] => {
  const [short, long] = papers[paper];
  return landscape ? [long, short] : [short, long];
};

/**
 * Pages with a cursor: the one drawing surface of all documents. PDF/A-2b (ISO 19005-2), tagged, id-ID.
 * Lengths are in points from the top left corner.
 */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly left = mm(25);
  /** Where a new page begins. */
  top = mm(16);
  y = this.top;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(facts: SheetFacts) {
    const [title, author, subject] = [facts.title, facts.author, facts.subject].map(metadataText);
    this.pdf = new PDFDocument({
      size: sizeOf(facts.format ?? { paper: "A4" }),
      margin: 0,
      // An empty name keeps pdfkit from opening Helvetica, which PDF/A could not embed.
      font: "",
      bufferPages: true,
      pdfVersion: "1.7",
      subset: "PDF/A-2b",
      tagged: true,
      lang: "id-ID",
      displayTitle: true,
      info: {
        Title: title,
        Author: author,
        Subject: subject,
        Creator: "Ikrar",
        CreationDate: facts.createdAt,
        ...(facts.keywords && { Keywords: facts.keywords }),
      },
    });
    this.root = this.pdf.struct("Document");
    this.pdf.addStructure(this.root);
  }

  get right(): number {
    return this.pdf.page.width - mm(20);
  }

  get width(): number {
    return this.right - this.left;
  }

  /** Below this line of the present page only the page footer stands. */
  get bottom(): number {
    return this.pdf.page.height - mm(19);
  }

  /** Height left above the footer, in points. */
  get room(): number {
    return this.bottom - this.y;
  }

  get pageCount(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** Goes on on a new page, of the present size unless another is given. */
  newPage(format?: Format): void {
    this.pdf.continueOnNewPage(format && { size: sizeOf(format), margin: 0 });
    this.y = this.top;
  }

  /** Starts a new page unless `height` points are left. */
  keep(height: number): void {
    if (height > this.room && this.y > this.top) this.newPage();
  }

  space(height: number): void {
    this.y += height;
  }

  /** Draws under a structure tag (PDF 32000-1, 14.8): what a screen reader is told. */
  tagged(tag: string, draw: () => void, alt?: string): void {
    this.root.add(this.pdf.struct(tag, alt ? { alt } : {}, draw));
  }

  /** Adds a tree of tags built by the caller (lists, tables). */
  structure(element: PDFKit.PDFStructureElement): void {
    this.root.add(element);
  }

  /** Decoration and running footers, which a screen reader skips. */
  artifact(draw: () => void): void {
    this.pdf.markContent("Artifact", { type: "Layout" });
    draw();
    this.pdf.endMarkedContent();
  }

  lines(text: string, width: number, style: TextStyle): Line[] {
    return text.split("\n").flatMap((part) => breakLines(part, width, style));
  }

  /** Draws lines at a fixed place, moving no cursor; answers the height used. */
  place(lines: readonly Line[], x: number, y: number, width: number, style: TextStyle): number {
    const step = style.size * (style.leading ?? DEFAULT_LEADING);
    lines.forEach((line, i) => {
      drawLine(this.pdf, line, x, y + i * step, width, style);
    });
    return lines.length * step;
  }

  /** Draws lines at the cursor, over pages if need be, never leaving one line of a text alone on a page. */
  flow(lines: readonly Line[], x: number, width: number, style: TextStyle): void {
    const step = style.size * (style.leading ?? DEFAULT_LEADING);
    lines.forEach((line, i) => {
      const together = lines.length <= 3 ? lines.length - i : i === 0 || i === lines.length - 2 ? 2 : 1;
      this.keep(together * step);
      drawLine(this.pdf, line, x, this.y, width, style);
      this.y += step;
    });
  }

  /** A paragraph across the text width. */
  paragraph(text: string, style: TextStyle, tag = "P"): void {
    this.tagged(tag, () => this.flow(this.lines(text, this.width, style), this.left, this.width, style));
  }

  /**
   * Puts the pages since the last call out of memory, after `draw` wrote on each ("Halaman 1 dari 2" counts those), and
   * answers what the file has grown by. The next drawing starts with `newPage`.
   */
  release(drawFooter: (page: number, pages: number) => void): Buffer {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(start + page);
      this.artifact(() => drawFooter(page + 1, count));
    }
    this.pdf.flushPages();
    return this.written();
  }

  /** Closes a file whose pages were all released; answers its rest. */
  async close(): Promise<Buffer> {
    this.root.end();
    const ended = new Promise((resolve, reject) => this.pdf.once("end", resolve).once("error", reject));
    this.pdf.end();
    const rest = this.written();
    this.pdf.resume();
    await ended;
    return rest;
  }

  private written(): Buffer {
    return (this.pdf.read() as Buffer | null) ?? Buffer.alloc(0);
  }

  /** Lets `draw` write on each finished page ("Halaman 1 dari 2"), then closes the file. */
  async finish(drawFooter: (page: number, pages: number) => void): Promise<Buffer> {
    const pages = this.pageCount;
    for (let page = 0; page < pages; page++) {
      this.pdf.switchToPage(page);
      this.artifact(() => drawFooter(page + 1, pages));
    }
    this.root.end();
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.pdf.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      this.pdf.on("end", resolve);
    });
    this.pdf.end();
    await done;
    return Buffer.concat(chunks);
  }
}

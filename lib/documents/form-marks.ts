import { type FormMark, type FormPage, formCode, formGeometry, printedToken } from "./form-geometry";
import { drawQrCode } from "./qr-code";
import { mm, type Sheet } from "./sheet";
import type { TextStyle } from "./text-lines";

const fine: TextStyle = { style: "regular", size: 6.5, align: "center", leading: 1.15, color: "#333333" };

/** One of a page's two codes; the token in letters stands under the lower one. */
export function drawFormCode(sheet: Sheet, of: FormPage, mark: FormMark): void {
  const { x, y, width, height } = formGeometry.qr[mark];
  drawQrCode(sheet.pdf, formCode(of, mark), mm(x), mm(y), mm(width), "Q");
  if (mark === "A") return;
  const words = printedToken(of.token).split("-");
  // At the foot of a list there is room for one line only.
  const halves = mark === "L" ? [words] : [words.slice(0, 2), words.slice(2)];
  const wide = mm(mark === "L" ? width + 10 : width);
  const style: TextStyle = mark === "L" ? { ...fine, align: "left" } : fine;
  const lines = halves.flatMap((half) => sheet.lines(half.join("-"), wide, style));
  sheet.place(lines, mm(x), mm(y + height + (mark === "L" ? 0.4 : 1.5)), wide, style);
}

/** A filled square at the top left, angles at the other corners: which way is up, and how far the paper reaches. */
export function drawCorners(pdf: PDFKit.PDFDocument): void {
  const { width, height } = formGeometry.page;
  const [near, arm] = [7, 5];
  pdf.rect(mm(near), mm(near), mm(arm), mm(arm)).fill("#111111");
  pdf.lineWidth(1.4).strokeColor("#111111");
  for (const [x, y] of [
    [width - near, near],
    [near, height - near],
    [width - near, height - near],
  ] as const) {
    const [inX, inY] = [x < width / 2 ? arm : -arm, y < height / 2 ? arm : -arm];
    pdf
      .moveTo(mm(x + inX), mm(y))
      .lineTo(mm(x), mm(y))
      .lineTo(mm(x), mm(y + inY))
      .stroke();
  }
}

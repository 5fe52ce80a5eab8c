import { mm, type Sheet } from "./sheet";
import type { TextStyle } from "./text-lines";

const small: TextStyle = { style: "regular", size: 8, color: "#555555" };

/** A running footer: `note` at left, "Halaman 1 dari 2" at right, under a hairline. */
export function drawPageFooter(sheet: Sheet, note: string, page: number, pages: number): void {
  const y = sheet.bottom + mm(4);
  sheet.pdf.lineWidth(0.4).strokeColor("#999999");
  sheet.pdf.moveTo(sheet.left, y).lineTo(sheet.right, y).stroke();
  const text = y + mm(1.2);
  sheet.place(sheet.lines(note, sheet.width * 0.85, small), sheet.left, text, sheet.width, small);
  const count = `Halaman ${page} dari ${pages}`;
  const right: TextStyle = { ...small, align: "right" };
  sheet.place(sheet.lines(count, sheet.width, right), sheet.left, text, sheet.width, right);
}

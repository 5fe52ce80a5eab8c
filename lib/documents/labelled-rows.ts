import { mm, type Sheet } from "./sheet";
import type { TextStyle } from "./text-lines";

export interface LabelledRow {
  label: string;
  value: string;
}

/** "Nama : Endah Pertiwi, S.Pd.": labels in one column, values wrapping in theirs; flows over pages row by row. */
export function drawLabelledRows(
  sheet: Sheet,
  rows: readonly LabelledRow[],
  style: TextStyle,
  { labelWidth, rowGap = 0 }: { labelWidth: number; rowGap?: number },
): void {
  const { pdf, left } = sheet;
  const valueX = left + labelWidth + mm(3.5);
  const width = sheet.right - valueX;
  const table = pdf.struct("Table");
  sheet.structure(table);
  for (const { label, value } of rows) {
    const lines = sheet.lines(value, width, style);
    const height = lines.length * style.size * (style.leading ?? 1.3);
    sheet.keep(height);
    const y = sheet.y;
    const row = pdf.struct("TR");
    table.add(row);
    row.add(
      pdf.struct("TH", {}, () => {
        sheet.place(sheet.lines(label, labelWidth, style), left, y, labelWidth, style);
        sheet.place(sheet.lines(":", mm(3), style), left + labelWidth, y, mm(3), style);
      }),
    );
    row.add(pdf.struct("TD", {}, () => sheet.place(lines, valueX, y, width, style)));
    row.end();
    sheet.y += height + rowGap;
  }
  table.end();
}

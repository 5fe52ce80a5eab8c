import { type ActingStatus, printedNip, printedOffice } from "./official-words";
import { mm, type Sheet } from "./sheet";
import { columnsHeight, drawColumns, type MeasuredColumn, measureColumn } from "./signature-column";
import type { SignatureDrawing } from "./signature-drawing";
import { linesHeight, type TextStyle } from "./text-lines";

/** Who signs an official letter, and in whose name. */
export interface LetterSigner {
  office: string;
  acting: ActingStatus | null;
  /** "BUPATI CONTOH" when signing in that name (a.n.). */
  onBehalfOf: string | null;
  name: string;
  rank: string | null;
  nip: string | null;
}

const HALF = mm(82);

function measureSigner(sheet: Sheet, signer: LetterSigner, drawing: SignatureDrawing | null): MeasuredColumn {
  const office = printedOffice(signer.office, signer.acting);
  const heading = signer.onBehalfOf ? [`a.n. ${signer.onBehalfOf.toUpperCase()}`, `${office},`] : [`${office},`];
  const below = [...(signer.rank ? [signer.rank] : []), ...(signer.nip ? [`NIP ${printedNip(signer.nip)}`] : [])];
  const mark = drawing ? ({ kind: "drawn", drawing } as const) : ({ kind: "empty" } as const);
  return measureColumn(sheet, { heading, mark, name: signer.name, below }, HALF);
}

/** What the signature block takes, in points. */
export function signerHeight(sheet: Sheet, signer: LetterSigner): number {
  return columnsHeight([measureSigner(sheet, signer, null)]);
}

/** The signature block in the right half: office in capitals, room for ink or the strokes, name, rank and NIP. */
export function drawSigner(sheet: Sheet, signer: LetterSigner, drawing: SignatureDrawing | null): void {
  drawColumns(sheet, [{ column: measureSigner(sheet, signer, drawing), x: sheet.right - HALF }]);
}

type Closing = { words: string; style: TextStyle; signer: LetterSigner; drawing: SignatureDrawing | null; gap: number };

/** A letter's last words with its signature, on one page: a signature alone on a sheet says nothing. */
export function drawClosing(sheet: Sheet, { words, style, signer, drawing, gap }: Closing): void {
  const height = linesHeight(sheet.lines(words, sheet.width, style).length, style);
  sheet.keep(height + gap + signerHeight(sheet, signer));
  sheet.paragraph(words, style);
  sheet.space(gap);
  drawSigner(sheet, signer, drawing);
}

/** "Tembusan:" with a number each, last on the letter. */
export function drawCopies(sheet: Sheet, copies: readonly string[], body: TextStyle): void {
  if (copies.length === 0) return;
  const style: TextStyle = { ...body, size: 10.5 };
  sheet.space(mm(5));
  sheet.keep((copies.length + 1) * 15);
  sheet.paragraph("Tembusan:", style);
  copies.forEach((copy, i) => {
    sheet.paragraph(`${i + 1}. ${copy}`, style);
  });
}

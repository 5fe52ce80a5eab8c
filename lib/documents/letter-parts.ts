import { type ActingStatus, printedNip, printedOffice } from "./official-words";
import { mm, type Sheet } from "./sheet";
import { drawColumns, measureColumn } from "./signature-column";
import type { SignatureDrawing } from "./signature-drawing";
import type { TextStyle } from "./text-lines";

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

/** The signature block in the right half: office in capitals, room for ink or the strokes, name, rank and NIP. */
export function drawSigner(sheet: Sheet, signer: LetterSigner, drawing: SignatureDrawing | null): void {
  const office = printedOffice(signer.office, signer.acting);
  const heading = signer.onBehalfOf ? [`a.n. ${signer.onBehalfOf.toUpperCase()}`, `${office},`] : [`${office},`];
  const below = [...(signer.rank ? [signer.rank] : []), ...(signer.nip ? [`NIP ${printedNip(signer.nip)}`] : [])];
  const mark = drawing ? ({ kind: "drawn", drawing } as const) : ({ kind: "empty" } as const);
  const column = measureColumn(sheet, { heading, mark, name: signer.name, below }, HALF);
  drawColumns(sheet, [{ column, x: sheet.right - HALF }]);
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

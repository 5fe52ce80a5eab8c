import { setImmediate } from "node:timers/promises";
import { formatDate, formatDateTime, type Zone } from "@/lib/format/date";
import { drawQrCode } from "./qr-code";
import { mm, Sheet } from "./sheet";
import type { TextStyle } from "./text-lines";

export interface ActivationSlip {
  name: string;
  nipMasked: string;
  /** In place of the NIP, for whoever has none and could not guess it; whole, for it is typed at every sign-in. */
  username: string | null;
  unitName: string;
  /** As printed and typed. */
  code: string;
  /** What the QR code opens. */
  url: string;
}

export interface ActivationSlipsFacts {
  agencyName: string;
  bkpsdmName: string;
  unitName: string;
  printedAt: Date;
  /** Last instant at which a code works. */
  expiresAt: Date;
  zone: Zone;
  /** Address of the installation, without a path ("https://ikrar.contoh.go.id"). */
  baseUrl: string;
  slips: ActivationSlip[];
}

const COLUMNS = 2;
const ROWS = 4;
const PER_PAGE = COLUMNS * ROWS;
const WIDTH = 595.28 / COLUMNS;
// The foot of the page, outside the cut lines, carries the unit and the page number.
const HEIGHT = (841.89 - mm(13)) / ROWS;
const PADDING = mm(7);
const QR = mm(27);

const small: TextStyle = { style: "regular", size: 8, leading: 1.25, color: "#333333" };
const plain: TextStyle = { style: "regular", size: 9.5, leading: 1.2 };
const strong: TextStyle = { style: "bold", size: 11.5, leading: 1.2 };
const code: TextStyle = { style: "bold", size: 19, leading: 1.2 };

function drawCutLines(sheet: Sheet): void {
  const { pdf } = sheet;
  pdf.save().lineWidth(0.4).strokeColor("#888888").dash(3, { space: 3 });
  for (let row = 1; row <= ROWS; row++) pdf.moveTo(0, row * HEIGHT).lineTo(WIDTH * COLUMNS, row * HEIGHT);
  pdf
    .moveTo(WIDTH, 0)
    .lineTo(WIDTH, ROWS * HEIGHT)
    .stroke();
  pdf.restore();
}

/** At most `max` lines: a slip has a fixed size, so the rest of a very long name gives way to an ellipsis. */
function clipped(sheet: Sheet, text: string, width: number, style: TextStyle, max: number) {
  const lines = sheet.lines(text, width, style);
  if (lines.length <= max) return lines;
  for (let end = text.length - 1; end > 0; end--) {
    const shorter = sheet.lines(`${text.slice(0, end).trimEnd()}…`, width, style);
    if (shorter.length <= max) return shorter;
  }
  return lines.slice(0, max);
}

/** A code broken over two lines would be typed wrongly: wide letters make it smaller instead. */
function codeStyle(sheet: Sheet, text: string, width: number): TextStyle {
  let size = code.size;
  while (size > 12 && sheet.lines(text, width, { ...code, size }).length > 1) size -= 0.5;
  return { ...code, size };
}

function drawSlip(sheet: Sheet, facts: ActivationSlipsFacts, slip: ActivationSlip, x: number, y: number): void {
  const left = x + PADDING;
  const width = WIDTH - 2 * PADDING;
  let cursor = y + mm(6.5);
  const put = (text: string, style: TextStyle, at = left, columnWidth = width, max = 2): void => {
    cursor += sheet.place(clipped(sheet, text, columnWidth, style, max), at, cursor, columnWidth, style);
  };
  put(`Kode Aktivasi Ikrar - ${facts.agencyName}`, { ...small, style: "bold" }, left, width, 1);
  cursor += mm(0.8);
  const roomy = sheet.lines(slip.name, width, strong).length <= 2;
  put(slip.name, roomy ? strong : { ...strong, size: 9 }, left, width, roomy ? 2 : 3);
  if (slip.username) put(`Nama pengguna: ${slip.username}`, plain);
  else put(`NIP ${slip.nipMasked}`, plain, left, width, 1);
  put(slip.unitName, plain);
  cursor += mm(1.5);

  const qrTop = cursor + mm(1);
  drawQrCode(sheet.pdf, slip.url, left, qrTop, QR);
  const textX = left + QR + mm(4.5);
  const textWidth = width - QR - mm(4.5);
  put(slip.code, codeStyle(sheet, slip.code, textWidth), textX, textWidth, 2);
  put(`Berlaku sampai ${formatDate(facts.expiresAt, facts.zone)}`, { ...small, style: "bold" }, textX, textWidth);
  cursor += mm(0.8);
  const address = facts.baseUrl.replace(/^https?:\/\//, "");
  const steps = [
    `1. Pindai kode QR, atau buka ${address}/aktivasi.`,
    "2. Periksa nama Anda; tanpa QR, ketik kode di atas.",
    "3. Buat kata sandi, lalu tanda tangani pakta Anda.",
  ];
  for (const step of steps) put(step, small, textX, textWidth, 3);
  cursor = Math.max(cursor, qrTop + QR) + mm(1);
  put(`Rahasia, jangan dibagikan. Bila ada kendala, hubungi ${facts.bkpsdmName}.`, small);
}

/** Slips to cut apart, eight to an A4 page, PDF/A-2b. Throws UnprintableTextError, RangeError when there are none. */
export async function renderActivationSlips(facts: ActivationSlipsFacts): Promise<Buffer> {
  if (facts.slips.length === 0) throw new RangeError("no slips to print");
  const sheet = new Sheet({
    title: `Kode aktivasi - ${facts.unitName}`,
    author: facts.bkpsdmName,
    subject: facts.agencyName,
    createdAt: facts.printedAt,
  });
  for (const [i, slip] of facts.slips.entries()) {
    const place = i % PER_PAGE;
    if (place === 0) {
      // A thousand slips take many seconds: the process answers others between two pages.
      await setImmediate();
      if (i > 0) sheet.newPage();
      sheet.artifact(() => drawCutLines(sheet));
    }
    const [x, y] = [(place % COLUMNS) * WIDTH, Math.floor(place / COLUMNS) * HEIGHT];
    sheet.tagged("Sect", () => drawSlip(sheet, facts, slip, x, y));
  }
  const foot: TextStyle = { ...small, color: "#666666" };
  const note = `${facts.unitName} - dicetak ${formatDateTime(facts.printedAt, facts.zone)}`;
  return sheet.finish((page, pages) => {
    const width = WIDTH * COLUMNS - 2 * PADDING;
    const y = ROWS * HEIGHT + mm(3.5);
    sheet.place(clipped(sheet, note, width * 0.75, foot, 1), PADDING, y, width, foot);
    const right: TextStyle = { ...foot, align: "right" };
    sheet.place(sheet.lines(`Halaman ${page} dari ${pages}`, width, right), PADDING, y, width, right);
  });
}

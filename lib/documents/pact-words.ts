import { unitWithOpd } from "@/lib/format/unit";
import { drawLabelledRows, type LabelledRow } from "./labelled-rows";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { printedNip } from "./official-words";
import type { PledgeText } from "./pledge-text";
import { mm, type Sheet } from "./sheet";
import { type MeasuredColumn, measureColumn, type SignatureMark } from "./signature-column";
import type { TextStyle } from "./text-lines";

/** The person as printed on a pact. */
export type PrintedPerson = {
  name: string;
  nip: string;
  employmentType: string;
  grade: string | null;
  rank: string | null;
  position: string | null;
  unitName: string;
  /** Names from the top of the agency's tree down to the unit, as the evidence record keeps them. */
  unitPath: readonly string[];
};

/** Who stands beside the signer, when the campaign asks for it. */
export type Witness = { kind: "Mengetahui" | "Menyaksikan"; office: string; name: string; nip: string | null };

/** What a pact says above its signature, signed or not. */
export type PactWords = {
  letterhead: Letterhead;
  pledge: PledgeText;
  person: PrintedPerson;
  agencyName: string;
};

/** Body size in points, line spacing, space between paragraphs. Tried in turn until the pact fits one page. */
export const densities = [
  { size: 11.5, leading: 1.36, gap: mm(2.6) },
  { size: 11, leading: 1.28, gap: mm(1.9) },
  { size: 10.5, leading: 1.2, gap: mm(1.3) },
] as const;
export type Density = (typeof densities)[number];

const votingRight =
  "Netral bukan berarti tidak memilih: pakta ini tidak mengurangi hak pilih saya, yang saya gunakan secara bebas dan rahasia.";

/** The words between the points and the signature. */
export function closingWords(pledge: PledgeText, votingRightNotice: boolean): string[] {
  return [pledge.closing, ...(votingRightNotice ? [votingRight] : [])];
}

/** What the number of staff is called: non-ASN staff have their agency's own. */
export function numberWord(employmentType: string): string {
  if (employmentType === "NON_ASN") return "Nomor";
  return employmentType.startsWith("PPPK") ? "NI PPPK" : "NIP";
}

function identityRows({ person, agencyName }: PactWords): LabelledRow[] {
  const standing = [person.rank, person.grade].filter(Boolean).join(", ");
  return [
    { label: "Nama", value: person.name },
    { label: numberWord(person.employmentType), value: printedNip(person.nip) },
    { label: person.rank ? "Pangkat/Golongan" : "Golongan", value: standing || "-" },
    { label: "Jabatan", value: person.position ?? "-" },
    { label: "Unit Kerja", value: unitWithOpd({ ...person, agencyName }) },
    { label: "Instansi", value: agencyName },
  ];
}

function drawPoints(sheet: Sheet, points: readonly string[], style: TextStyle, gap: number): void {
  const number = sheet.left + mm(2);
  const text = sheet.left + mm(9);
  const width = sheet.right - text;
  const list = sheet.pdf.struct("L");
  sheet.structure(list);
  points.forEach((point, i) => {
    const lines = sheet.lines(point, width, style);
    sheet.keep(Math.min(lines.length, 3) * style.size * (style.leading ?? 1));
    const label: TextStyle = { ...style, align: "right" };
    const item = sheet.pdf.struct("LI");
    list.add(item);
    item.add(
      sheet.pdf.struct("Lbl", {}, () => {
        sheet.place(sheet.lines(`${i + 1}.`, mm(5.5), label), number - mm(0.5), sheet.y, mm(5.5), label);
      }),
    );
    item.add(sheet.pdf.struct("LBody", {}, () => sheet.flow(lines, text, width, { ...style, align: "justify" })));
    item.end();
    sheet.space(gap * 0.6);
  });
  list.end();
}

/** Letterhead, title, person, opening and points, from the top of the page; `besideQr` points of the head stay free. */
export function drawPactWords(
  sheet: Sheet,
  words: PactWords,
  { size, leading, gap }: Density,
  { besideQr = 0 } = {},
): void {
  const body: TextStyle = { style: "regular", size, leading };
  const { pledge } = words;
  drawLetterhead(sheet, words.letterhead, { aside: besideQr });
  sheet.paragraph(pledge.title.toUpperCase(), { style: "bold", size: 13, align: "center", leading: 1.3 }, "H1");
  sheet.space(gap * 1.6);
  sheet.paragraph("Yang bertanda tangan di bawah ini:", body);
  sheet.space(gap * 0.6);
  drawLabelledRows(sheet, identityRows(words), body, { labelWidth: mm(36) });
  sheet.space(gap);
  sheet.paragraph(pledge.opening, { ...body, align: "justify" });
  sheet.space(gap * 0.6);
  drawPoints(sheet, pledge.points, body, gap);
  sheet.space(gap * 0.4);
}

type Signing = { person: PrintedPerson; placeAndDate: string; mark: SignatureMark; witness: Witness | null };

/** The signer at right and, where there is one, the witness at left. */
export function signatureColumns(sheet: Sheet, { person, placeAndDate, mark, witness }: Signing) {
  const width = sheet.width * 0.46;
  const signer = measureColumn(
    sheet,
    {
      heading: [placeAndDate, "Yang membuat pernyataan,"],
      mark,
      name: person.name,
      below: [`${numberWord(person.employmentType)} ${printedNip(person.nip)}`],
    },
    width,
  );
  const placed: { column: MeasuredColumn; x: number }[] = [{ column: signer, x: sheet.right - width }];
  if (!witness) return placed;
  const below = witness.nip ? [`NIP ${printedNip(witness.nip)}`] : [];
  const heading = [`${witness.kind},`, witness.office];
  const column = measureColumn(sheet, { heading, mark: { kind: "empty" }, name: witness.name, below }, width);
  return [{ column, x: sheet.left }, ...placed];
}

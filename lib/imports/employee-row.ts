import { unprintableLetters } from "@/lib/documents/printable";
import { normaliseGrade, rankName } from "@/lib/employees/grades";
import {
  type LegalStanding,
  legalStandingFrom,
  legalStandingLabel,
  obligationOf,
} from "@/lib/employees/legal-standing";
import type { ParsedNip } from "@/lib/employees/nip";
import {
  type EmploymentType,
  employmentTypeFrom,
  type Obligation,
  type PositionType,
  positionTypeFrom,
  type Tier,
  tierOf,
} from "@/lib/employees/rules";
import { cellDate, cellText, codeText, optionalText } from "@/lib/imports/cell";
import { emailFrom, phoneFrom } from "@/lib/imports/contact";
import type { Doubt, EmployeeCells } from "@/lib/imports/employee-columns";
import { printedName } from "@/lib/imports/person-name";

/** A person as the import keeps them: nothing that a pact does not need. */
export type EmployeeRow = {
  row: number;
  sheet: string | null;
  /** SIASN PNS ID. */
  personId: string | null;
  nip: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  employmentType: EmploymentType;
  grade: string | null;
  /** Rank name; PNS and CPNS only. */
  rank: string | null;
  position: string | null;
  positionType: PositionType | null;
  tier: Tier;
  legalStanding: LegalStanding;
  /** As the file names it, else the usual name. */
  legalStandingName: string;
  obligation: Obligation;
  /** UNOR ID, as the directory writes it. */
  unitCode: string;
  email: string | null;
  phone: string | null;
  /** YYYY-MM-DD; the first of the month when it comes from the NIP. */
  appointmentDate: string | null;
};

/** Where the row stands and what has been established of it already. */
export type RowFacts = {
  row: number;
  sheet: string | null;
  nip: string;
  name: string;
  /** Null for the local number of non-ASN staff. */
  parsedNip: ParsedNip | null;
  unitCode: string;
};

/** Everything else of a person whose NIP, name and unit are sound; doubtful values are dropped or kept with a doubt. */
export function employeeRow(cells: EmployeeCells, facts: RowFacts, doubt: Doubt): EmployeeRow {
  const { row, sheet, nip, parsedNip, unitCode } = facts;
  if (parsedNip) checkAgainstNip(cells, parsedNip, doubt);
  const employmentType = readEmploymentType(cells, sheet, parsedNip, doubt);
  const grade = readGrade(cells, employmentType, doubt);
  const standing = readStanding(cells, doubt);
  const positionWords = cellText(cells.positionType) || codeText(cells.positionTypeId);
  const printed = (column: "titleFront" | "titleBack" | "position") => printedText(cells, column, doubt);
  const position = printed("position");
  return {
    row,
    sheet,
    personId: optionalText(cells.personId)?.toUpperCase() ?? null,
    nip,
    name: printedName(facts.name),
    titleFront: printed("titleFront"),
    titleBack: printed("titleBack")?.replace(/^,\s*/, "") ?? null,
    employmentType,
    grade,
    rank: rankName(employmentType, grade),
    position,
    positionType: positionTypeFrom(positionWords),
    tier: tierOf({ positionWords, echelon: echelonOf(cells), position: position ?? "" }),
    ...standing,
    unitCode,
    email: emailFrom(cells, doubt),
    phone: phoneFrom(cells, doubt),
    appointmentDate: appointmentDate(cells, parsedNip),
  };
}

/** A value that stands on documents, without what no font can draw. */
function printedText(cells: EmployeeCells, column: "titleFront" | "titleBack" | "position", doubt: Doubt) {
  const text = optionalText(cells[column]);
  const letters = text === null ? [] : unprintableLetters(text);
  if (text === null || letters.length === 0) return text;
  doubt(column, `Lambang ${letters.join(" ")} tidak dapat dicetak dan dihapus. Perbaiki di SIASN bila perlu.`);
  return optionalText(letters.reduce((rest, letter) => rest.replaceAll(letter, ""), text));
}

function echelonOf(cells: EmployeeCells): string {
  const code = codeText(cells.echelonId);
  return code === "" || code === "99" ? cellText(cells.echelon) : code;
}

function readStanding(
  cells: EmployeeCells,
  doubt: Doubt,
): Pick<EmployeeRow, "legalStanding" | "legalStandingName" | "obligation"> {
  const name = optionalText(cells.standing) ?? "";
  const legalStanding = legalStandingFrom(optionalText(cells.standingId) ?? "", name);
  if (legalStanding === "LAINNYA")
    doubt(
      "standing",
      `Kedudukan hukum "${name}" tidak dikenal; pegawai dianggap wajib. Periksa dan perbaiki bila perlu.`,
    );
  return {
    legalStanding,
    legalStandingName: name || legalStandingLabel(legalStanding),
    obligation: obligationOf(legalStanding),
  };
}

function readGrade(cells: EmployeeCells, type: EmploymentType, doubt: Doubt): string | null {
  const written = optionalText(cells.grade) ?? optionalText(cells.gradeId);
  if (written === null) return null;
  const grade = normaliseGrade(written, type);
  if (grade === null)
    doubt("grade", `Golongan "${written}" tidak dikenal dan dikosongkan. Perbaiki di SIASN bila perlu.`);
  return grade;
}

/** JENIS PEGAWAI, else the sheet's name; null when neither says it. */
export function statedType(cells: EmployeeCells, sheet: string | null): EmploymentType | null {
  const ofSheet = sheet === null ? null : employmentTypeFrom(sheet);
  const ofColumn = employmentTypeFrom(cellText(cells.employmentType));
  return ofColumn === "PPPK" && ofSheet === "PPPK_PARUH_WAKTU" ? ofSheet : (ofColumn ?? ofSheet);
}

/** As stated, else what the NIP says. */
function readEmploymentType(
  cells: EmployeeCells,
  sheet: string | null,
  nip: ParsedNip | null,
  doubt: Doubt,
): EmploymentType {
  // Nobody else has a number that is no NIP.
  if (nip === null) return "NON_ASN";
  const written = cellText(cells.employmentType);
  const known = statedType(cells, sheet);
  const fromNip = nip.family === "PNS" ? "PNS" : nip.contractCounter === 24 ? "PPPK_PARUH_WAKTU" : "PPPK";
  const type = known ?? fromNip;
  if (written !== "" && known === null)
    doubt("employmentType", `Jenis pegawai "${written}" tidak dikenal; dibaca dari NIP. Perbaiki JENIS PEGAWAI.`);
  if (type !== "NON_ASN" && type.startsWith("PPPK") !== (nip.family === "PPPK"))
    doubt("employmentType", "Jenis pegawai berbeda dari angka 13-14 NIP. Pegawai tetap dimuat; periksa kembali.");
  return type === "PNS" && /^(c|cpns)$/i.test(cellText(cells.cpnsStatus)) ? "CPNS" : type;
}

function appointmentDate(cells: EmployeeCells, nip: ParsedNip | null): string | null {
  if (nip === null || nip.appointmentMonth === null) return cellDate(cells.cpnsDate);
  return `${nip.appointmentYear}-${String(nip.appointmentMonth).padStart(2, "0")}-01`;
}

/** Old errors exist in both, so a difference is a doubt and not a refusal. */
function checkAgainstNip(cells: EmployeeCells, nip: ParsedNip, doubt: Doubt): void {
  const birthDate = cellDate(cells.birthDate);
  if (birthDate === null && cellText(cells.birthDate) !== "")
    doubt(
      "birthDate",
      "Tanggal lahir tidak terbaca. Tulis sebagai HH-BB-TTTT, misalnya 03-04-1990 untuk 3 April 1990.",
    );
  if (birthDate !== null && birthDate !== nip.birthDate)
    doubt("birthDate", "Tanggal lahir berbeda dari angka 1-8 NIP. Pegawai tetap dimuat; periksa kembali.");
  const sex = sexFrom(cellText(cells.sex));
  if (sex !== null && sex !== nip.sex)
    doubt("sex", "Jenis kelamin berbeda dari angka ke-15 NIP. Pegawai tetap dimuat; periksa kembali.");
}

/** M and F in SIASN; L and P, or whole words, elsewhere. */
function sexFrom(written: string): "M" | "F" | null {
  if (/^(m|l|1|pria|male|laki.*)$/i.test(written)) return "M";
  return /^(f|p|2|wanita|female|perempuan)$/i.test(written) ? "F" : null;
}

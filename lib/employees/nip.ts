/**
 * NIP (PNS, CPNS) and NI PPPK: 18 digits, always text, because they exceed 2^53.
 * Source of the structure: Perka BKN 22/2007 and 43/2007; PPPK counters as seen in practice.
 */

export type NipFamily = "PNS" | "PPPK";

export type ParsedNip = {
  /** Birth date, YYYY-MM-DD. */
  birthDate: string;
  appointmentYear: number;
  /** Month of appointment 1-12; null for PPPK, whose digits 13-14 count contracts. */
  appointmentMonth: number | null;
  /** Digits 13-14 of a PPPK number (21 and 24 seen); null for PNS. */
  contractCounter: number | null;
  family: NipFamily;
  sex: "M" | "F";
  serial: number;
};

export type NipReading = { ok: true; value: ParsedNip } | { ok: false; reason: string };

/** Why a NIP that passed through a number is refused, and how to mend it. */
export const NIP_TAIL_LOST =
  "NIP tersimpan sebagai angka sehingga digit terakhirnya hilang. Ubah kolom NIP menjadi format Teks, isi ulang NIP dari sumber aslinya, lalu unggah kembali.";

const MIN_AGE = 17;
const MAX_AGE = 75;

/** A NIP as typed by people, with spaces, dots, dashes or apostrophes, down to its bare characters. */
export function normaliseNip(typed: string): string {
  return typed.replace(/[\s\u200b-\u200d\ufeff.\-_'’‘`´"]/g, "");
}

/**
 * Reads and checks a NIP. `today` (YYYY-MM-DD) bounds the age (17 to 75) and the appointment year (1960 to next year).
 * A reason is an Indonesian sentence that names the digits at fault.
 */
export function parseNip(typed: string, today: string): NipReading {
  const nip = normaliseNip(typed);
  if (/^\d([.,]?\d+)?e\+?\d+$/i.test(nip)) return refuse(NIP_TAIL_LOST);
  if (!/^\d+$/.test(nip)) return refuse("NIP berisi karakter selain angka. Tulis 18 angka tanpa huruf.");
  if (nip.length !== 18) return refuse(`NIP berisi ${nip.length} angka, seharusnya 18. Lengkapi NIP.`);
  if (nip.endsWith("000")) return refuse(NIP_TAIL_LOST);

  const birthDate = calendarDate(nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8));
  if (!birthDate) return refuse("Tanggal lahir dalam NIP (angka 1-8) bukan tanggal yang ada. Perbaiki NIP.");
  const age = ageOn(birthDate, today);
  if (age < MIN_AGE || age > MAX_AGE)
    return refuse(`Usia menurut NIP (angka 1-8) di luar ${MIN_AGE}-${MAX_AGE} tahun. Perbaiki NIP.`);

  const appointmentYear = Number(nip.slice(8, 12));
  if (appointmentYear < 1960 || appointmentYear > Number(today.slice(0, 4)) + 1)
    return refuse("Tahun pengangkatan dalam NIP (angka 9-12) tidak masuk akal. Perbaiki NIP.");

  const middle = Number(nip.slice(12, 14));
  const isPns = middle >= 1 && middle <= 12;
  if (!isPns && middle < 21)
    return refuse(
      "Angka 13-14 NIP harus bulan pengangkatan 01-12 (PNS) atau urutan kontrak mulai 21 (PPPK). Perbaiki NIP.",
    );

  const sexDigit = nip[14];
  if (sexDigit !== "1" && sexDigit !== "2")
    return refuse("Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan). Perbaiki NIP.");

  return {
    ok: true,
    value: {
      birthDate,
      appointmentYear,
      appointmentMonth: isPns ? middle : null,
      contractCounter: isPns ? null : middle,
      family: isPns ? "PNS" : "PPPK",
      sex: sexDigit === "1" ? "M" : "F",
      serial: Number(nip.slice(15)),
    },
  };
}

/** Whether bare characters are a NIP or NI PPPK and not an agency's own number. */
export function isNip(number: string): boolean {
  return /^\d{18}$/.test(number);
}

/** An agency's own number as it is kept: without spaces and a spreadsheet's apostrophe, in capitals. */
export function normaliseLocalNumber(typed: string): string {
  return typed
    .replace(/[\s\u200b-\u200d\ufeff]/g, "")
    .replace(/^['’‘`´]+/, "")
    .toUpperCase();
}

export type StaffNumberReading =
  | { ok: true; nip: string /** Null for an agency's own number, which says nothing. */; parsed: ParsedNip | null }
  | { ok: false; reason: string };

/**
 * Reads the number that somebody is known by. Everybody has a NIP but non-ASN staff, whom nobody gives one: theirs is
 * the agency's own number. Eighteen digits claim to be a NIP and are held to it.
 */
export function readStaffNumber(typed: string, nonAsn: boolean, today: string): StaffNumberReading {
  const nip = normaliseNip(typed);
  if (!nonAsn || isNip(nip)) {
    const reading = parseNip(typed, today);
    return reading.ok ? { ok: true, nip, parsed: reading.value } : reading;
  }
  const local = normaliseLocalNumber(typed);
  // With a digit in it: "TIDAK ADA" and "HONORER" stand in many a column and are nobody's number.
  if (/^[A-Z0-9./-]{4,24}$/.test(local) && /\d/.test(local)) return { ok: true, nip: local, parsed: null };
  return {
    ok: false,
    reason:
      "Nomor pegawai setempat terdiri atas 4-24 huruf, angka, titik, garis, atau garis miring. Perbaiki nomornya.",
  };
}

/** The printed form, `19660801 198803 1 001`; anything that is not 18 digits comes back as it was. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
}

/** Shows the last four digits only, since the rest holds the birth date: `•••• 1 001`; of a short number only two. */
export function maskNip(nip: string): string {
  if (!isNip(nip)) return `•••• ${nip.slice(-2)}`;
  return `•••• ${nip.slice(-4, -3)} ${nip.slice(-3)}`;
}

/** YYYY-MM-DD when the three parts name a day that exists, else null. */
export function calendarDate(year: string, month: string, day: string): string | null {
  const iso = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null;
}

function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function refuse(reason: string): NipReading {
  return { ok: false, reason };
}

/** "NIP 19850412 201001 1 001", "NI PPPK ..." for contract staff, "Nomor ..." for non-ASN staff. */
export function labelledNip(employmentType: string, nip: string): string {
  if (employmentType === "NON_ASN") return `Nomor ${formatNip(nip)}`;
  return `${employmentType.startsWith("PPPK") ? "NI PPPK" : "NIP"} ${formatNip(nip)}`;
}

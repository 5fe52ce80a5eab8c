import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const kinds: Record<string, string> = {
  string: "Isi dengan teks",
  number: "Isi dengan angka",
  int: "Isi dengan bilangan bulat",
  boolean: "Isi dengan ya atau tidak (true atau false)",
  array: "Isi dengan daftar",
  object: "Isi dengan beberapa isian (sebuah objek)",
  date: "Isi dengan tanggal",
};

const shapes: Record<string, string> = {
  uuid: "Pengenal ini belum benar. Muat ulang halaman, lalu coba lagi",
  date: "Isi dengan tanggal yang ada, misalnya 2028-10-13",
  datetime: "Isi dengan tanggal dan jam, misalnya 2028-10-13T09:00:00Z",
  email: "Isi dengan alamat surel yang lengkap",
};

const FALLBACK = "Isian ini belum benar. Periksa kembali";
const count = (value: number | bigint) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** What is wrong with a value whose schema has no words of its own: a sentence for a person, whoever sent it. */
export function inputSentence(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null ? "Isi kolom ini" : (kinds[issue.expected] ?? FALLBACK);
    case "too_small":
      return tooSmall(issue.origin, issue.minimum);
    case "too_big":
      return tooBig(issue.origin, issue.maximum);
    case "invalid_value":
      return issue.values.length > 1 ? `Pilih salah satu: ${issue.values.map(String).join(", ")}` : FALLBACK;
    case "invalid_format":
      return shapes[issue.format] ?? FALLBACK;
    case "unrecognized_keys":
      return `Isian ini tidak dikenal: ${issue.keys.join(", ")}`;
    default:
      return FALLBACK;
  }
}

function tooSmall(origin: string, least: number | bigint): string {
  if (origin === "string") return least > 1 ? `Paling pendek ${count(least)} huruf` : "Isi kolom ini";
  if (origin === "array") return least > 1 ? `Pilih sedikitnya ${count(least)}` : "Pilih sedikitnya satu";
  return `Isi dengan angka yang tidak kurang dari ${count(least)}`;
}

function tooBig(origin: string, most: number | bigint): string {
  if (origin === "string") return `Paling panjang ${count(most)} huruf`;
  if (origin === "array") return `Paling banyak ${count(most)} butir`;
  return `Isi dengan angka yang tidak lebih dari ${count(most)}`;
}

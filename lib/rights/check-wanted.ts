import { z } from "zod";
import { readStaffNumber } from "@/lib/employees/nip";
import { barePhone, isSame } from "@/lib/rights/person-fields";
import type { CorrectionField } from "@/lib/rights/schema";

type Wanted = { field: CorrectionField; wanted: string; held: string; nonAsn: boolean; today: string };

/** What is wrong with the value that somebody says to be right, as a sentence; null when it could stand there. */
export function checkWanted({ field, wanted, held, nonAsn, today }: Wanted): string | null {
  if (field === "email" && !z.email().safeParse(wanted).success) {
    return "Tulis alamat email yang lengkap, misalnya nama@contoh.go.id";
  }
  if (field === "phone" && !/^0\d{8,13}$/.test(barePhone(wanted))) {
    return "Tulis nomor telepon yang lengkap, 9 sampai 14 angka";
  }
  if (field === "nip") {
    const reading = readStaffNumber(wanted, nonAsn, today);
    if (!reading.ok) return reading.reason;
  }
  if (field !== "other" && held && isSame(field, wanted, held)) {
    return "Data itu sudah tercatat persis demikian. Tulis yang seharusnya";
  }
  return null;
}

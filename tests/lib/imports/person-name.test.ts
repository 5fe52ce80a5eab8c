import { expect, test } from "vitest";
import { printedName } from "@/lib/imports/person-name";

test.each([
  ["SITI AMINAH", "Siti Aminah"],
  ["MA'RUF AL-FATIH BIN M. NUR", "Ma'ruf Al-Fatih bin M. Nur"],
  ["NUR’AINI BINTI H. ABDULLAH", "Nur’aini binti H. Abdullah"],
  ["I GUSTI A.A. NGURAH", "I Gusti A.A. Ngurah"],
  ["RADEN MAS SURYO III", "Raden Mas Suryo III"],
  ["BINTI RAHAYU", "Binti Rahayu"],
  ["MUH.YUSUF", "Muh.Yusuf"],
  ["'AISYAH", "'Aisyah"],
  ["Siti aminah", "Siti aminah"],
  ["Andi McDonald", "Andi McDonald"],
  ['=HYPERLINK("http://x.example","klik")', '=HYPERLINK("http://x.example","klik")'],
  ["=CMD|A1", "=CMD|A1"],
])("%s is printed %s", (typed, printed) => {
  expect(printedName(typed)).toBe(printed);
});

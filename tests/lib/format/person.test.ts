import { expect, test } from "vitest";
import { fullName, maskName } from "@/lib/format/person";

test.each([
  [{ name: "Ani Lestari" }, "Ani Lestari"],
  [{ name: "Ani Lestari", titleFront: null, titleBack: "S.Pd." }, "Ani Lestari, S.Pd."],
  [{ name: "Ani Lestari", titleFront: "Dr.", titleBack: "S.Pd., M.Pd." }, "Dr. Ani Lestari, S.Pd., M.Pd."],
  [{ name: "Ani Lestari", titleFront: " ", titleBack: "" }, "Ani Lestari"],
])("%o is printed as %s", (person, printed) => expect(fullName(person)).toBe(printed));

test.each([
  ["Dewi Anggraini, S.Pd.", "D••• A••••••••, S.Pd."],
  ["Dr. Ani Lestari", "Dr. A•• L••••••"],
  ["A", "A•"],
])("%s is masked as %s", (printed, masked) => expect(maskName(printed)).toBe(masked));

test("a mask keeps nothing of a name but first letters and length", () => {
  const letters = maskName("Siti Nurhaliza Rahmawati").replace(/[^\p{L}]/gu, "");
  expect(letters).toBe("SNR");
});

import { expect, test } from "vitest";
import { normaliseGrade, PNS_GRADES, PPPK_GRADES, rankName } from "@/lib/employees/grades";

test.each([
  ["III/b", "III/b"],
  ["III/B", "III/b"],
  ["III.b", "III/b"],
  ["IIIb", "III/b"],
  ["III - b", "III/b"],
  ["3b", "III/b"],
  ["3/b", "III/b"],
  ["32", "III/b"],
  ["Golongan III/b", "III/b"],
  ["Penata Muda Tk.I (III/b)", "III/b"],
  ["Penata Muda Tingkat I, III/b", "III/b"],
  ["Pembina Utama, IV/e", "IV/e"],
  ["45", "IV/e"],
  ["III/e", null],
  ["I/e", null],
  ["IX", null],
  ["-", null],
])("PNS grade %j is %s", (written, expected) => {
  expect(normaliseGrade(written, "PNS")).toBe(expected);
  expect(normaliseGrade(written, "CPNS")).toBe(expected);
});

test.each([
  ["IX", "IX"],
  ["ix", "IX"],
  ["9", "IX"],
  ["Golongan IX", "IX"],
  ["Gol. V", "V"],
  ["17", "XVII"],
  ["XVII", "XVII"],
  ["XVIII", null],
  ["18", null],
  ["0", null],
  ["III/b", null],
])("PPPK grade %j is %s", (written, expected) => {
  expect(normaliseGrade(written, "PPPK")).toBe(expected);
});

test("17 grades on each side, and rank names for PNS only", () => {
  expect(PNS_GRADES).toHaveLength(17);
  expect(PPPK_GRADES).toHaveLength(17);
  for (const grade of PNS_GRADES) expect(rankName("PNS", grade)).toMatch(/^(Juru|Pengatur|Penata|Pembina)/);
  expect(rankName("PNS", "III/b")).toBe("Penata Muda Tk I");
  expect(rankName("CPNS", "III/a")).toBe("Penata Muda");
  expect(rankName("PPPK", "II")).toBeNull();
  expect(rankName("PNS", null)).toBeNull();
});

import { expect, test } from "vitest";
import { numberWords } from "@/lib/format/number-words";

test.each([
  [0, "nol"],
  [1, "satu"],
  [11, "sebelas"],
  [15, "lima belas"],
  [20, "dua puluh"],
  [57, "lima puluh tujuh"],
  [100, "seratus"],
  [104, "seratus empat"],
  [999, "sembilan ratus sembilan puluh sembilan"],
  [1_000, "seribu"],
  [1_011, "seribu sebelas"],
  [8_400, "delapan ribu empat ratus"],
  [21_000, "dua puluh satu ribu"],
  [101_001, "seratus satu ribu satu"],
  [1_000_000, "satu juta"],
  [4_758_730, "empat juta tujuh ratus lima puluh delapan ribu tujuh ratus tiga puluh"],
])("%i is %s", (count, words) => expect(numberWords(count)).toBe(words));

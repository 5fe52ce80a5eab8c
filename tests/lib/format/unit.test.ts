import { expect, test } from "vitest";
import { unitWithOpd } from "@/lib/format/unit";

const agencyName = "Kementerian Contoh";

test.each([
  [["Pemerintah Kabupaten Contoh", "Dinas Kesehatan", "Sekretariat"], "Sekretariat, Dinas Kesehatan"],
  [["Pemkab Contoh", "Dinas Pendidikan", "Korwil Rawa", "SDN 1"], "SDN 1, Dinas Pendidikan"],
  [["Pemerintah Kabupaten Contoh", "Dinas Kesehatan"], "Dinas Kesehatan"],
  [["Kementerian Contoh", "Sekretariat Jenderal", "Biro Umum"], "Biro Umum, Sekretariat Jenderal"],
  // A roster without a top row of its own.
  [["Dinas Kesehatan", "Bidang P2P", "Seksi Surveilans"], "Seksi Surveilans, Dinas Kesehatan"],
  [["Pemerintah Kabupaten Contoh"], "Pemerintah Kabupaten Contoh"],
])("%j is %s", (unitPath, words) => {
  expect(unitWithOpd({ unitName: unitPath.at(-1) ?? "", unitPath, agencyName })).toBe(words);
});

import { expect, test } from "vitest";
import { noteWords } from "@/lib/duties/words";

test.each([
  ["Lampiran kurang", "Lampiran kurang."],
  [" Lampiran kurang.\nNomor salah ", "Lampiran kurang. Nomor salah."],
  ["Mengapa kurang?", "Mengapa kurang?"],
  ["Lampiran daftar nama ".repeat(20), `${"Lampiran daftar nama ".repeat(7)}Lampiran ...`],
])("the note %j stands among sentences as one", (note, said) => {
  expect(noteWords(note)).toBe(said);
});

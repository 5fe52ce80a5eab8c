import { expect, test } from "vitest";
import { personParts, writeFormBook } from "@/lib/documents/form-book";
import { formGeometry, newFormToken } from "@/lib/documents/form-geometry";
import { mm } from "@/lib/documents/sheet";
import { readPages, renderPage } from "./read-pdf";
import { pledge, record } from "./sample-facts";

const { qr } = formGeometry;

function longForm() {
  return {
    ...{ token: newFormToken(), pledge: { ...pledge, points: Array.from({ length: 5 }, () => pledge.points).flat() } },
    letterhead: { institution: "Pemerintah Kabupaten Contoh", unitName: null, addressLines: [], emblem: null },
    ...{ person: record.person, agencyName: "Pemerintah Kabupaten Contoh", campaignName: "Pakta Netralitas" },
    ...{ textHash: "ab".repeat(32), place: "Rawa Indah", votingRightNotice: true, witness: null, bkpsdmName: "BKPSDM" },
    printedAt: new Date("2028-10-01T00:00:00Z"),
  };
}

test("words that take a second page go on below its code, and the next form begins at the top again", async () => {
  const book = { title: "Lembar", author: "Contoh", subject: "Pakta", createdAt: new Date() };
  const chunks: Buffer[] = [];
  for await (const chunk of writeFormBook(book, personParts([longForm(), longForm()]))) chunks.push(chunk);
  const pdf = Buffer.concat(chunks);
  expect((await readPages(pdf)).length).toBe(4);

  const isDarkSecond = await renderPage(pdf, 1, 2);
  const { x, y, height } = qr.A;
  const darkIn = (isDark: (x: number, y: number) => boolean, from: number, to: number) => {
    for (let down = mm(from); down < mm(to); down += 0.5)
      for (let right = mm(25); right < mm(x - 1); right += 0.5) if (isDark(right, down)) return true;
    return false;
  };
  expect(darkIn(isDarkSecond, y, y + height)).toBe(false);
  expect(darkIn(isDarkSecond, y + height + 4, 200)).toBe(true);

  const isDarkNext = await renderPage(pdf, 2, 2);
  expect(darkIn(isDarkNext, y, y + height)).toBe(true);
});

import { expect, test } from "vitest";
import { CircularList } from "@/components/circulars/circular-list";
import { OwnCirculars } from "@/components/circulars/own-circulars";
import { readingRows } from "@/components/circulars/reading-rows";
import { ReadingTable } from "@/components/circulars/reading-table";
import type { CircularView } from "@/lib/circulars/schema";
import { render, words } from "./render";

const circular: CircularView = {
  ...{ id: "c", campaignId: "k", campaignName: "Pemilu 2029", campaignStatus: "open", agencyId: "a", zone: "WIB" },
  ...{ agencyName: "Pemerintah Kabupaten Contoh", issuer: "Bupati Contoh", number: "100.3.4.2/ BKPSDM-MPP/IX/2028" },
  ...{ date: "2028-09-25", title: "Netralitas ASN", file: null, asksReading: true, readBy: "2028-10-20" },
  ...{ withdrawnAt: null, withdrawalReason: null, locked: false, contentSha256: "0".repeat(64), owed: true },
  confirmedAt: null,
};

test("what is to be read is a card with the number as typed, what was read a line with its day", () => {
  const html = render(<OwnCirculars circulars={[circular]} first={false} />);
  expect(html).toContain('<span class="whitespace-pre-wrap wrap-anywhere">100.3.4.2/ BKPSDM-MPP/IX/2028</span>');
  expect(words(html)).toContain("Surat edaran yang perlu Anda baca");
  expect(words(html)).toContain("Baca sebelum 20 Oktober 2028 berakhir");
  const read = { ...circular, confirmedAt: "2028-10-01T23:30:00.000Z" };
  const after = words(render(<OwnCirculars circulars={[read]} first />));
  // In the agency's zone: half past eleven at night in UTC is the next morning there.
  expect(after).toContain("Dibaca 2 Oktober 2028");
  expect(after).not.toContain("perlu Anda baca");
  const closed = words(render(<OwnCirculars circulars={[{ ...circular, campaignStatus: "closed" }]} first />));
  expect(closed).toContain("Tidak dikonfirmasi sampai kegiatan ditutup");
  expect(closed).not.toContain("perlu Anda baca");
  expect(render(<OwnCirculars circulars={[]} first />)).toBe("");
});

test("nobody to read is a dash, and 2,499 of 2,500 are not all", () => {
  const line = { ...circular, href: "/x" };
  const shown = (due: number, read: number) =>
    words(render(<CircularList circulars={[{ ...line, share: { due, read, rate: due ? read / due : null } }]} />));
  expect(shown(2_500, 2_499)).toContain("2.499 dari 2.500 wajib baca 99,9%");
  expect(shown(0, 0)).toMatch(/wajib baca -/);
});

test("the lines of a unit add up: its own people stand in one of them", () => {
  const share = (due: number, read: number) => ({ due, read, rate: due === 0 ? null : read / due });
  const child = (id: string, due: number, read: number) => ({
    unit: { id, name: id, hasChildren: false },
    ...share(due, read),
  });
  const figures = {
    ...{ unit: { id: "dinas", name: "Dinas" }, ...share(9, 5), own: share(2, 2) },
    children: [child("smp", 4, 3), child("sd", 3, 0), child("tk", 0, 0)],
  };
  const rows = readingRows(figures, { chosen: true, href: (id) => `/u/${id}` });
  expect(rows.map(({ name, href }) => [name, href])).toEqual([
    ["sd", "/u/sd"],
    ["smp", "/u/smp"],
    ["Dinas (langsung)", undefined],
  ]);
  const sum = (key: "due" | "read") => rows.reduce((total, row) => total + row[key], 0);
  expect([sum("due"), sum("read")]).toEqual([9, 5]);
  expect(words(render(<ReadingTable rows={rows} />))).toContain("sd 0,0% 0 / 3 3 belum");
});

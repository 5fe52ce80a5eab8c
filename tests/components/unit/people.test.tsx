import { expect, test } from "vitest";
import { PeopleTable } from "@/components/unit/people-table";
import { ReportFigures } from "@/components/unit/report-figures";
import { ReturnedReport } from "@/components/unit/returned-report";
import { render, words } from "../render";

test("people stand in a table with their state in words", () => {
  const line = {
    ...{ id: "a", href: "/a", name: "Ani", nip: "1", position: "Guru", unitName: "SD 1", note: "13 Okt 2028" },
    wave: null,
  };
  const html = render(<PeopleTable withUnit people={[{ ...line, status: "signed" }]} />);
  expect(words(html)).toBe("Nama NIP Unit Keadaan Keterangan Ani 1 SD 1 Ditandatangani 13 Okt 2028");
  const inWave = render(
    <PeopleTable withUnit={false} people={[{ ...line, status: "pending", wave: "Gelombang 2 · OPD" }]} />,
  );
  expect(words(inWave)).toContain("Ani 1 Guru Gelombang 2 · OPD Belum");
});

test("figures show what changed since the last report, and nothing where nothing did", () => {
  const lines = [
    { label: "Sudah", count: 41, change: 4 },
    { label: "Belum", count: 7, change: 0 },
    { label: "Wajib", count: 49, change: null },
  ];
  const said = (comparedWith: string | null, shown = lines) =>
    words(render(<ReportFigures lines={shown} rate={0.854} comparedWith={comparedWith} />));
  expect(said(null)).toBe("Sudah 41 (+4) Belum 7 Wajib 49 Capaian 85,4%");
  const before = "laporan ke-2, 9 Oktober 2028";
  expect(said(before)).toContain("Dalam kurung: selisih dengan laporan ke-2, 9 Oktober 2028.");
  expect(said(before, lines.slice(1))).toContain("Sama dengan laporan ke-2, 9 Oktober 2028.");
});

test("a report that came back says so with what to mend", () => {
  const said = words(render(<ReturnedReport number={2} note="Lampiran kurang." bkpsdmName="BKPSDM" />));
  expect(said).toBe("Laporan ke-2 dikembalikan BKPSDM. Catatan perbaikan: Lampiran kurang.");
});

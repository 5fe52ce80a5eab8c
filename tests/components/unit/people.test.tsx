import { expect, test } from "vitest";
import { MissingList } from "@/components/unit/missing-list";
import { PeopleTable } from "@/components/unit/people-table";
import { ReportFigures } from "@/components/unit/report-figures";
import { ReturnedReport } from "@/components/unit/returned-report";
import { render, words } from "../render";

const person = (id: string, hasPhone: boolean) => ({
  id,
  name: `Pegawai ${id}`,
  status: "pending" as const,
  note: "Belum pernah masuk",
  href: `/unit/pegawai/${id}`,
  hasPhone,
  remindedToday: false,
  signHref: null,
});
const list = (total: number, group: { unitId: string; campaignId: string } | null = { unitId: "u", campaignId: "c" }) =>
  render(
    <MissingList
      people={[person("a", true), person("b", false)]}
      total={total}
      group={group}
      back="/unit"
      allHref="/unit/pegawai?status=belum"
    />,
  );

test("one tap reminds who has a phone; the others are led to their sheet", () => {
  const html = list(2);
  expect(html).toContain('aria-label="Ingatkan Pegawai a lewat WhatsApp"');
  expect(html).toContain('action="/unit/pengingat/whatsapp" method="post" target="_blank"');
  expect(html).toContain('<input type="hidden" name="pactId" value="a"/>');
  expect(html).toContain('href="/unit/pegawai/b#lembar"');
  expect(words(html)).not.toContain("Lihat seluruh");
});

test("on one's own line stands one's own signature", () => {
  const own = { ...person("a", true), signHref: "/pakta/a" };
  const group = { unitId: "u", campaignId: "c" };
  const html = render(<MissingList people={[own]} total={1} group={group} back="/unit" allHref="/" />);
  expect(html).toContain('href="/pakta/a"');
  expect(words(html)).toContain("Tanda tangani");
  expect(html).not.toContain("Ingatkan Pegawai a");
});

test("after the closing nobody is reminded any more", () => {
  const html = list(2, null);
  expect(html).not.toContain("pengingat/whatsapp");
  expect(html).not.toContain("#lembar");
  expect(words(html)).toContain("Pegawai a");
});

test("a list that was cut says how many there are", () => {
  expect(words(list(1204))).toContain("Lihat seluruh 1.204 pegawai yang belum");
});

test("people stand in a table with their state in words", () => {
  const line = { id: "a", href: "/a", name: "Ani", nip: "1", position: "Guru", unitName: "SD 1", note: "13 Okt 2028" };
  const html = render(<PeopleTable withUnit people={[{ ...line, status: "signed" }]} />);
  expect(words(html)).toBe("Nama NIP Unit Keadaan Keterangan Ani 1 SD 1 Ditandatangani 13 Okt 2028");
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

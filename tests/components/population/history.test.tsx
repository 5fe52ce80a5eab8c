import { expect, test } from "vitest";
import { HistoryFacts } from "@/components/population/history-facts";
import { HistoryTable } from "@/components/population/history-table";
import { LinePeople } from "@/components/population/line-people";
import { withTotals } from "@/lib/population/rules";
import type { ChangeKind, PopulationLine } from "@/lib/population/schema";
import { render, words } from "../render";

type Change = Partial<Pick<PopulationLine, "joined" | "left" | "exempted">>;
const line = (kind: ChangeKind, reason: string, people: number, change: Change) => ({
  ...{ key: reason, day: "2026-11-04", kind, reason, importName: null, decidedBy: null, effectiveOn: null },
  ...{ people, joined: 0, left: 0, exempted: 0, ...change },
});
const lines = withTotals([
  line("opened", "Pembukaan kegiatan", 8314, { joined: 8314 }),
  line("exempted", "Dikecualikan sejak pembukaan: CLTN", 43, { exempted: 43 }),
  line("joined", "PPPK baru", 62, { joined: 62 }),
  line("exempted", "Cuti sakit", 68, { exempted: 68 }),
  line("resumed", "Pengecualian diakhiri (Cuti sakit)", 1, { exempted: -1 }),
]);

test("the history reaches Sasaran and the Wajib that the rate divides by", () => {
  const table = words(render(<HistoryTable lines={lines} zone="WIB" now={{ total: 8376, due: 8266 }} />));
  expect(table).toContain("Saat ini 8.376 8.266");
  expect(table).toMatch(/Dikecualikan sejak pembukaan: CLTN .*43 pegawai −43 wajib 8\.314 8\.271/);
  expect(table).toMatch(/Wajib kembali: Pengecualian diakhiri \(Cuti sakit\) .*\+1 wajib 8\.376 8\.266/);
  const strip = words(render(<HistoryFacts lines={lines} />));
  expect(strip).toContain("Pembukaan kegiatan 8.314 awal dikecualikan 43");
  expect(strip).toContain("Sasaran saat ini 8.376 Dikecualikan −110 Wajib saat ini 8.266");
});

test("a move after signing names the unit where the person works now, and why", () => {
  const [moved] = withTotals([line("moved", "Pindah unit sesudah menandatangani", 1, {})]);
  const person = {
    ...{ employeeId: "e", pactId: "p", name: "Siti Aminah", nip: "198003122015012001" },
    ...{ fromUnit: "SDN 1", toUnit: "SDN 1", worksAt: "Dinas Dua", note: "SK Bupati 800/7" },
  };
  const people = { items: [person], total: 1, page: 1, pages: 1 };
  const html = render(
    <LinePeople line={moved as PopulationLine} people={people} personHref={() => undefined} pageHref={() => ""} />,
  );
  expect(words(html)).toContain("kini bertugas di Dinas Dua tetap dihitung di SDN 1 SK Bupati 800/7");
});

import { expect, test } from "vitest";
import { CompletionHeadline } from "@/components/monitoring/completion-headline";
import { PaceFacts } from "@/components/monitoring/pace-facts";
import { PactStatus } from "@/components/monitoring/status-labels";
import { WaitingPanel } from "@/components/monitoring/waiting-panel";
import { render, words } from "../render";
import { totals } from "./totals";

test("the headline gives the rate, the people, the gap to the pace and the report", () => {
  const html = render(
    <CompletionHeadline
      totals={totals(6102, 8240, 104)}
      pace={{ rate: 0.76, ahead: -81 }}
      reported={{ rate: 0.656, done: 5340, units: 39 }}
      unitWord="SKPK"
    />,
  );
  expect(words(html)).toContain("75,0% 6.102 dari 8.136 pegawai");
  expect(words(html)).toContain("81 di bawah target laju 76,0%");
  expect(words(html)).toContain("Terlapor 65,6% · 5.340 orang, 39 SKPK");
  expect(words(html)).toContain("Dikecualikan 104");
});

test("ahead of the pace is not a warning, and before the opening there is no pace", () => {
  const ahead = render(
    <CompletionHeadline totals={totals(10, 12)} pace={{ rate: 0.5, ahead: 4 }} reported={null} unitWord="OPD" />,
  );
  expect(words(ahead)).toContain("4 di atas target laju 50,0%");
  expect(ahead).not.toContain("text-warn");
  expect(words(ahead)).toContain("Belum ada OPD yang melapor");
  const closed = render(<CompletionHeadline totals={totals(0, 0)} pace={null} reported={null} unitWord="OPD" />);
  expect(words(closed)).toContain("Sudah menandatangani - 0 dari 0 pegawai");
  expect(words(closed)).not.toContain("target laju");
});

const facts = {
  deadline: "2028-10-20",
  daysLeft: 7,
  workingDaysLeft: 6,
  requiredPerDay: 339,
  currentPerDay: 268,
  forecast: { day: "2028-10-24", workingDaysLate: 2 },
  complete: false,
  notYet: null,
};

test("the facts say whether we will make it", () => {
  const text = words(render(<PaceFacts {...facts} />));
  expect(text).toContain("7 hari 6 hari kerja, tenggat 20 Oktober");
  expect(text).toContain("268 kurang 71 per hari kerja");
  expect(text).toContain("24 Okt 2028 lewat 2 hari kerja");
});

test.each([
  [{ daysLeft: 0, workingDaysLeft: 1 }, "Hari ini"],
  [{ daysLeft: -1, workingDaysLeft: 0, requiredPerDay: null }, "Lewat"],
  [{ requiredPerDay: null }, "tidak ada hari kerja tersisa"],
  [{ complete: true, requiredPerDay: 0, forecast: null }, "Selesai"],
  [{ currentPerDay: 0, forecast: null }, "belum dapat diperkirakan"],
  [{ forecast: { day: "2028-10-19", workingDaysLate: 0 } }, "sebelum tenggat"],
  [{ forecast: null, notYet: { people: 40, last: "2028-10-16" } }, "setelah gelombang terakhir mulai, 16 Oktober"],
  [{ notYet: { people: 40, last: "2028-10-16" } }, "339 orang per hari kerja, tanpa yang belum giliran"],
])("the facts at the edges: %o", (change, sentence) => {
  expect(words(render(<PaceFacts {...facts} {...change} />))).toContain(sentence);
});

test("nothing to verify shows no button", () => {
  const html = render(<WaitingPanel sheets={0} oldest={null} units={[]} href="/verifikasi-berkas" />);
  expect(html).not.toContain("Mulai verifikasi");
  expect(words(html)).toContain("Tidak ada lembar yang menunggu");
});

test("every state of a pact has its word and its mark", () => {
  const states = [
    "pending",
    "signed",
    "awaiting_verification",
    "verified",
    "returned",
    "exempt",
    "declined",
    "removed",
  ] as const;
  const labels = states.map((status) => render(<PactStatus status={status} />));
  expect(new Set(labels.map(words)).size).toBe(states.length);
  for (const label of labels) expect(label).toContain("<svg");
});

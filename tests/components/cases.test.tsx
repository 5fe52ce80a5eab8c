import { expect, test } from "vitest";
import { CaseStatus } from "@/components/cases/case-status";
import { render, words } from "./render";

test("an open case is in somebody's hands once somebody has followed it up", () => {
  const said = (followUps: number) => words(render(<CaseStatus state="open" outcome={null} followUps={followUps} />));
  expect([said(0), said(1)]).toEqual(["Belum ditindaklanjuti", "Ditangani"]);
  expect(words(render(<CaseStatus state="closed" outcome="unwilling" followUps={0} />))).toBe("Tetap tidak bersedia");
  expect(words(render(<CaseStatus state="unreviewed" outcome={null} followUps={0} />))).toBe("Menunggu konfirmasi");
});

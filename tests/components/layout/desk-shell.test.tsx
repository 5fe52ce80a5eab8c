import { expect, test } from "vitest";
import { DeskShell } from "@/components/layout/desk-shell";
import type { IconName } from "@/components/ui/icon";
import { render, words } from "../render";

const room = (label: string, current = false, count?: number) => ({
  href: `/${label.toLowerCase()}`,
  label,
  icon: "home" as IconName,
  current,
  count,
});
const nav = [room("Pantauan", true), room("Kegiatan"), room("Berkas", false, 1214), room("Laporan"), room("Pegawai")];
const shell = (phoneTabs: boolean) =>
  render(
    <DeskShell
      nav={nav}
      agencyName="Kabupaten Contoh"
      person={{ name: "Ratna Puspitasari, S.STP.", roleLabel: "Verifikator BKPSDM" }}
      signOut={() => undefined}
      phoneTabs={phoneTabs}
    >
      <h1>Isi</h1>
    </DeskShell>,
  );

test("the shell names the agency, the person and the role, and offers the way out", () => {
  const html = shell(false);
  expect(words(html)).toContain("Kabupaten Contoh");
  expect(words(html)).toContain("Ratna Puspitasari, S.STP. Verifikator BKPSDM Keluar");
  expect(words(html)).toContain("Berkas 1.214");
});

test("the keyboard can skip to the page, and the small menu opens without script", () => {
  const html = shell(false);
  expect(html).toContain('href="#isi"');
  expect(html).toMatch(/<main id="isi"/);
  expect(html).toMatch(/<details[^>]*><summary/);
});

test("a phone gets at most four tabs, and only the unit desk has them", () => {
  const tabs = shell(true).split('aria-label="Menu bawah"')[1] ?? "";
  expect(tabs.match(/<a /g)).toHaveLength(4);
  expect(shell(false)).not.toContain("Menu bawah");
});

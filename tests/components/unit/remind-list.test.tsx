import { expect, test } from "vitest";
import { Calm } from "@/components/duties/calm";
import { DutyList } from "@/components/duties/duty-list";
import { RemindList, type RemindTarget } from "@/components/duties/remind-list";
import { render, words } from "../render";

const target = (id: string, more: Partial<RemindTarget> = {}): RemindTarget => ({
  ...{ id, name: `Pegawai ${id}`, spoken: `Ingatkan Pegawai ${id}`, note: "Belum pernah masuk" },
  ...{ href: `/unit/pegawai/${id}`, way: { kind: "whatsapp", about: { pactId: id } } },
  ...{ mailable: false, reminded: false },
  ...more,
});
const list = (targets: RemindTarget[], more = {}) =>
  render(<RemindList targets={targets} shown={2} back="/unit" lately={0} {...more} />);

test("one tap reminds who has a phone, as a plain form that needs no script", () => {
  const html = list([target("a")]);
  expect(html).toContain('action="/unit/pengingat/whatsapp" method="post" target="_blank"');
  expect(html).toContain('<input type="hidden" name="pactId" value="a"/>');
  expect(html).toContain('aria-label="Ingatkan Pegawai a lewat WhatsApp"');
});

test("whom no message reaches is led to the sheet", () => {
  const html = list([target("b", { way: { kind: "link", href: "/unit/pegawai/b#lembar", label: "Lembar" } })]);
  expect(html).toContain('href="/unit/pegawai/b#lembar"');
  expect(html).not.toContain("<form");
});

test("who was reminded lately lies folded, without a button; the fold counts those not listed too", () => {
  const html = list([target("a"), target("b", { reminded: true })], { lately: 7 });
  expect(words(html)).toContain("Sudah diingatkan (7) Pegawai b");
  expect(html.match(/<form/g)).toHaveLength(1);
});

test("a long list folds after its beginning", () => {
  expect(words(list([target("a"), target("b"), target("c")]))).toContain("Tampilkan 1 lagi Pegawai c");
});

const mail = {
  action: async () => ({ problem: null, values: {}, answer: null }),
  ...{ campaignId: "c", unitId: "u", people: 2, all: true },
};

test("mail reminds all at one press where it reaches all, and says how many where not", () => {
  const both = [target("a", { mailable: true }), target("b", { mailable: true })];
  expect(words(list(both, { mail }))).toContain("Ingatkan semua (2)");
  expect(words(list(both, { mail: { ...mail, all: false } }))).toContain("Ingatkan 2 orang lewat email");
  expect(words(list(both))).not.toContain("Ingatkan semua");
  expect(list([target("c", { way: { kind: "mail", pactId: "c" } })], { mail })).toContain("Pegawai c lewat email");
});

test("the first thing to do has the loud button", () => {
  const line = { text: "Tenggat hari ini.", overdue: false, more: null };
  const html = render(
    <DutyList
      duties={[
        { key: "a", title: "Pertama", act: { href: "/a", label: "Kerjakan" }, ...line },
        { key: "b", title: "Kedua", act: { href: "/b", label: "Kerjakan" }, ...line },
      ]}
    />,
  );
  expect(html.match(/bg-accent /g)).toHaveLength(1);
  expect(html.indexOf("bg-accent ")).toBeLessThan(html.indexOf("Kedua"));
});

test("nothing to do is said in one sentence, with the day to look again", () => {
  expect(words(render(<Calm complete next="Lihat lagi 20 November: apel." />))).toBe(
    "Tidak ada yang perlu Anda kerjakan hari ini Semua sudah menandatangani. Lihat lagi 20 November: apel.",
  );
});

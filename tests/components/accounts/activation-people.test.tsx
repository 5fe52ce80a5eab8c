import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ActivationPeople, type WaitingPerson } from "@/components/accounts/activation-people";
import type { CodeAction } from "@/components/accounts/code-button";
import { lastCodeFacts } from "@/components/accounts/last-code-facts";

const action: CodeAction = async (before) => before;
const person = (name: string, status: "active" | "invited" | "disabled" | null) => ({
  employeeId: name,
  name,
  nip: "198501012010011001",
  unitName: "SD Negeri 1",
  status,
  codeUntil: null,
});
const people = [person("Ani", null), person("Budi", "invited"), person("Citra", "active"), person("Dedi", "disabled")];

const listFor = (resetAction: CodeAction | null, shown: WaitingPerson[] = people) =>
  renderToStaticMarkup(
    <ActivationPeople
      {...{ people: shown, unitId: "unit", q: "", kept: {}, action, resetAction, bkpsdmName: "BKPP Kota", limit: 50 }}
    />,
  );
const offered = (html: string) => [...html.matchAll(/<span class="sr-only">: (\w+)<\/span>/g)].map(([, name]) => name);

test("the unit's desk offers codes to those who never signed in, and names who resets the others", () => {
  const html = listFor(null);
  expect(offered(html)).toEqual(["Ani", "Budi"]);
  expect(html.match(/Kata sandi baru diminta kepada BKPP Kota/g)).toHaveLength(1);
});

test("the personnel agency offers both; nobody offers one for a closed account", () => {
  const html = listFor(action);
  expect(offered(html)).toEqual(["Ani", "Budi", "Citra"]);
  expect(html).not.toContain("diminta kepada BKPP Kota");
});

test("a code that still works is only replaced knowingly", () => {
  const html = listFor(null, [{ ...person("Ani", "invited"), codeUntil: "21 Des 2028" }]);
  expect(html).toContain("Buat kode baru (yang lama tidak berlaku)");
  expect(listFor(null)).not.toContain("yang lama");
});

describe("the last code on one's own page", () => {
  const issuedAt = new Date("2028-10-13T02:42:00Z");
  test.each([
    [{ usedAt: new Date("2028-10-13T03:00:00Z"), open: false }, "Dipakai 13 Oktober 2028"],
    [{ usedAt: null, open: true }, "Belum dipakai dan masih berlaku"],
    [{ usedAt: null, open: false }, "Tidak pernah dipakai dan tidak berlaku lagi"],
  ])("%j", (fate, words) => {
    const [fact] = lastCodeFacts(
      { issuedAt, issuedBy: "Wati Handayani", ...fate },
      { zone: "WIB", bkpsdmName: "BKPP Kota" },
    );
    expect(fact?.detail).toMatch(/^Dibuat 13 Oktober 2028.*09\.42 WIB oleh Wati Handayani$/);
    expect(fact?.note).toContain(words);
  });
  test("made by the console, or never", () => {
    const [fact] = lastCodeFacts(
      { issuedAt, issuedBy: null, usedAt: null, open: true },
      { zone: "WIB", bkpsdmName: "BKPP Kota" },
    );
    expect(fact?.detail).toMatch(/oleh sistem$/);
    expect(lastCodeFacts(null, { zone: "WIB", bkpsdmName: "BKPP Kota" })).toEqual([]);
  });
});

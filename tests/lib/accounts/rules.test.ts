import { describe, expect, test } from "vitest";
import { deskLinks, homePath } from "@/lib/accounts/desks";
import { nextPath } from "@/lib/accounts/next-path";
import { isGuessable, passwordFits } from "@/lib/accounts/passwords";
import { isForEmployees, scopeOf } from "@/lib/accounts/rules";
import { username } from "@/lib/accounts/schema";
import { type Actor, type Grant, type Role, roles } from "@/lib/core/actor";

test.each([
  ["/pakta", "/pakta"],
  ["/pantauan?kegiatan=1&q=a%20b", "/pantauan?kegiatan=1&q=a%20b"],
  ["//jahat.example", "/beranda"],
  ["/\\jahat.example", "/beranda"],
  ["/\t/jahat.example", "/beranda"],
  ["https://jahat.example/", "/beranda"],
  ["javascript:alert(1)", "/beranda"],
  ["/../..//jahat.example", "/beranda"],
  ["/%2F/jahat.example", "/%2F/jahat.example"],
  ["/masuk?lanjut=/masuk", "/beranda"],
  ["/keluar", "/beranda"],
  ["/api/v1/me", "/beranda"],
  [undefined, "/beranda"],
  [["/a", "/b"], "/beranda"],
  ["", "/beranda"],
])("after signing in %j leads to %s", (wanted, expected) => {
  expect(nextPath(wanted as string)).toBe(expected);
});

test.each([
  ["19850101 201001 1 001", "198501012010011001"],
  ["1985.0101.201001.1.001 ", "198501012010011001"],
  [" Admin.Kab ", "admin.kab"],
  ["budi santoso", "budi santoso"],
])("the user name %j reads as %j", (typed, expected) => {
  expect(username.parse(typed)).toBe(expected);
});

describe("a guessable password", () => {
  const siti = { username: "198501012010011001", name: "Siti Aminah, S.Pd." };
  test.each([
    "198501012010011001",
    "01011985aminah",
    "19850101!!",
    "SitiAminah1",
    "aminah1985",
    "Siti010185!",
    "aaaaaaaaaaaa",
    "password123",
    "bismillah2",
    "Rahasia123",
    "1234567890",
    "aminah12345",
    "Siti-2024-2025",
    "98765indonesia",
    "850101450045",
  ])("%s is refused", (password) => expect(isGuessable(password, siti)).toBe(true));
  test.each(["lumbung-padi-7", "Kopi tubruk sore hari", "aminah-menanam-jati", "7391-5528-46"])(
    "%s is taken",
    (password) => expect(isGuessable(password, siti)).toBe(false),
  );
});

test("nobody's hash fits nothing", async () => {
  expect(await passwordFits(null, "nobody has this password")).toBe(false);
});

const withRoles = (held: Role[], employeeId: string | null): Actor => ({
  kind: "user",
  accountId: "a",
  sessionId: "s",
  name: "N",
  username: "n",
  agencyId: "g",
  employeeId,
  grants: held.map((role): Grant => ({ role, agencyId: "g", subtree: null, office: null, acting: null })),
  origin: { requestId: "r", ip: null, userAgent: null },
});

test.each<[Role[], string | null, string, string[]]>([
  [["bkpsdm_admin"], null, "/pantauan", ["/pantauan"]],
  [["bkpsdm_admin", "unit_head"], "e", "/pantauan", ["/pantauan", "/unit", "/pakta"]],
  [["unit_operator"], "e", "/unit", ["/unit", "/pakta"]],
  [["leader"], null, "/pantauan", ["/pantauan"]],
  [["bkpsdm_verifier", "auditor"], "e", "/pantauan", ["/pantauan", "/pakta"]],
  [["platform_admin"], null, "/daftar-instansi", ["/daftar-instansi"]],
  [[], "e", "/pakta", ["/pakta"]],
  [[], null, "/akun", []],
])("roles %j (employee %s) lead home to %s", (held, employeeId, home, hrefs) => {
  const actor = withRoles(held, employeeId);
  expect(homePath(actor)).toBe(home);
  expect(deskLinks(actor, 2).map(({ href }) => href)).toEqual(hrefs);
  expect(deskLinks(actor, 2).find(({ href }) => href === "/pakta")?.count).toBe(employeeId ? 2 : undefined);
});

test("every role has a scope", () => {
  const scopes = roles.map((role) => [role, scopeOf(role)]);
  expect(Object.fromEntries(scopes)).toEqual({
    unit_head: "unit",
    unit_operator: "unit",
    bkpsdm_verifier: "agency",
    bkpsdm_admin: "agency",
    leader: "agency",
    auditor: "agency",
    observer: "agency",
    platform_admin: "platform",
    national_viewer: "platform",
  });
});

test("roles that decide on evidence are for employees", () => {
  expect(roles.filter(isForEmployees)).toEqual(["unit_head", "unit_operator", "bkpsdm_verifier", "bkpsdm_admin"]);
});

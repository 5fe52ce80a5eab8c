import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { eml } from "@/lib/mail/compose";
import { letterText } from "@/lib/mail/letter";
import { keepMailFile, readMailFile } from "@/lib/mail/mail-files";
import { deliveryOf } from "@/lib/mail/smtp";

const folder = mkdtempSync(join(tmpdir(), "ikrar-mail-"));
afterAll(() => rmSync(folder, { recursive: true }));

const letter = {
  subject: "Pengingat\r\nBcc: lain@contoh.go.id",
  greeting: "Yth. Ibu Siti,",
  blocks: [{ kind: "paragraph" as const, text: "Satu\nbaris." }],
  sender: "BKPSDM",
  footnote: "Pesan otomatis.",
};

test("a mail that is not sent is a file that mail programs open; the oldest make room", async () => {
  const ids = Array.from({ length: 4 }, (_, n) => newId(new Date(1_800_000_000_000 + n * 1000)));
  for (const id of ids) {
    await keepMailFile(folder, id, await eml({ id, to: { name: "Siti", address: "siti@contoh.go.id" }, letter }), 3);
  }
  expect(readdirSync(join(folder, "mail"))).toEqual(ids.slice(1).map((id) => `${id}.eml`));
  const [gone = "", kept = ""] = ids;
  expect(await readMailFile(folder, gone)).toBeNull();
  const text = (await readMailFile(folder, kept))?.toString() ?? "";
  expect(text).toMatch(/^Message-ID: </m);
  expect(text).not.toMatch(/^Bcc:/m);
  expect(text).toContain("Content-Type: multipart/alternative");
});

test.each(["../secrets", "x", ""])("%j names no file", async (id) => {
  expect(await readMailFile(folder, id)).toBeNull();
  await expect(keepMailFile(folder, id, new Uint8Array())).rejects.toThrow();
  expect(existsSync(join(folder, "secrets.eml"))).toBe(false);
});

test("plain text keeps a text on its line", () => {
  expect(letterText(letter)).toBe("Yth. Ibu Siti,\n\nSatu baris.\n\nTerima kasih.\nBKPSDM\n\n--\nPesan otomatis.\n");
});

test.each([
  [{ responseCode: 550, permanent: true }, "refused"],
  [{ responseCode: 451, permanent: false }, "later"],
  [{ code: "ESOCKET", originalCode: "ECONNREFUSED" }, "later"],
  [{ code: "EDNS" }, "later"],
  [{ code: "EAUTH" }, "later"],
  [{ code: "ETIMEDOUT", timeoutType: "GREETING_TIMEOUT" }, "later"],
  [{ code: "ETIMEDOUT", timeoutType: "SOCKET_TIMEOUT" }, "unknown"],
  [{ code: "ECONNECTION" }, "unknown"],
  [{ code: "EENVELOPE" }, "refused"],
])("a fault like %j means %s", (fault, state) => expect(deliveryOf(fault).state).toBe(state));

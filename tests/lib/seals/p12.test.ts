import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEnvironment } from "@/lib/env";
import { checkSeal } from "@/lib/seals/check-seal";
import { readP12 } from "@/lib/seals/p12-signer";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { sealedDocument } from "@/lib/seals/sealed-document";
import { fingerprintOf } from "@/lib/seals/signer";
import { checkSealSettings } from "@/scripts/check-seal-settings";
import { signingWorld } from "../pacts/signing-world";
import { has } from "./seal-programs";
import { documentRow, signAs, toolsWith } from "./sealing-world";

const PASSWORD = "sandi berkas";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ikrar-p12-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
const settings = (file: string, password = PASSWORD) =>
  parseEnvironment({ SEAL_P12: join(folder, file), SEAL_P12_PASSWORD: password });

test("a file that is missing or no PKCS #12 stops the start with a sentence", async () => {
  await expect(checkSealSettings(settings("none.p12"))).rejects.toThrow(/none\.p12 cannot be read/);
  writeFileSync(join(folder, "text.p12"), "hello");
  await expect(checkSealSettings(settings("text.p12"))).rejects.toThrow(/text\.p12 does not open/);
  await expect(checkSealSettings(parseEnvironment({}))).resolves.toBeUndefined();
});

// The files are made by openssl: of our own making they would prove little.
describe.runIf(has("openssl"))("PKCS #12 files of openssl (where it is installed)", () => {
  beforeAll(() => {
    for (const [name, ...key] of [
      ["ec", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
      ["rsa", "-newkey", "rsa:2048"],
    ] as const) {
      const subject = ["-subj", `/CN=Segel ${name}`, "-days", "30"];
      openssl("req", "-x509", ...key, "-nodes", "-keyout", `${name}.key`, "-out", `${name}.pem`, ...subject);
      const pair = ["-inkey", `${name}.key`, "-in", `${name}.pem`, "-out", `${name}.p12`];
      openssl("pkcs12", "-export", ...pair, "-passout", `pass:${PASSWORD}`);
    }
    openssl("pkcs12", "-export", "-nokeys", "-in", "ec.pem", "-out", "keyless.p12", "-passout", `pass:${PASSWORD}`);
  });

  test("a wrong password, and a file without a key, stop the start with a sentence", async () => {
    await expect(checkSealSettings(settings("ec.p12", "salah"))).rejects.toThrow(/SEAL_P12_PASSWORD/);
    await expect(checkSealSettings(settings("keyless.p12"))).rejects.toThrow(/one key and its certificate/);
    await expect(checkSealSettings(settings("ec.p12"))).resolves.toBeUndefined();
    const afterwards = new Date(Date.now() + 40 * 86_400_000);
    await expect(readP12(join(folder, "ec.p12"), PASSWORD, afterwards)).rejects.toThrow(/expired/);
  });

  test.each([
    ["ec", "dewi"],
    ["rsa", "budi"],
  ] as const)("a key of kind %s seals for the whole installation", async (name, who) => {
    const codes = { ec: { home: "98.01", away: "98.02" }, rsa: { home: "98.03", away: "98.04" } }[name];
    const world = await signingWorld(codes);
    const { pactId, signatureId } = await signAs(world, who);
    const p12 = { file: join(folder, `${name}.p12`), password: PASSWORD };
    await sealWaiting(undefined, toolsWith({ p12 }));
    const { chain } = await readP12(p12.file, p12.password);
    expect(await documentRow(signatureId)).toMatchObject({
      ...{ state: "sealed", method: "p12", certificate: fingerprintOf(chain[0]), files: 1 },
    });
    const file = await (await sealedDocument(world[who], pactId)).read();
    expect(checkSeal(file)).toMatchObject({ intact: true, subject: `CN=Segel ${name}` });
  });
});

test("settings of BSrE come together or not at all; addresses of time stamps are addresses", () => {
  expect(() => parseEnvironment({ BSRE_URL: "https://bsre.contoh.go.id" })).toThrow(/BSRE_USERNAME: is needed/);
  expect(() => parseEnvironment({ TSA_URLS: "https://a.example/, ftp://b" })).toThrow(/TSA_URLS/);
  expect(parseEnvironment({ TSA_URLS: "https://a.example/ ,http://b.example" }).TSA_URLS).toEqual([
    "https://a.example/",
    "http://b.example",
  ]);
});

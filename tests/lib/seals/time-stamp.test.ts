import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSeal } from "@/lib/seals/check-seal";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { sealedDocument } from "@/lib/seals/sealed-document";
import { stampWaiting } from "@/lib/seals/stamp-waiting";
import { fetchStamp } from "@/lib/seals/time-stamp";
import type { World } from "../pacts/signing-world";
import { askingPdfsig, has, inFolder } from "./seal-programs";
import { documentRow, signAs, signedWorld, toolsWith } from "./sealing-world";
import { type Manner, startAuthority } from "./stamp-authority";

const digest = createHash("sha256").update("a signature").digest();
let authority: Awaited<ReturnType<typeof startAuthority>>;
let world: World;
let signatureId: string;
let pactId: string;

beforeAll(async () => {
  authority = await startAuthority();
  ({ world, signatureId, pactId } = await signedWorld());
});
afterAll(() => authority.stop());

test("a right stamp is taken, with its time", async () => {
  authority.state.manner = "right";
  const { at } = await fetchStamp(digest, { urls: [authority.url] });
  expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
});

test.each([
  ["down", "refused"],
  ["slow", "slow"],
  ["refuses", "refused"],
  ["other imprint", "wrong"],
  ["other nonce", "wrong"],
  ["old clock", "wrong"],
  ["forged", "wrong"],
  ["rubbish", "wrong"],
] as [Manner, string][])("an authority that is %s gives none: %s", async (manner, problem) => {
  authority.state.manner = manner;
  const asking = fetchStamp(digest, { urls: [authority.url], patience: manner === "slow" ? 300 : 15_000 });
  await expect(asking).rejects.toMatchObject({ name: "StampError", problem });
});

test("the next authority is asked where one is down or lies", async () => {
  authority.state.manner = "other nonce";
  const second = await startAuthority();
  const urls = ["http://127.0.0.1:9/", authority.url, second.url];
  await expect(fetchStamp(digest, { urls })).resolves.toBeDefined();
  expect(second.state.asked).toBe(1);
  second.stop();
});

test("without a stamp the document is sealed all the same, one level lower, and says why", async () => {
  authority.state.manner = "down";
  const tools = toolsWith({ tsaUrls: [authority.url] });
  expect(await sealWaiting(undefined, tools)).toMatchObject({ sealed: 1 });
  expect(await documentRow(signatureId)).toMatchObject({
    ...{ state: "sealed", level: "B-B", stampProblem: "refused", files: 1, events: 1, nextAt: expect.any(Date) },
  });
});

test("once the authority is back the document is stamped, and its former file stays known", async () => {
  authority.state.manner = "down";
  const former = await sealedDocument(world.dewi, pactId);
  const before = await former.read();
  const later = toolsWith({ tsaUrls: [authority.url] }, 600_000);
  expect(await stampWaiting(undefined, later)).toEqual({ stamped: 0, not: 1 });
  expect(await documentRow(signatureId)).toMatchObject({ level: "B-B", sha256: former.sha256, stamps: 0 });

  authority.state.manner = "right";
  const muchLater = toolsWith({ tsaUrls: [authority.url] }, 3_600_000);
  const passes = await Promise.all([stampWaiting(undefined, muchLater), stampWaiting(undefined, muchLater)]);
  expect(passes.reduce((sum, { stamped }) => sum + stamped, 0)).toBe(1);
  const row = await documentRow(signatureId);
  expect(row).toMatchObject({ level: "B-T", stampProblem: null, files: 2, events: 1, stamps: 1, nextAt: null });

  const stamped = await sealedDocument(world.dewi, pactId);
  expect(stamped.sha256).not.toBe(former.sha256);
  const file = await stamped.read();
  expect(checkSeal(file)).toMatchObject({
    intact: true,
    stamp: { authority: expect.stringContaining("Penanda Waktu") },
  });
  const pages = before.subarray(0, before.lastIndexOf("%%EOF\n", before.indexOf("/ByteRange")) + 6);
  expect(file.subarray(0, pages.length).equals(pages)).toBe(true);
  expect((await former.read()).equals(before)).toBe(true);
  const said = /Total document signed[\s\S]*Signature is Valid/;
  if (has("pdfsig")) await askingPdfsig((pdfsig) => expect(pdfsig(file)).toMatch(said));
});

test("with a stamp from the start: level B-T at once, and a changed stamp is no seal", async () => {
  authority.state.manner = "right";
  const second = await signAs(world, "budi");
  await sealWaiting(undefined, toolsWith({ tsaUrls: [authority.url] }));
  expect(await documentRow(second.signatureId)).toMatchObject({
    level: "B-T",
    files: 1,
    events: 1,
    stampProblem: null,
  });
  const file = await (await sealedDocument(world.budi, second.pactId)).read();
  expect(checkSeal(file)).toMatchObject({ intact: true, stamp: { at: expect.any(Date) } });
  // Within the stamp: its statement of the time (a GeneralizedTime of this year).
  const year = Buffer.from(String(new Date().getUTCFullYear())).toString("hex");
  const at = file.toString("latin1").search(new RegExp(`18(0f|1[0-9a-f])${year}`)) + 4;
  expect(at).toBeGreaterThan(file.indexOf("/ByteRange"));
  const changed = Buffer.from(file);
  changed.write("31", at, "latin1");
  expect(checkSeal(changed)).toMatchObject({ intact: false });
});

test.runIf(has("openssl"))("a responder of openssl (where it is installed) is understood", async () => {
  await inFolder(async (folder) => {
    const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
    writeFileSync(join(folder, "ts.cnf"), CONFIGURATION);
    const subject = ["-subj", "/CN=Responder", "-days", "30", "-addext", "extendedKeyUsage=critical,timeStamping"];
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", ...subject);
    writeFileSync(join(folder, "serial"), "01\n");
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      writeFileSync(join(folder, "query"), Buffer.concat(parts));
      openssl("ts", "-reply", "-config", "ts.cnf", "-queryfile", "query", "-out", "reply");
      response.end(readFileSync(join(folder, "reply")));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { at } = await fetchStamp(digest, { urls: [url] });
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    server.closeAllConnections();
    server.close();
  });
});

const CONFIGURATION = `[tsa]
default_tsa = here
[here]
serial = ./serial
crypto_device = builtin
signer_cert = ./cert.pem
signer_key = ./key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

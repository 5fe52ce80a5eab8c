import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkSeal } from "@/lib/archives/verifier/check-seal.mjs";
import { sha256 } from "@/lib/core/hash";
import { db } from "@/lib/db";
import { makeCertificate } from "@/lib/seals/make-certificate";
import { sealPdf, sealPdfStamped, unsealed } from "@/lib/seals/seal-pdf";
import { readSeal, sealBytes } from "@/lib/seals/seal-place";
import type { SealSettings } from "@/lib/seals/seal-settings";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { fingerprintOf, keySigner } from "@/lib/seals/signer";
import { fetchStamp } from "@/lib/seals/time-stamp";
import { startFakeBsre } from "@/tests/lib/seals/fake-bsre";
import { has } from "@/tests/lib/seals/seal-programs";
import { toolsWith } from "@/tests/lib/seals/sealing-world";
import { startAuthority } from "@/tests/lib/seals/stamp-authority";
import { runJobs } from "@/tests/support/jobs";
import { archiveWorld, asked, folderWith, signers, zipOf } from "./archive-world";
import { filesIn, verdictOf } from "./unzipped";

type Files = Map<string, Buffer>;
type Entry = { path: string; kind: string; method?: string; level?: string; sealedAt?: string };
type Method = "own" | "stamped" | "bsre" | "ec" | "rsa";

const TITLE = "Segel dokumen";
const names = { organisation: "Orang lain", validFrom: new Date("2026-01-01"), validUntil: new Date("2046-01-01") };
const words = { reason: "Uji", at: new Date() };

let files: Files;
let folder: string;
/** A document sealed in each way, by its path in the archive. */
const sealedBy = new Map<Method, string>();
const authority = await startAuthority();
const bsre = await startFakeBsre();

function p12(name: string, ...key: string[]): SealSettings["p12"] {
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const subject = ["-subj", `/CN=Segel ${name}`, "-days", "3650"];
  openssl("req", "-x509", "-newkey", ...key, "-nodes", "-keyout", `${name}.key`, "-out", `${name}.pem`, ...subject);
  const pair = ["-inkey", `${name}.key`, "-in", `${name}.pem`, "-out", `${name}.p12`];
  openssl("pkcs12", "-export", ...pair, "-passout", "pass:sandi");
  return { file: join(folder, `${name}.p12`), password: "sandi" };
}

beforeAll(async () => {
  folder = await folderWith({});
  const w = await archiveWorld(0);
  await sealWaiting();
  const ways: [Method, Partial<SealSettings>][] = [
    ["own", {}],
    ["stamped", { tsaUrls: [authority.url] }],
    ["bsre", { bsre: bsre.settings }],
  ];
  // Made by openssl: of our own making they would prove little.
  if (has("openssl")) {
    ways.push(
      ["ec", { p12: p12("ec", "ec", "-pkeyopt", "ec_paramgen_curve:P-256") }],
      ["rsa", { p12: p12("rsa", "rsa:2048") }],
    );
  }
  const hashes = new Map<string, Method>();
  for (const [way, settings] of ways) {
    await signers(w, 1);
    const { signatureId } = await db.sealedDocument.findFirstOrThrow({ where: { state: "waiting" } });
    await sealWaiting(undefined, toolsWith(settings));
    const { sha256: hash } = await db.sealedDocument.findUniqueOrThrow({ where: { signatureId } });
    hashes.set(hash ?? "", way);
  }
  const archiveId = await asked(w);
  await runJobs();
  files = await filesIn(await zipOf(w, archiveId));
  for (const [path, bytes] of files) {
    const way = hashes.get(sha256(bytes));
    if (way) sealedBy.set(way, path);
  }
});
afterAll(async () => {
  authority.stop();
  bsre.stop();
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (way: Method) => sealedBy.get(way) ?? "";
const fileOf = (way: Method) => Buffer.from(files.get(pathOf(way)) ?? "");
const flipped = (file: Buffer, at: number) => file.fill((file[at] ?? 0) ^ 1, at, at + 1);

/** What a forger who may rewrite the manifest makes of the archive; null takes a file away. */
function forged(changes: Record<string, Buffer | null>, said: Partial<Entry> = {}): Files {
  const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "") as { files: Entry[] };
  const changed = new Map(files);
  for (const [path, bytes] of Object.entries(changes)) {
    const known = manifest.files.find((entry) => entry.path === path);
    const kept = manifest.files.filter((entry) => entry.path !== path);
    changed.delete(path);
    manifest.files = kept;
    if (bytes === null) continue;
    const entry = known ? { ...known, ...said } : { path, kind: "certificate" };
    manifest.files = [...kept, { ...entry, ...{ sha256: sha256(bytes), size: bytes.length } }];
    changed.set(path, bytes);
  }
  return changed.set("manifest.json", Buffer.from(JSON.stringify(manifest)));
}

const sealCheck = async (changed: Files) => (await verdictOf(changed)).checks.find(({ title }) => title === TITLE);
const isBad = (details: unknown[]) => expect.objectContaining({ state: "bad", details });
/** What is found when a document is replaced. */
const judged = (way: Method, bytes: Buffer, said?: Partial<Entry>) => sealCheck(forged({ [pathOf(way)]: bytes }, said));
const wrong = (way: Method, fault: string) => isBad([`${pathOf(way)}: ${fault}`]);

test("seals of every kind hold; certificates that the archive does not have are named, for whoever knows them", async () => {
  const { verdict, checks } = await verdictOf(files);
  expect(checks.filter(({ state }) => state !== "ok").map(({ title }) => title)).toEqual([TITLE]);
  expect(verdict).toBe("note");
  const details = checks.find(({ title }) => title === TITLE)?.details ?? [];
  const outside = ["Segel BSrE tiruan", ...(has("openssl") ? ["Segel ec", "Segel rsa"] : [])];
  expect(details.map((line) => line.replace(/\(SHA-256 [0-9a-f]{64}\)/, "")).sort()).toEqual(
    outside.map((name) => `1 dokumen: sertifikatnya tidak ada di arsip, cocokkan dengan penerbitnya: ${name} `),
  );
});

describe("one byte changed, and the manifest made to agree", () => {
  const ways = ["own", "stamped", "bsre", ...(has("openssl") ? (["ec", "rsa"] as const) : [])] as const;

  test.each(ways)("in what the seal covers, on either side of it: %s", async (way) => {
    const { to } = readSeal(fileOf(way));
    for (const at of [2000, to + 4]) {
      expect(await judged(way, flipped(fileOf(way), at))).toEqual(wrong(way, "isinya berubah sejak disegel"));
    }
  });

  test.each(ways)("in the signature: %s", async (way) => {
    const file = fileOf(way);
    const place = readSeal(file);
    const der = sealBytes(file, place);
    const algorithm = way === "rsa" ? "06092a864886f70d01010b" : "06082a8648ce3d040302";
    // Of the signer, behind its signed attributes; what follows is the signature, 40 bytes on well within its numbers.
    const signed = der.indexOf(Buffer.from("060b2a864886f70d010910022f", "hex"));
    const at = der.indexOf(Buffer.from(algorithm, "hex"), signed) + algorithm.length / 2 + 40;
    file.write(((der[at] ?? 0) ^ 1).toString(16).padStart(2, "0"), place.from + 1 + 2 * at, "latin1");
    expect(await judged(way, file)).toEqual(wrong(way, "tanda tangan pada segelnya tidak sah"));
  });

  test("anywhere in the seal is never a fault of the verifier itself", async () => {
    const file = fileOf("stamped");
    const { from, to } = readSeal(file);
    for (let at = from; at < to; at += 23) {
      const { state } = await checkSeal(flipped(Buffer.from(file), at));
      expect(["valid", "invalid", "unsupported"]).toContain(state);
    }
  });
});

describe("a seal of somebody else", () => {
  const own = () => fileOf("own");
  const path = () => pathOf("own");

  test("whose certificate is not in the archive", async () => {
    const { certificate, key } = await makeCertificate({ ...names, commonName: "Penyusup" });
    const file = await sealPdf(unsealed(own()), keySigner(key, [certificate]), words);
    const name = `Penyusup (SHA-256 ${fingerprintOf(certificate)})`;
    expect(await judged("own", file)).toEqual(
      wrong("own", `disegel dengan sertifikat yang tidak ada di sertifikat/: ${name}`),
    );
  });

  test("who puts the certificates into the archive is not told of by the log", async () => {
    const root = await makeCertificate({ ...names, commonName: "Penerbit" });
    const { certificate, key } = await makeCertificate({ ...names, commonName: "Penyusup", issuer: root });
    const file = await sealPdf(unsealed(own()), keySigner(key, [certificate]), words);
    const both = { "sertifikat/segel-x.cer": certificate, "sertifikat/induk-x.cer": root.certificate };
    expect(await sealCheck(forged({ [path()]: file, ...both }))).toEqual(
      isBad([
        expect.stringMatching(/^sertifikat Penyusup .*log tidak/),
        expect.stringMatching(/^sertifikat Penerbit /),
      ]),
    );
  });

  test("whose certificate only says that our authority issued it, or was issued by one that is no authority", async () => {
    const authorityPath = [...files.keys()].find((name) => name.startsWith("sertifikat/induk")) ?? "";
    const ours = files.get(authorityPath) ?? Buffer.alloc(0);
    const stranger = await makeCertificate({ ...names, commonName: "Palsu" });
    const asOurs = { certificate: ours, key: stranger.key };
    const { certificate, key } = await makeCertificate({ ...names, commonName: "Penyusup", issuer: asOurs });
    const middle = await makeCertificate({ ...names, commonName: "Bukan penerbit", issuer: stranger });
    const below = await makeCertificate({ ...names, commonName: "Penyusup", issuer: middle });
    const chains: [Buffer, typeof key, Record<string, Buffer>][] = [
      [certificate, key, {}],
      [
        below.certificate,
        below.key,
        { "sertifikat/a.cer": middle.certificate, "sertifikat/b.cer": stranger.certificate },
      ],
    ];
    for (const [der, signing, above] of chains) {
      const file = await sealPdf(unsealed(own()), keySigner(signing, [der]), words);
      const all = { [path()]: file, "sertifikat/segel-x.cer": der, ...above };
      expect(await sealCheck(forged(all))).toEqual(
        wrong("own", "tidak ada di sertifikat/ yang menerbitkan sertifikatnya, Penyusup"),
      );
    }
  });

  test("under our certificate", async () => {
    const { key } = await makeCertificate({ ...names, commonName: "Penyusup" });
    const certificatePath = [...files.keys()].find((name) => name.startsWith("sertifikat/segel")) ?? "";
    const ours = files.get(certificatePath) ?? Buffer.alloc(0);
    const file = await sealPdf(unsealed(own()), keySigner(key, [ours]), words);
    expect(await judged("own", file)).toEqual(wrong("own", "tanda tangan pada segelnya tidak sah"));
  });

  test("the issuer taken away", async () => {
    const authorityPath = [...files.keys()].find((name) => name.startsWith("sertifikat/induk")) ?? "";
    expect((await sealCheck(forged({ [authorityPath]: null })))?.details[0]).toContain(
      "yang menerbitkan sertifikatnya",
    );
  });
});

describe("what the manifest claims", () => {
  test("a seal that is not there", async () => {
    const plain = unsealed(fileOf("own"));
    expect(await judged("own", plain)).toEqual(wrong("own", "tidak bersegel"));
    expect(await judged("own", plain, { kind: "minutes_pdf", level: undefined })).toEqual(
      wrong("own", "tidak bersegel"),
    );
  });

  test("a time stamp that is not there, or a level that nobody knows", async () => {
    expect(await judged("own", fileOf("own"), { level: "B-T" })).toEqual(
      wrong("own", "segelnya tidak setinggi tingkat B-T"),
    );
    expect(await judged("stamped", fileOf("stamped"), { level: "B-LT" })).toEqual(
      wrong("stamped", "segelnya tidak setinggi tingkat B-LT"),
    );
  });

  test("a time at which the certificate was not valid", async () => {
    for (const sealedAt of ["2020-01-01T00:00:00.000Z", "2100-01-01T00:00:00.000Z", "kemarin"]) {
      const fault = "sertifikatnya tidak berlaku pada saat penyegelan";
      expect(await judged("own", fileOf("own"), { sealedAt })).toEqual(wrong("own", fault));
    }
  });
});

test("a time stamp of something else", async () => {
  const { certificate, key } = await makeCertificate({ ...names, commonName: "Segel" });
  const stamp = async () => (await fetchStamp(Buffer.alloc(32, 7), { urls: [authority.url] })).token;
  const { file } = await sealPdfStamped(unsealed(fileOf("own")), keySigner(key, [certificate]), words, { stamp });
  expect(await judged("own", file)).toEqual(wrong("own", "penanda waktunya bukan untuk segel ini"));
});

test("bytes that a seal leaves out, before, behind and within", async () => {
  const file = fileOf("own");
  const { from, to } = readSeal(file);
  const outside = "segelnya tidak mencakup seluruh berkas";
  expect(await judged("own", Buffer.concat([file, Buffer.from("\n")]))).toEqual(wrong("own", outside));
  const text = file.toString("latin1");
  const range = /\/ByteRange *\[0 (\d+)/.exec(text) ?? [];
  for (const changed of [
    text.replace("/ByteRange [0 ", "/ByteRange [1 "),
    `${text.slice(0, from)}<${"zz"}${text.slice(from + 3)}`,
    text.replace(String(range[0]), `/ByteRange [0 ${Number(range[1]) + 2}`),
  ]) {
    expect(changed).not.toBe(text);
    expect(await judged("own", Buffer.from(changed, "latin1"))).toEqual(wrong("own", outside));
  }
  const twice = Buffer.concat([file, file.subarray(file.lastIndexOf("/ByteRange"), to)]);
  expect(await judged("own", twice)).toEqual(wrong("own", "memuat lebih dari satu segel"));
});

test("where signatures cannot be computed this is said, and a changed byte is found all the same", async () => {
  vi.stubGlobal("crypto", {});
  try {
    const check = await sealCheck(files);
    expect(check?.state).toBe("note");
    expect(check?.details).toContainEqual(expect.stringContaining("tanda tangannya tidak dapat dihitung di sini"));
    expect(await judged("own", flipped(fileOf("own"), 2000))).toEqual(wrong("own", "isinya berubah sejak disegel"));
  } finally {
    vi.unstubAllGlobals();
  }
});

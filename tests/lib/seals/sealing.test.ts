import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { db, plain, sql } from "@/lib/db";
import { signPact } from "@/lib/pacts/sign-pact";
import { sweepFiles } from "@/lib/scans/sweep-files";
import { checkSeal } from "@/lib/seals/check-seal";
import { claimDocument } from "@/lib/seals/claim";
import { findOwnCertificate } from "@/lib/seals/own-certificates";
import { LEASE, MOST_ATTEMPTS } from "@/lib/seals/rules";
import { sealDocument } from "@/lib/seals/seal-document";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { sealedDocument } from "@/lib/seals/sealed-document";
import { pactOf, signingWorld, submission, type World } from "../pacts/signing-world";
import { documentRow, signAs, toolsWith } from "./sealing-world";

let world: World;
const refusal = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  world = await signingWorld();
});

/** Nothing of an earlier test waits. */
const settle = () => sealWaiting(undefined, toolsWith({}, 10 * LEASE));

/** One more person of the campaign, who has signed. */
async function another(): Promise<{ pactId: string; signatureId: string }> {
  const { home, campaignId } = world;
  const first = await pactOf(world, world.dewi);
  const { unitId } = await db.pact.findUniqueOrThrow({ where: { id: first.id } });
  const present = await db.signature.findFirst({ where: { pactId: first.id } });
  if (!present) return signAs(world, "dewi");
  const serial = String(await db.employee.count()).padStart(3, "0");
  const former = await db.employee.findUniqueOrThrow({ where: { id: world.dewi.employeeId ?? "" } });
  const { id: _, ...facts } = former;
  const employee = await db.employee.create({ data: { ...facts, nip: `198504122010012${serial}` } });
  const pact = await db.pact.create({
    data: { agencyId: home.id, campaignId, employeeId: employee.id, unitId, employmentType: "PNS", tier: facts.tier },
  });
  const actor = { ...world.dewi, employeeId: employee.id };
  const { signatureId } = await signPact(actor, await submission(actor, pact.id));
  return { pactId: pact.id, signatureId };
}

test("fifty submissions at once: one signature, one sealed file, forty-nine equal answers", async () => {
  const { id: pactId } = await pactOf(world, world.dewi);
  const input = await submission(world.dewi, pactId);
  const answers = await Promise.all(Array.from({ length: 50 }, () => signPact(world.dewi, input)));
  const first = answers.filter(({ alreadySigned }) => !alreadySigned);
  expect(first).toHaveLength(1);
  expect(new Set(answers.map(({ alreadySigned: _, ...answer }) => JSON.stringify(answer))).size).toBe(1);
  const files = await Promise.all(Array.from({ length: 50 }, () => sealedDocument(world.dewi, pactId)));
  expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
  const signatureId = answers[0]?.signatureId ?? "";
  expect(await documentRow(signatureId)).toMatchObject({
    ...{ state: "sealed", method: "own", level: "B-B", attempts: 1, files: 1, events: 1, sha256: files[0]?.sha256 },
  });
});

test("the file is sealed by the agency's own certificate, which the installation's authority gave", async () => {
  const { id: pactId } = await pactOf(world, world.dewi);
  const document = await sealedDocument(world.head, pactId);
  const file = await document.read();
  const check = checkSeal(file);
  if (!check.intact) throw new Error(check.reason);
  expect(check).toMatchObject({ stamp: null, subject: expect.stringContaining("CN=Segel ") });
  const certificate = await findOwnCertificate(check.fingerprint);
  expect(certificate).toMatchObject({ agencyId: world.home.id });
  const authority = await findOwnCertificate(certificate?.issuer ?? "");
  expect(authority).toMatchObject({ agencyId: null, issuer: null });
  expect(await db.auditEvent.count({ where: { action: "certificate.issue" } })).toBe(2);
  const held = await db.sealCertificate.findMany();
  for (const { sealedKey } of held)
    expect(Buffer.from(sealedKey).includes(Buffer.from("2a8648ce3d0201", "hex"))).toBe(false);
});

test("its event is a public leaf: the hash, the evidence, the time, and nobody's name", async () => {
  const { id: pactId } = await pactOf(world, world.dewi);
  const { sha256 } = await sealedDocument(world.dewi, pactId);
  const event = await db.auditEvent.findFirstOrThrow({ where: { action: "document.seal", subjectId: sha256 } });
  const { evidenceHash } = await db.signature.findFirstOrThrow({ where: { pactId } });
  expect(event).toMatchObject({ subjectType: "document", data: { sha256, evidenceHash, level: "B-B" } });
  expect(JSON.stringify(event.data)).not.toContain("Dewi");
});

test.each(["budi", "neighbourHead", "stranger", "platform"] as const)("%s does not get it", async (who) => {
  const { id: pactId } = await pactOf(world, world.dewi);
  await expect(sealedDocument(world[who], pactId)).rejects.toEqual(refusal("not_found"));
});

test("two workers at once share what waits: each document is sealed once", async () => {
  const made = [];
  for (let count = 0; count < 6; count += 1) made.push(await another());
  const passes = await Promise.all([1, 2, 3].map(() => sealWaiting(undefined, toolsWith())));
  expect(passes.reduce((sum, { sealed }) => sum + sealed, 0)).toBe(6);
  for (const { signatureId } of made) {
    expect(await documentRow(signatureId)).toMatchObject({ state: "sealed", attempts: 1, files: 1, events: 1 });
  }
});

test("of two who hold the same document, because the first was slow, one seals it", async () => {
  const { signatureId } = await another();
  const slow = await claimDocument(new Date());
  const later = toolsWith({}, LEASE + 1_000);
  if (!slow) throw new Error("nothing to claim");
  expect(await sealWaiting(undefined, later)).toMatchObject({ sealed: 1 });
  expect(await sealDocument(slow, toolsWith())).toBe(false);
  expect(await documentRow(signatureId)).toMatchObject({ state: "sealed", attempts: 2, files: 1, events: 1 });
});

test.each(["claimed", "drawn and sealed", "stored", "recorded"])(
  "killed with SIGKILL once %s: sealed once",
  async (step) => {
    await settle();
    const { signatureId, pactId } = await another();
    const script = new URL("./dying-sealer.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, step], {
      env: { ...process.env, LOG_LEVEL: "silent" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    if (step !== "recorded") {
      expect(await documentRow(signatureId)).toMatchObject({ state: "sealing", files: 0, events: 0 });
      expect(await sealWaiting(undefined, toolsWith({}, LEASE - 5_000))).toMatchObject({ sealed: 0 });
    }
    await sealWaiting(undefined, toolsWith({}, LEASE + 1_000));
    const row = await documentRow(signatureId);
    expect(row).toMatchObject({ state: "sealed", files: 1, events: 1, problem: null });
    expect(checkSeal(await (await sealedDocument(world.head, pactId)).read()).intact).toBe(true);
  },
  60_000,
);

test("a failure is tried again after growing pauses, and in the end somebody is needed", async () => {
  await settle();
  const { signatureId } = await another();
  const broken = () => Promise.reject(new Error("the disk is full"));
  let ahead = 0;
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const tools = toolsWith({}, ahead);
    await sealWaiting(undefined, { ...tools, storage: { ...tools.storage, put: broken } });
    const row = await documentRow(signatureId);
    expect(row).toMatchObject({ attempts: attempt, problem: "storage", files: 0, events: 0 });
    expect(row.state).toBe(attempt === MOST_ATTEMPTS ? "failed" : "waiting");
    const next = (row.nextAt?.getTime() ?? 0) - Date.now();
    pauses.push(next - ahead);
    ahead = next + 1_000;
  }
  expect(pauses.slice(0, -1)).toEqual([...pauses.slice(0, -1)].sort((a, b) => a - b));
  const { pactId } = await db.signature.findUniqueOrThrow({ where: { id: signatureId } });
  await expect(sealedDocument(world.head, pactId, { patience: 0 })).rejects.toEqual(refusal("document_not_sealed"));
});

test("a record edited behind the application's back is never sealed, and nobody tries again by itself", async () => {
  await settle();
  const { signatureId } = await another();
  await db.$executeRaw(sql`ALTER TABLE signature DISABLE TRIGGER signature_evidence`);
  await db.$executeRaw(
    sql`UPDATE signature SET record = replace(record, 'Guru', 'Guri') WHERE id = ${signatureId}::uuid`,
  );
  await db.$executeRaw(sql`ALTER TABLE signature ENABLE TRIGGER signature_evidence`);
  await sealWaiting(undefined, toolsWith());
  expect(await documentRow(signatureId)).toMatchObject({ state: "failed", problem: "evidence", attempts: 1, files: 0 });
});

test("the database lets nothing sealed be undone, and no file be forgotten", async () => {
  const { id: pactId } = await pactOf(world, world.dewi);
  const { id } = await db.signature.findFirstOrThrow({ where: { pactId } });
  const refused = /is sealed|append-only/;
  await expect(
    plain.$executeRaw(sql`UPDATE sealed_document SET state = 'waiting' WHERE signature_id = ${id}::uuid`),
  ).rejects.toThrow(refused);
  await expect(plain.$executeRaw(sql`DELETE FROM sealed_document WHERE signature_id = ${id}::uuid`)).rejects.toThrow(
    refused,
  );
  await expect(plain.$executeRaw(sql`DELETE FROM sealed_file`)).rejects.toThrow(refused);
  const tools = toolsWith();
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
  await sweepFiles(tools.storage, inTwoDays);
  expect((await (await sealedDocument(world.dewi, pactId)).read()).length).toBeGreaterThan(10_000);
});

test("a file that the disk changed is not handed out", async () => {
  const { id: pactId } = await pactOf(world, world.dewi);
  const tools = toolsWith();
  const { sha256 } = await sealedDocument(world.dewi, pactId);
  await tools.storage.remove(sha256);
  const document = await sealedDocument(world.dewi, pactId);
  await expect(document.read()).rejects.toEqual(refusal("document_damaged"));
});

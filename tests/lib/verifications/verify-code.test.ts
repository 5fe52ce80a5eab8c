import { beforeAll, beforeEach, expect, test } from "vitest";
import { db, type Sql, sql } from "@/lib/db";
import { evidenceHash } from "@/lib/documents/canonical-record";
import { newVerificationCode } from "@/lib/documents/verification-code";
import { signPact } from "@/lib/pacts/sign-pact";
import { verifyCode, verifyCodeOrRefuse } from "@/lib/verifications/verify-code";
import { anonymous, pactOf, signingWorld, submission, type World } from "@/tests/lib/pacts/signing-world";

let world: World;
const signers = ["dewi", "budi", "neighbour", "head", "neighbourHead", "operator", "admin", "auditor"] as const;
let next = 0;
let pactId: string;
let code: string;

beforeAll(async () => {
  world = await signingWorld();
});

beforeEach(async () => {
  const signer = world[signers[next++] ?? "dewi"];
  pactId = (await pactOf(world, signer)).id;
  const at = new Date("2028-10-13T02:42:18Z");
  code = (await signPact(signer, await submission(signer, pactId), at)).verificationCode;
});

/** What a person with the superuser's password could do. */
async function tamper(change: Sql): Promise<void> {
  await db.$executeRaw(sql`ALTER TABLE signature DISABLE TRIGGER signature_evidence`);
  await db.$executeRaw(sql`UPDATE signature SET ${change} WHERE pact_id = ${pactId}::uuid`);
  await db.$executeRaw(sql`ALTER TABLE signature ENABLE TRIGGER signature_evidence`);
}

const failed = async () =>
  (await verifyCode(anonymous, code))?.checks.filter(({ passed }) => !passed).map(({ check }) => check);

test("a stranger learns that it is valid, and no more of the person than initials and four digits", async () => {
  const verification = await verifyCode(anonymous, `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
  expect(verification).toMatchObject({
    verdict: "valid",
    agencyName: "Pemerintah Kabupaten Contoh",
    document: {
      maskedName: "D••• A••••••••, S.Pd.",
      unitName: "SMP Negeri 4 Rawa Indah",
      unitPath: "Dinas Pendidikan, Pemerintah Kabupaten Contoh",
      campaignName: "Pakta Netralitas Pemilu 2029",
      signedAt: "13 Oktober 2028, 09.42.18 WIB",
      strength: "Tanda tangan elektronik tidak tersertifikasi",
    },
  });
  const said = JSON.stringify(verification);
  for (const secret of [
    "Dewi",
    "Anggraini",
    world.dewi.username,
    world.dewi.username.slice(0, 8),
    pactId,
    'strokes":[[',
  ]) {
    expect(said).not.toContain(secret);
  }
});

test("a record changed in the database is not valid, and nothing in it is repeated", async () => {
  await tamper(sql`record = replace(record, 'Guru', 'Kepala')`);
  expect(await verifyCode(anonymous, code)).toMatchObject({ verdict: "invalid", document: null });
  expect(await failed()).toContain("record");
});

test("a record changed together with its hash is betrayed by the trail", async () => {
  const signature = await db.signature.findFirstOrThrow({ where: { pactId } });
  const record = signature.record.replace("Guru", "Kepala");
  await tamper(sql`record = ${record}, evidence_hash = ${evidenceHash(record)}`);
  expect(await failed()).toEqual(["trail"]);
});

test("a drawing changed in the database is not valid", async () => {
  await tamper(sql`drawing = jsonb_set(drawing, '{strokes,0,0,0}', '41')`);
  expect(await failed()).toEqual(["strokes"]);
});

test("a drawing taken away is not valid", async () => {
  await tamper(sql`drawing = NULL`);
  expect(await failed()).toEqual(["strokes"]);
});

test("words changed under the signatures are not valid", async () => {
  await db.$executeRaw(sql`ALTER TABLE pledge_text DISABLE TRIGGER pledge_text_immutable`);
  const text = { id: (await db.signature.findFirstOrThrow({ where: { pactId } })).textId };
  const { closing } = await db.pledgeText.findUniqueOrThrow({ where: text });
  await db.pledgeText.update({ where: text, data: { closing: `${closing} Kecuali bila diminta.` } });
  expect(await failed()).toEqual(["words"]);
  await db.pledgeText.update({ where: text, data: { closing } });
  await db.$executeRaw(sql`ALTER TABLE pledge_text ENABLE TRIGGER pledge_text_immutable`);
  expect(await failed()).toEqual([]);
});

test("a signature that another one replaced says so", async () => {
  await db.signature.updateMany({ where: { pactId }, data: { supersededAt: new Date() } });
  expect(await verifyCode(anonymous, code)).toMatchObject({ verdict: "superseded" });
});

const at = (ip: string) => ({ ...anonymous, origin: { ...anonymous.origin, ip } });

test("an unknown code is not found, and so is what cannot be a code; after 120 misses the address hears the same of every code", async () => {
  const address = at("10.0.0.77");
  expect(await verifyCode(address, "K7QM")).toBeNull();
  await expect(verifyCodeOrRefuse(address, "K7QM")).rejects.toMatchObject({ code: "not_found" });
  for (let miss = 0; miss < 119; miss++) expect(await verifyCode(address, newVerificationCode())).toBeNull();
  expect(await verifyCode(address, code), "a real document, while misses are left").toMatchObject({ verdict: "valid" });
  expect(await verifyCode(address, newVerificationCode())).toBeNull();
  const refused = { code: "too_many_attempts", status: 429, details: { retryAfter: expect.any(Number) } };
  await expect(verifyCode(address, newVerificationCode())).rejects.toMatchObject(refused);
  await expect(verifyCode(address, code)).rejects.toMatchObject(refused);
  expect(await verifyCode(at("10.0.0.78"), code)).toMatchObject({ verdict: "valid" });
});

test("many guesses at once are no more free ones than one after the other", async () => {
  const guesses = Array.from({ length: 300 }, () => verifyCode(at("10.0.0.79"), newVerificationCode()));
  const answered = (await Promise.allSettled(guesses)).filter(({ status }) => status === "fulfilled");
  expect(answered).toHaveLength(120);
});

test("a hall that opens its own codes does not stand before the limit of those who guess; a program does", async () => {
  const hall = at("2001:db8:7::1");
  const key = "lookup-all:2001:db8:7:0::/64";
  expect(await verifyCode(hall, code)).toMatchObject({ verdict: "valid" });
  await db.rateLimit.update({ where: { key }, data: { points: 2_500 } });
  expect(await verifyCode(hall, code)).toMatchObject({ verdict: "valid" });
  await db.rateLimit.update({ where: { key }, data: { points: 3_000 } });
  const neighbour = at("2001:db8:7::2");
  await expect(verifyCode(neighbour, code)).rejects.toMatchObject({ code: "too_many_attempts" });
  await expect(verifyCode(neighbour, newVerificationCode())).rejects.toMatchObject({ code: "too_many_attempts" });
});

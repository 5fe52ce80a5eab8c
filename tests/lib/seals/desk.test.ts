import { X509Certificate } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { db, plain, sql } from "@/lib/db";
import { findSigner } from "@/lib/seals/find-signer";
import { issueCertificate } from "@/lib/seals/issue-certificate";
import { KeptKeyError, unlockKey } from "@/lib/seals/kept-key";
import { listAuthorities, listCertificates } from "@/lib/seals/list-certificates";
import { countSeals, findSeal, findSealedFile, listOwed, sealingPace } from "@/lib/seals/queries";
import { retrySeal } from "@/lib/seals/retry-seal";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { fingerprintOf } from "@/lib/seals/signer";
import { sealWords, waitingWords } from "@/lib/seals/words";
import { grant, type World } from "../pacts/signing-world";
import { documentRow, signAs, signedWorld, toolsWith } from "./sealing-world";

let world: World;
let signatureId: string;
const admin = () => ({ ...world.head, grants: [grant("bkpsdm_admin", world.home.id)] });
const elsewhere = () => ({ ...world.stranger, grants: [grant("bkpsdm_admin", world.stranger.agencyId)] });

beforeAll(async () => {
  ({ world, signatureId } = await signedWorld());
});

test("the desk counts and lists what is not sealed, in the own agency alone", async () => {
  expect(await countSeals(admin())).toMatchObject({ waiting: 1, sealed: 0, failed: 0 });
  expect(await listOwed(admin())).toMatchObject([{ signatureId, state: "waiting", attempts: 0, problem: null }]);
  expect(await listOwed(admin(), { tried: true })).toEqual([]);
  expect(await listOwed(elsewhere())).toEqual([]);
  expect(await listOwed(world.head)).toEqual([]);
  await expect(retrySeal(elsewhere(), { signatureId })).rejects.toMatchObject({ code: "not_found" });
  await expect(retrySeal(world.head, { signatureId })).rejects.toMatchObject({ code: "not_found" });
});

test("what is told of a seal is honest: not certified, and without a time stamp", async () => {
  const told = async () => sealWords(await findSeal(signatureId), "WIB");
  expect(await told()).toEqual({ detail: "Belum disegel", note: "Menunggu giliran" });
  await sealWaiting(undefined, toolsWith());
  expect((await told()).note).toBe("segel internal instansi, bukan sertifikat PSrE, tanpa penanda waktu");
  expect(await countSeals(admin())).toMatchObject({ waiting: 0, sealed: 1, stamped: 0 });
  const { sealedAt } = await findSeal(signatureId);
  const after = (minutes: number) => new Date((sealedAt?.getTime() ?? 0) + minutes * 60_000);
  expect(await sealingPace(admin(), after(0))).toBe(4);
  expect(await sealingPace(admin(), after(4))).toBe(1 / 4);
  expect(await sealingPace(admin(), after(6))).toBe(0);
  expect(await sealingPace(elsewhere())).toBe(0);
  const { sha256 } = await documentRow(signatureId);
  expect(await findSealedFile(sha256 ?? "")).toMatchObject({ signatureId, present: true });
  expect(await findSealedFile("0".repeat(64))).toBeNull();
  await expect(retrySeal(admin(), { signatureId })).rejects.toMatchObject({ code: "seal_not_waiting" });
});

test.each([
  [0, 12, null],
  [40, 0, null],
  [5, 10, "kurang dari satu menit lagi"],
  [121, 10, "sekitar 13 menit lagi"],
  [6_000, 20, "sekitar 5 jam lagi"],
])("%d that wait at %d a minute: %s", (waiting, pace, words) => expect(waitingWords(waiting, pace)).toBe(words));

test("a certificate that ends soon is followed by a new one of the same authority, and stays listed", async () => {
  const now = new Date();
  const first = await findSigner(world.home.id, { p12: null }, now);
  const soon = new Date(now);
  soon.setUTCFullYear(soon.getUTCFullYear() + 3);
  const lastWeeks = new Date(soon.getTime() - 20 * 86_400_000);
  const made = await Promise.all([1, 2, 3].map(() => findSigner(world.home.id, { p12: null }, lastWeeks)));
  const names = new Set(made.map(({ chain }) => fingerprintOf(chain[0])));
  expect(names.size).toBe(1);
  expect(names).not.toContain(fingerprintOf(first.chain[0]));
  const kinds = (await listCertificates(admin())).map(({ kind }) => kind);
  expect(kinds).toEqual(["seal", "seal", "authority"]);
  expect(await listCertificates(elsewhere())).toMatchObject([{ kind: "authority" }]);
});

test("an authority gives no seal that would outlive it", async () => {
  const late = new Date();
  late.setUTCFullYear(late.getUTCFullYear() + 18);
  await issueCertificate(systemActor("test"), { agencyId: world.home.id }, late);
  const rows = await db.sealCertificate.findMany({ orderBy: { validUntil: "desc" } });
  const seal = rows.find(({ agencyId, validFrom }) => agencyId && validFrom.getTime() > late.getTime() - 86_400_000);
  const authority = rows.find(({ fingerprint }) => fingerprint === seal?.issuer);
  if (!seal || !authority) throw new Error("no certificate was made");
  expect(authority.validUntil.getTime()).toBeGreaterThan(seal.validUntil.getTime());
  const [below, above] = [seal, authority].map(({ certificate }) => new X509Certificate(certificate));
  expect(above && below?.verify(above.publicKey)).toBe(true);
  expect(above && below?.checkIssued(above)).toBe(true);
  const authorities = rows.filter(({ agencyId }) => agencyId === null).map(({ fingerprint }) => fingerprint);
  expect((await listAuthorities()).map(({ fingerprint }) => fingerprint)).toEqual(authorities);
});

test("a key is of no use beside another certificate, and a changed one of none at all", async () => {
  const [one, other] = await db.sealCertificate.findMany();
  if (!one || !other) throw new Error("no certificates");
  expect(() => unlockKey(one.sealedKey, one.fingerprint)).not.toThrow();
  expect(() => unlockKey(one.sealedKey, other.fingerprint)).toThrow(KeptKeyError);
});

test("a document that cannot be sealed for want of the key says so", async () => {
  const second = await signAs(world, "budi");
  await plain.$executeRaw(sql`ALTER TABLE seal_certificate DISABLE TRIGGER seal_certificate_append_only`);
  await plain.$executeRaw(
    sql`UPDATE seal_certificate SET sealed_key = set_byte(sealed_key, 40, 7) WHERE agency_id IS NOT NULL`,
  );
  await plain.$executeRaw(
    sql`UPDATE seal_certificate SET sealed_key = set_byte(sealed_key, 41, 7) WHERE agency_id IS NOT NULL`,
  );
  await sealWaiting(undefined, toolsWith());
  expect(await listOwed(admin(), { tried: true })).toMatchObject([
    { signatureId: second.signatureId, state: "waiting", problem: "key", attempts: 1, nextAt: expect.any(String) },
  ]);
});

import { beforeEach, describe, expect, test } from "vitest";
import { timelineOf } from "@/app/(unit)/unit/pegawai/[pactId]/timeline";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { readSnapshot } from "@/lib/campaigns/read-snapshot";
import { reviseText } from "@/lib/campaigns/revise-text";
import { listTextVersions, textStanding } from "@/lib/campaigns/text-versions";
import { Refusal } from "@/lib/core/errors";
import { db, plain } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { findEmployee } from "@/lib/employees/find-employee";
import { formatDate } from "@/lib/format/date";
import { printForms } from "@/lib/forms/print-forms";
import { findPersonRecord, replacedSignature } from "@/lib/monitoring/person-record";
import { listGivenSignatures } from "@/lib/pacts/given-signatures";
import { listMyPacts as myPactsOf } from "@/lib/pacts/my-pacts";
import { getPact } from "@/lib/pacts/pact-detail";
import { pactDocument } from "@/lib/pacts/pact-document";
import { listPacts } from "@/lib/pacts/queries";
import { signPact } from "@/lib/pacts/sign-pact";
import { findSigningFacts } from "@/lib/pacts/signing-facts";
import { annexPeople } from "@/lib/recaps/annex-people";
import { findAnnexTarget } from "@/lib/recaps/annex-target";
import { reverseVerification } from "@/lib/scans/reverse-verification";
import { verifyScan } from "@/lib/scans/verify-scan";
import { verifyCode } from "@/lib/verifications/verify-code";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { stackSheet } from "@/tests/support/stack-sheet";
import { anonymous, pactOf, signingWorld, submission, type World } from "../pacts/signing-world";
import { outcome, trailOf } from "./regency";

let world: World;
let made = 0;
beforeEach(async () => {
  made += 1;
  world = await signingWorld({ home: `97.${made + 10}`, away: `98.${made + 10}` });
});

const shorter = { ...pemiluPledge, points: pemiluPledge.points.slice(0, 3) };
const why = "Butir keempat dipindahkan ke surat edaran";
const revise = (change: Record<string, unknown> = {}) =>
  reviseText(world.admin, { campaignId: world.campaignId, text: shorter, reason: why, ...change });
const sign = async (who: "dewi" | "budi" | "neighbour", change: Record<string, unknown> = {}) => {
  const { id } = await pactOf(world, world[who]);
  return signPact(world[who], await submission(world[who], id, change));
};
const states = async () =>
  Object.fromEntries(
    (await db.pact.findMany({ where: { campaignId: world.campaignId } })).map((p) => [p.employeeId, p.status]),
  );
const three = { acknowledged: [1, 2, 3] };

describe("before the first signature", () => {
  test("the words are simply corrected: a new version, nobody asked what it means", async () => {
    const done = await revise();
    expect(done).toMatchObject({ version: 2, change: "correction", owedAgain: 0, alreadyInForce: false });
    expect(await sign("dewi", three)).toMatchObject({ alreadySigned: false });
    expect((await trailOf(world.campaignId)).at(-1)).toMatchObject({
      action: "campaign.revise-text",
      data: { textId: done.textId, version: 2, change: "correction", reason: why, owedAgain: 0, sheetsAside: 0 },
    });
  });

  test("sending the words in force again is a success that leaves no trace", async () => {
    expect(await revise({ text: pemiluPledge })).toMatchObject({ version: 1, alreadyInForce: true });
    expect(await db.pledgeText.count({ where: { campaignId: world.campaignId } })).toBe(1);
    expect((await trailOf(world.campaignId)).at(-1)?.action).toBe("campaign.open");
  });
});

describe("an editorial change", () => {
  test("leaves signatures valid for their version; who has not signed signs the new one", async () => {
    const first = await sign("dewi");
    await revise({ change: "editorial" });
    expect((await states())[world.dewi.employeeId]).toBe("signed");
    expect(await sign("dewi")).toMatchObject({ signatureId: first.signatureId, alreadySigned: true });
    const { id } = await pactOf(world, world.budi);
    expect((await getPact(world.budi, id)).text).toMatchObject({ version: 2, points: { length: 3 } });
    await sign("budi", three);
    expect(
      (await listTextVersions(world.admin, world.campaignId)).map(({ version, signatures }) => [version, signatures]),
    ).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(await verifyCode(anonymous, first.verificationCode)).toMatchObject({
      verdict: "valid",
      document: { textVersion: 1, presentVersion: 2, contentChanged: false, words: { points: { length: 4 } } },
    });
  });

  test("a page opened before is refused, so that nobody signs unseen words", async () => {
    const { id } = await pactOf(world, world.budi);
    const opened = await submission(world.budi, id);
    await revise();
    expect(await outcome(signPact(world.budi, opened))).toBe("text_changed");
  });

  test("a sheet that waits is accepted for the words it was handed in with", async () => {
    const { id, unitId } = await pactOf(world, world.budi);
    const given = { campaignId: world.campaignId, unitId, uploadedById: world.operator.accountId };
    const scans = await stackSheet({ ...given, pactIds: [id] });
    await revise({ change: "editorial" });
    await verifyScan(world.admin, { pactId: id, scanId: scans[id], accepted: true });
    const signature = await db.signature.findFirstOrThrow({ where: { pactId: id }, include: { text: true } });
    expect(signature.text.version).toBe(1);
    expect(JSON.parse(signature.record).textVersion).toMatchObject({ id: signature.textId, number: 1 });
    expect(await verifyCode(anonymous, signature.verificationCode)).toMatchObject({ verdict: "valid" });
  });
});

describe("a material change", () => {
  test("asks those who had signed again; their evidence stands until the new one comes", async () => {
    const first = await sign("dewi");
    const { id } = await pactOf(world, world.dewi);
    const done = await revise({ change: "material" });
    expect(done).toMatchObject({ version: 2, owedAgain: 1, sheetsAside: 0 });
    expect((await states())[world.dewi.employeeId]).toBe("pending");
    const record = await findPersonRecord(world.admin, id);
    expect(record && replacedSignature(record)).toMatchObject({
      signature: { textVersion: 1 },
      change: { version: 2 },
    });
    expect(record && timelineOf(record, [], { mailSent: false })[0]?.title).toBe("Naskah diganti, versi 2");
    expect(await findEmployee(world.admin, world.dewi.employeeId)).toMatchObject({ pacts: [{ formerVersion: 1 }] });
    expect(await getPact(world.dewi, id)).toMatchObject({
      text: { version: 2 },
      signature: { id: first.signatureId, textVersion: 1 },
    });
    const beforehand = await verifyCode(anonymous, first.verificationCode);
    expect(beforehand).toMatchObject({
      verdict: "earlier_words",
      document: {
        ...{ textVersion: 1, presentVersion: 2, contentChanged: true, words: { points: { length: 4 } } },
        contentChangedOn: formatDate(new Date(), "WIB"),
      },
    });
    expect((await pactDocument(world.dewi, id)).version).toContain(first.evidenceHash);
    expect(await myPactsOf(world.dewi)).toMatchObject([
      { status: "pending", signatures: [{ textVersion: 1, inForce: true }] },
    ]);
    const { items } = await listPacts(world.head, { campaign: world.campaignId, status: "belum" });
    expect(items.find((row) => row.id === id)?.note).toBe("Naskah diganti, menandatangani lagi");

    const second = await sign("dewi", three);
    expect(second).toMatchObject({ alreadySigned: false });
    expect(second.signatureId).not.toBe(first.signatureId);
    expect(await verifyCode(anonymous, first.verificationCode), "nobody learns who signed again").toEqual(beforehand);
    expect(await verifyCode(anonymous, second.verificationCode)).toMatchObject({
      verdict: "valid",
      document: { contentChanged: false },
    });
    expect(await db.signature.count({ where: { pactId: id, supersededAt: null } })).toBe(1);
    const both = [
      { verificationCode: second.verificationCode, textVersion: 2, inForce: true },
      { verificationCode: first.verificationCode, textVersion: 1, inForce: false },
    ];
    expect(await myPactsOf(world.dewi)).toMatchObject([{ status: "signed", signatures: both }]);
    expect(await findPersonRecord(world.head, id)).toMatchObject({ signatures: both });
    expect(await listGivenSignatures(world.budi, id)).toEqual([]);
    const code = formatVerificationCode(first.verificationCode);
    expect(await getPact(world.dewi, id)).toMatchObject({ formerSignatures: [{ verificationCode: code }] });
    const former = await readPages(await (await pactDocument(world.dewi, id, code)).render());
    expect(former.join(" ")).toContain(code);
    await expect(pactDocument(world.budi, id, code)).rejects.toMatchObject({ code: "not_found" });
    const other = await pactOf(world, world.budi);
    await expect(pactDocument(world.budi, other.id, code)).rejects.toMatchObject({ code: "not_found" });
  });

  test("a sheet whose acceptance was taken back is no signature that anybody gave", async () => {
    const own = await sign("budi");
    const { id, unitId } = await pactOf(world, world.budi);
    await revise({ change: "material" });
    const given = { campaignId: world.campaignId, unitId, uploadedById: world.operator.accountId };
    const scanId = (await stackSheet({ ...given, pactIds: [id] }))[id] ?? "";
    await verifyScan(world.admin, { pactId: id, scanId, accepted: true });
    await reverseVerification(world.admin, { pactId: id, scanId });
    expect(await listGivenSignatures(world.budi, id)).toMatchObject([{ textVersion: 1, inForce: false }]);
    const sheet = await db.signature.findFirstOrThrow({ where: { pactId: id, method: "wet_ink_scan" } });
    expect(await verifyCode(anonymous, sheet.verificationCode)).toMatchObject({ verdict: "superseded" });
    await revise({ change: "material", text: pemiluPledge });
    expect(await verifyCode(anonymous, sheet.verificationCode)).toMatchObject({ verdict: "superseded" });
    expect(await verifyCode(anonymous, own.verificationCode)).toMatchObject({ verdict: "earlier_words" });
  });

  test("once it has ended, list and frozen copy still tell who had signed the earlier words, and who did again", async () => {
    await sign("dewi");
    await sign("budi");
    await revise({ change: "material" });
    await sign("budi", three);
    await closeCampaign(world.admin, { campaignId: world.campaignId });
    const target = await findAnnexTarget(plain, world.admin, { campaignId: world.campaignId, scope: "subtree" });
    const remarks: string[] = [];
    for await (const { people } of annexPeople(plain, world.admin, target, false)) {
      remarks.push(...people.map(({ remark }) => remark));
    }
    expect(remarks.filter((remark) => /^Belum; menandatangani versi 1 pada \d+ \S+ \d{4}$/.test(remark))).toHaveLength(
      1,
    );
    expect(remarks).toContain("Sudah menandatangani");
    expect(remarks).toContain("Belum menandatangani");
    const { content } = await readSnapshot(world.admin, { campaignId: world.campaignId, number: 1 });
    expect(content.texts).toMatchObject([
      { version: 1, owedAgain: 0, signedAgain: 0 },
      { version: 2, owedAgain: 2, signedAgain: 1 },
    ]);
  });

  test("sets waiting sheets aside, and a sheet of the old words settles nothing any more", async () => {
    const { id, unitId } = await pactOf(world, world.budi);
    const given = { campaignId: world.campaignId, unitId, uploadedById: world.operator.accountId, pactIds: [id] };
    const waiting = await stackSheet(given);
    const { textId } = await db.campaign.findUniqueOrThrow({ where: { id: world.campaignId } });
    expect(await revise({ change: "material" })).toMatchObject({ owedAgain: 1, sheetsAside: 1 });
    const decide = (scanId?: string) => outcome(verifyScan(world.admin, { pactId: id, scanId, accepted: true }));
    expect(await decide(waiting[id])).toBe("scan_superseded");
    const old = await stackSheet({ ...given, textId: textId ?? "" });
    expect(await decide(old[id])).toBe("sheet_words_replaced");
    const fresh = await stackSheet(given);
    expect(await decide(fresh[id])).toBe("done");
  });

  test("a second one asks only those who signed the words before it, once", async () => {
    await sign("dewi");
    await revise({ change: "material" });
    await sign("budi", three);
    expect(await revise({ change: "material", text: pemiluPledge })).toMatchObject({ version: 3, owedAgain: 1 });
    expect(await textStanding(world.admin, world.campaignId)).toMatchObject({ signed: 0, everSigned: true });
  });

  test("who signs while the words change signs the old ones before it, or is refused after it", async () => {
    const { id } = await pactOf(world, world.budi);
    await sign("dewi");
    const sent = await submission(world.budi, id);
    const [signed, { owedAgain }] = await Promise.all([
      outcome(signPact(world.budi, sent)),
      revise({ change: "material" }),
    ]);
    const state = (await states())[world.budi.employeeId];
    expect(state).toBe("pending");
    expect([signed, owedAgain]).toEqual(signed === "done" ? ["done", 2] : ["text_changed", 1]);
  });
});

test("paper printed with the old words is told apart from paper printed now", async () => {
  const print = () => printForms(world.head, { campaignId: world.campaignId, unit: world.home.school.id });
  const before = await print();
  await revise();
  const after = await print();
  expect(after.target.textVersion).toBe(2);
  expect(after.tokens.some((token) => before.tokens.includes(token))).toBe(false);
  const { textId } = await db.campaign.findUniqueOrThrow({ where: { id: world.campaignId } });
  const forms = await db.pactForm.findMany({ where: { token: { in: before.tokens } } });
  expect(forms.every((form) => form.textId !== textId)).toBe(true);
});

describe("refusals", () => {
  test("once somebody has signed, what the change means must be said", async () => {
    await sign("dewi");
    const error = await revise().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code: "invalid_input", fields: { change: expect.stringContaining("redaksional") } });
  });

  test("a reason, a known placeholder, an open campaign, an admin of the agency", async () => {
    expect(await outcome(revise({ reason: "salah" }))).toBe("invalid_input");
    expect(await outcome(revise({ text: { ...shorter, opening: "Dalam {pemilu}" } }))).toBe("invalid_input");
    const input = { campaignId: world.campaignId, text: shorter, reason: why };
    expect(await outcome(reviseText(world.head, input))).toBe("forbidden");
    expect(await outcome(reviseText(world.stranger, input))).toBe("not_found");
    await closeCampaign(world.admin, { campaignId: world.campaignId });
    expect(await outcome(revise())).toBe("text_not_open");
    expect(await outcome(listTextVersions(world.head, world.campaignId))).toBe("not_found");
    expect(await textStanding(world.head, world.campaignId)).toBeNull();
  });

  test("no program writes a version without its meaning, nor changes one", async () => {
    const { textId } = await db.campaign.findUniqueOrThrow({ where: { id: world.campaignId } });
    const facts = await findSigningFacts(plain, world.dewi, (await pactOf(world, world.dewi)).id);
    expect(facts?.textId).toBe(textId);
    await expect(
      db.pledgeText.create({ data: { campaignId: world.campaignId, version: 2, ...shorter } }),
    ).rejects.toThrow(/pledge_text_change_explained/);
    const change = db.$executeRaw`UPDATE pledge_text SET title = 'Lain' WHERE id = ${textId}::uuid`;
    await expect(change).rejects.toThrow(/is locked/);
  });
});

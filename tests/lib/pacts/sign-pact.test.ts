import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import type { Actor } from "@/lib/core/actor";
import { db, sql } from "@/lib/db";
import { checkEvidence } from "@/lib/pacts/check-evidence";
import { declinePact } from "@/lib/pacts/decline-pact";
import { findEvidence } from "@/lib/pacts/evidence";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { signPact } from "@/lib/pacts/sign-pact";
import { anonymous, drawing, pactOf, signingWorld, submission, system, trailOf, type World } from "./signing-world";

let world: World;
let pactId: string;

// One world a file; each test takes a person who has not signed yet.
beforeAll(async () => {
  world = await signingWorld();
});

async function freshPact() {
  const employee = await db.employee.create({
    data: {
      agencyId: world.home.id,
      unitId: world.home.school.id,
      nip: String(197000000000000000n + BigInt(Math.floor(Math.random() * 1e12))),
      name: "Dewi Anggraini",
      titleBack: "S.Pd.",
      employmentType: "PPPK",
      tier: "FUNGSIONAL",
    },
  });
  world.dewi = { ...world.dewi, employeeId: employee.id };
  const pact = await db.pact.create({
    data: {
      agencyId: world.home.id,
      campaignId: world.campaignId,
      employeeId: employee.id,
      unitId: world.home.school.id,
      employmentType: "PPPK",
      tier: "FUNGSIONAL",
    },
  });
  return pact.id;
}

beforeEach(async () => {
  pactId = await freshPact();
});

const code = (error: unknown) => (error as { code?: string }).code;
async function refusalOf(act: Promise<unknown>): Promise<string | undefined> {
  return act.then(() => "accepted", code);
}
const signatures = () => db.signature.findMany({ where: { pactId } });

describe("the promise", () => {
  test("Dewi signs her own pact: one signature, sound evidence, one trace", async () => {
    const result = await signPact(world.dewi, await submission(world.dewi, pactId));
    expect(result).toMatchObject({ pactId, alreadySigned: false });
    expect(result.verificationCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);

    const evidence = await findEvidence(world.dewi, pactId);
    expect(evidence && checkEvidence(evidence)).toEqual([
      { check: "record", passed: true },
      { check: "words", passed: true },
      { check: "strokes", passed: true },
      { check: "trail", passed: true },
    ]);
    expect(await db.pact.findUniqueOrThrow({ where: { id: pactId } })).toMatchObject({ status: "signed" });
    const trail = await trailOf(pactId, "pact.sign");
    expect(trail).toHaveLength(1);
    expect(trail[0]).toMatchObject({
      agencyId: world.home.id,
      actor: { kind: "user", accountId: world.dewi.accountId },
      data: { signatureId: result.signatureId, method: "browser_drawn", evidenceHash: result.evidenceHash },
    });
  });

  test("a typed name is a signature of its own kind, without strokes", async () => {
    await signPact(world.dewi, await submission(world.dewi, pactId, { drawing: null, typedName: " Dewi Anggraini " }));
    const [signature] = await signatures();
    expect(signature).toMatchObject({ method: "browser_typed", drawing: null });
    expect(JSON.parse(signature?.record ?? "")).toMatchObject({ typedName: "Dewi Anggraini", drawingSha256: null });
  });

  test("the counters follow", async () => {
    const counted = async () =>
      (await db.completionCounter.findMany({ where: { unitId: world.home.school.id, status: "signed" } })).reduce(
        (sum, row) => sum + row.count,
        0,
      );
    const before = await counted();
    await signPact(world.dewi, await submission(world.dewi, pactId));
    expect(await counted()).toBe(before + 1);
  });
});

describe("the denial", () => {
  const denied: [who: keyof World | "anonymous", code: string][] = [
    ["budi", "not_found"],
    ["neighbour", "not_found"],
    ["neighbourHead", "not_found"],
    ["stranger", "not_found"],
    ["platform", "not_found"],
    ["anonymous", "not_found"],
    ["head", "forbidden"],
    ["operator", "forbidden"],
    ["admin", "forbidden"],
    ["auditor", "forbidden"],
  ];
  test.each(denied)("%s cannot sign for Dewi: %s", async (who, expected) => {
    const actor = (who === "anonymous" ? anonymous : world[who]) as Actor;
    const input = await submission(world.dewi, pactId);
    expect(await refusalOf(signPact(actor, input))).toBe(expected);
    expect(await signatures()).toEqual([]);
    expect(await trailOf(pactId, "pact.sign")).toEqual([]);
  });

  test("nor the system itself", async () => {
    expect(await refusalOf(signPact(system, await submission(world.dewi, pactId)))).toBe("forbidden");
  });
});

describe("the repeat", () => {
  test("signing again answers with the first signature and leaves no second trace", async () => {
    const first = await signPact(world.dewi, await submission(world.dewi, pactId));
    const again = await signPact(
      world.dewi,
      await submission(world.dewi, pactId, { drawing: null, typedName: "Lain" }),
    );
    expect(again).toEqual({ ...first, alreadySigned: true });
    expect(await trailOf(pactId, "pact.sign")).toHaveLength(1);
  });

  test("twenty submissions at once give one signature and nineteen equal answers", async () => {
    const input = await submission(world.dewi, pactId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signPact(world.dewi, input)));
    expect(answers.filter((answer) => !answer.alreadySigned)).toHaveLength(1);
    expect(new Set(answers.map(({ alreadySigned: _, ...answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(await signatures()).toHaveLength(1);
    expect(await trailOf(pactId, "pact.sign")).toHaveLength(1);
  });
});

describe("the rules", () => {
  const point = Array.from({ length: 2001 }, (_, i) => [i % 300, i % 200, i]);
  const refused: [what: string, change: Record<string, unknown>, code: string][] = [
    ["other words than those in force", { textHash: "a".repeat(64) }, "text_changed"],
    ["a point left unticked", { acknowledged: [1, 2, 3] }, "invalid_input"],
    ["a point ticked twice", { acknowledged: [1, 2, 3, 3] }, "invalid_input"],
    ["a point that does not exist", { acknowledged: [1, 2, 3, 5] }, "invalid_input"],
    ["no agreement", { agreed: false }, "invalid_input"],
    ["neither drawing nor name", { drawing: null }, "invalid_input"],
    ["an empty drawing", { drawing: { ...drawing, strokes: [] } }, "invalid_input"],
    ["a name that no font can draw", { drawing: null, typedName: "Dewi \u{1F600} Anggraini" }, "invalid_input"],
    ["one of two names", { drawing: null, typedName: "Dewi" }, "invalid_input"],
    ["somebody else's name", { drawing: null, typedName: "Budi Santoso" }, "invalid_input"],
    ["two letters as a name", { drawing: null, typedName: "D. A" }, "invalid_input"],
    ["a stroke of 2,001 points", { drawing: { ...drawing, strokes: [point] } }, "invalid_input"],
    [
      "more than 5,000 points",
      { drawing: { ...drawing, strokes: [1, 2, 3].map(() => point.slice(0, 1900)) } },
      "invalid_input",
    ],
    ["more than 200 strokes", { drawing: { ...drawing, strokes: Array(201).fill([[1, 1, 1]]) } }, "invalid_input"],
    ["a point far off the pad", { drawing: { ...drawing, strokes: [[[1e6, 0, 0]]] } }, "invalid_input"],
  ];
  test.each(refused)("refuses %s", async (_what, change, expected) => {
    expect(await refusalOf(signPact(world.dewi, await submission(world.dewi, pactId, change)))).toBe(expected);
    expect(await signatures()).toEqual([]);
  });

  test("an exempt person may sign, which ends the exemption", async () => {
    await exemptPact(world.head, { pactId, reason: "CUTI_BESAR" });
    await signPact(world.dewi, await submission(world.dewi, pactId));
    expect(await db.exemption.findFirstOrThrow({ where: { pactId } })).toMatchObject({ endedAt: expect.any(Date) });
    const line = await db.populationChange.findFirst({ where: { pactId, kind: "resumed" } });
    expect(line).toMatchObject({ reason: "Menandatangani sendiri" });
  });

  test("a person who declined may sign later, which settles the case", async () => {
    await declinePact(world.dewi, { pactId, reason: "Saya ingin bertanya lebih dahulu." });
    await signPact(world.dewi, await submission(world.dewi, pactId));
    expect(await db.decline.findFirstOrThrow({ where: { pactId } })).toMatchObject({ endedAt: expect.any(Date) });
  });

  test("a sheet that awaits verification is superseded by the own signature", async () => {
    await db.pact.update({ where: { id: pactId }, data: { status: "awaiting_verification" } });
    const scan = await db.scan.create({
      data: {
        agencyId: world.home.id,
        campaignId: world.campaignId,
        pactId,
        fileSha256: "b".repeat(64),
        fileKind: "pdf",
        fileName: "lembar.pdf",
        fileSize: 1,
        pages: [],
        uploadedById: world.operator.accountId,
      },
    });
    await signPact(world.dewi, await submission(world.dewi, pactId));
    expect(await db.scan.findUniqueOrThrow({ where: { id: scan.id } })).toMatchObject({ state: "superseded" });
  });

  test("a person no longer in the population cannot sign", async () => {
    await db.pact.update({ where: { id: pactId }, data: { status: "removed" } });
    expect(await refusalOf(signPact(world.dewi, await submission(world.dewi, pactId)))).toBe("pact_not_signable");
  });
});

describe("faults", () => {
  test("a trail that cannot be written takes the signature back with it", async () => {
    await db.$executeRaw(sql`
      CREATE FUNCTION break_trail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
    await db.$executeRaw(sql`
      CREATE TRIGGER broken BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION break_trail()`);
    try {
      await expect(signPact(world.dewi, await submission(world.dewi, pactId))).rejects.toThrow("disk full");
    } finally {
      await db.$executeRaw(sql`DROP TRIGGER broken ON audit_event`);
      await db.$executeRaw(sql`DROP FUNCTION break_trail()`);
    }
    expect(await signatures()).toEqual([]);
    expect(await db.pact.findUniqueOrThrow({ where: { id: pactId } })).toMatchObject({ status: "pending" });
    expect(await signPact(world.dewi, await submission(world.dewi, pactId))).toMatchObject({ alreadySigned: false });
  });

  test("a closed campaign takes no signature, and still answers those who had signed", async () => {
    const first = await signPact(world.dewi, await submission(world.dewi, pactId));
    const late = await pactOf(world, world.budi);
    await closeCampaign(world.admin, { campaignId: world.campaignId });
    expect(await refusalOf(signPact(world.budi, await submission(world.budi, late.id)))).toBe("campaign_not_open");
    expect(await signPact(world.dewi, await submission(world.dewi, pactId))).toEqual({ ...first, alreadySigned: true });
  });
});

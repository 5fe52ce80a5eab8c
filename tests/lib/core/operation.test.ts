import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, systemActor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command, plainCommand } from "@/lib/core/operation";
import { db, sql } from "@/lib/db";

const system = systemActor("test", "request-1");
const anonymous: Actor = { kind: "anonymous", origin: { requestId: "request-2", ip: "10.0.0.9", userAgent: null } };
const agencyId = "0198c0de-0000-7000-8000-000000000001";
const subject = { type: "account", id: "account-1", agencyId } as const;
const input = z.object({ key: z.string().min(3, { error: "Tulis kunci" }), rounds: z.coerce.number().int() });
const valid = { key: "kunci", rounds: 1 };

/** Both gates take work that knows statements only. */
const gates: [string, typeof plainCommand][] = [
  ["Prisma's transaction", command],
  ["the plain transaction", plainCommand],
];
type Spec = Parameters<typeof plainCommand<"account.enable", typeof input, string>>[0];

const written = () => db.rateLimit.count();
const events = () => db.auditEvent.findMany({ orderBy: { id: "asc" } });
let eventsBefore = 0;
beforeEach(async () => {
  await db.rateLimit.deleteMany();
  eventsBefore = await db.auditEvent.count();
});

describe.each(gates)("the gate over %s", (_name, gate) => {
  const act = (run: Spec["run"]) => gate({ name: "account.enable", input, run });
  const write: (ctx: Parameters<Spec["run"]>[0], key: string) => PromiseLike<number> = (ctx, key) =>
    ctx.tx.$executeRaw(sql`INSERT INTO rate_limit (key, points) VALUES (${key}, 1)`);

  const whole = act(async (ctx, { key }) => {
    await write(ctx, key);
    ctx.authorize({ agencyId, left: null });
    ctx.audit(subject, {});
    return key;
  });

  test("commits the write together with its trace, actor copied by value", async () => {
    const now = new Date("2028-10-13T02:42:18.000Z");
    expect(await whole(system, valid, now)).toBe("kunci");
    expect(await written()).toBe(1);
    expect((await events()).slice(eventsBefore)).toMatchObject([
      {
        agencyId,
        action: "account.enable",
        actor: { kind: "system", name: "test" },
        subjectType: "account",
        subjectId: "account-1",
        data: {},
        requestId: "request-1",
        occurredAt: now,
      },
    ]);
  });

  test.each([
    [
      "authorize()",
      act(async (ctx, { key }) => {
        await write(ctx, key);
        ctx.audit(subject, {});
        return key;
      }),
      /authorize\(\) was never called/,
    ],
    [
      "audit() and unchanged()",
      act(async (ctx, { key }) => {
        await write(ctx, key);
        ctx.authorize({ agencyId, left: null });
        return key;
      }),
      /neither audit\(\) nor unchanged\(\)/,
    ],
  ])("forgetting %s is a bug that commits nothing", async (_forgotten, forgetful, message) => {
    const outcome = await forgetful(system, valid).catch((error: unknown) => error);
    expect(outcome).not.toBeInstanceOf(Refusal);
    expect(String(outcome)).toMatch(message);
    expect(await written()).toBe(0);
    expect(await events()).toHaveLength(eventsBefore);
  });

  test("an actor without permission is refused and nothing stays of what was written before", async () => {
    await expect(whole(anonymous, valid)).rejects.toMatchObject({ code: "forbidden", status: 403 });
    expect(await written()).toBe(0);
    expect(await events()).toHaveLength(eventsBefore);
  });

  test("a refusal after the write and the trace rolls both back", async () => {
    const refused = act(async (ctx, { key }) => {
      await write(ctx, key);
      ctx.authorize({ agencyId, left: null });
      ctx.audit(subject, {});
      throw new Refusal("grant_exists");
    });
    await expect(refused(system, valid)).rejects.toMatchObject({ code: "grant_exists" });
    expect(await written()).toBe(0);
    expect(await events()).toHaveLength(eventsBefore);
  });

  test("a trace of the wrong shape stops the commit", async () => {
    const careless = gate({
      name: "report.accept",
      input,
      async run(ctx, { key }) {
        await ctx.tx.$executeRaw(sql`INSERT INTO rate_limit (key, points) VALUES (${key}, 1)`);
        ctx.authorize({ agencyId, left: null, submittedById: "" });
        ctx.audit(subject, { number: 1.5 });
        return key;
      },
    });
    await expect(careless(system, valid)).rejects.toBeInstanceOf(z.ZodError);
    expect(await written()).toBe(0);
  });

  test("an act already done says so and leaves no second trace", async () => {
    const repeated = act(async (ctx) => {
      ctx.authorize({ agencyId, left: null });
      return ctx.unchanged("as before");
    });
    expect(await repeated(system, valid)).toBe("as before");
    expect(await events()).toHaveLength(eventsBefore);
  });

  test("input is checked before a transaction is opened, one Indonesian sentence a field", async () => {
    let ran = false;
    const never = act(async () => {
      ran = true;
      return "";
    });
    const refusal: unknown = await never(system, { key: "k" }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "invalid_input", status: 422 });
    const { fields } = refusal as Refusal;
    expect(fields.key).toBe("Tulis kunci");
    expect(fields.rounds).toBe("Isi dengan angka");
    expect(ran).toBe(false);
  });

  test("tells its name and schema, so that doors and documents need no second copy", () => {
    expect(whole.operation).toBe("account.enable");
    expect(whole.input).toBe(input);
  });
});

import { beforeAll, expect, test } from "vitest";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db";
import { type Answer, once } from "@/lib/http/idempotency";

let accountId: string;
let otherAccountId: string;
beforeAll(async () => {
  const account = (username: string) => db.account.create({ data: { username, displayName: "Uji" } });
  accountId = (await account("uji-satu")).id;
  otherAccountId = (await account("uji-dua")).id;
});

let serial = 0;
const request = (content = "{}") => ({ accountId, key: `key-${++serial}`, route: "POST /api/v1/pacts/1/x", content });
const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : String(error));

/** An act that counts how often it was done. */
function counted(answer: Answer = { status: 201, body: { id: "a", list: [1, null] } }) {
  const act = async () => {
    act.times += 1;
    return answer;
  };
  act.times = 0;
  return act;
}

test("the same key and request repeat the answer, not the act", async () => {
  const call = request();
  const act = counted();
  const first = await once(call, act);
  expect(await once(call, act)).toEqual(first);
  expect(await once(call, act)).toEqual({ status: 201, body: { id: "a", list: [1, null] } });
  expect(act.times).toBe(1);
});

test.each([
  ["another body", { content: '{"a":1}' }],
  ["another address", { route: "POST /api/v1/pacts/2/x" }],
  ["another method", { route: "DELETE /api/v1/pacts/1/x" }],
])("a key used for %s is refused and nothing is done", async (_what, change) => {
  const call = request();
  await once(call, counted());
  const act = counted();
  await expect(once({ ...call, ...change }, act)).rejects.toMatchObject({ code: "idempotency_mismatch", status: 422 });
  expect(act.times).toBe(0);
});

test("two people may choose the same key", async () => {
  const call = request();
  const act = counted();
  await once(call, act);
  await once({ ...call, accountId: otherAccountId }, act);
  expect(act.times).toBe(2);
});

test("while the first is under way a repeat is told to wait, afterwards it gets the answer", async () => {
  const call = request();
  let finish: (answer: Answer) => void = () => {};
  const slow = once(call, () => new Promise<Answer>((resolve) => (finish = resolve)));
  await expect.poll(() => db.idempotencyKey.count({ where: { key: call.key } })).toBe(1);
  await expect(once(call, counted())).rejects.toMatchObject({ code: "idempotency_running", status: 409 });
  finish({ status: 200, body: "done" });
  expect(await slow).toEqual(await once(call, counted()));
});

test("a failed act frees its key", async () => {
  const call = request();
  const fail = () => Promise.reject(new Refusal("campaign_not_open"));
  await expect(once(call, fail)).rejects.toMatchObject({ code: "campaign_not_open" });
  const act = counted();
  await once(call, act);
  expect(act.times).toBe(1);
});

test("of twenty at once one acts; the others wait or get its answer", async () => {
  const call = request();
  const act = counted();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => once(call, act).then(() => "done", codeOf)));
  expect(act.times).toBe(1);
  expect(outcomes).toContain("done");
  expect(outcomes.filter((outcome) => outcome !== "done" && outcome !== "idempotency_running")).toEqual([]);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Delivery, type DeliveryState } from "@/components/pacts/signing/delivery";
import { type Answer, postSignature } from "@/components/pacts/signing/post-signature";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const unreachable: Answer = { kind: "unreachable" };
const recorded: Answer = { kind: "recorded", again: false };

function deliver(answers: Answer[]) {
  const states: DeliveryState[] = [];
  let posts = 0;
  const delivery = new Delivery(
    async () => answers[posts++] ?? unreachable,
    (state) => states.push(state),
  );
  return { delivery, states, posts: () => posts };
}

test("tries again after 2, 4, 8, 15, 30 and 30 seconds, until the server answers", async () => {
  const { delivery, states, posts } = deliver([...Array(6).fill(unreachable), recorded]);
  await delivery.now();
  for (const seconds of [2, 4, 8, 15, 30, 30]) {
    expect(states.at(-1)).toEqual({ kind: "waiting", seconds });
    const before = posts();
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(posts()).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(posts()).toBe(before + 1);
  }
  expect(states.at(-1)).toEqual(recorded);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(posts()).toBe(7);
});

test("counts the seconds down", async () => {
  const { delivery, states } = deliver([]);
  await delivery.now();
  await vi.advanceTimersByTimeAsync(1000);
  expect(states).toEqual([{ kind: "sending" }, { kind: "waiting", seconds: 2 }, { kind: "waiting", seconds: 1 }]);
  delivery.stop();
});

test("a press while it waits sends at once, a press while it sends is swallowed", async () => {
  const { delivery, posts } = deliver([unreachable, recorded]);
  await Promise.all([delivery.now(), delivery.now(), delivery.now()]);
  expect(posts()).toBe(1);
  await delivery.now();
  expect(posts()).toBe(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(posts()).toBe(2);
});

const answer = (status: number, body: unknown) =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status });

test.each([
  ["a signature", answer(200, { verificationCode: "X", alreadySigned: false }), { kind: "recorded", again: false }],
  ["one signed before", answer(200, { verificationCode: "X", alreadySigned: true }), { kind: "recorded", again: true }],
  ["a hotspot's page", answer(200, "<html>Masuk ke WiFi</html>"), unreachable],
  ["a hotspot's JSON", answer(200, {}), unreachable],
  ["a restarting server", answer(502, "Bad gateway"), unreachable],
  ["a busy server", answer(429, { title: "Terlalu banyak", code: "too_many_attempts" }), unreachable],
  ["the same request still running", answer(409, { title: "Masih", code: "idempotency_running" }), unreachable],
  [
    "changed words",
    answer(409, { title: "Naskah berubah.", code: "text_changed" }),
    { kind: "refused", problem: { sentence: "Naskah berubah.", code: "text_changed", fields: {} } },
  ],
])("%s is told apart", async (_what, response, expected) => {
  vi.stubGlobal("fetch", async () => response);
  expect(await postSignature("p", "{}", "k")).toEqual(expected);
});

test("no connection is not a refusal; the key and the bytes are the caller's", async () => {
  const sent: [string, RequestInit][] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    sent.push([url, init]);
    throw new TypeError("Failed to fetch");
  });
  expect(await postSignature("p", '{"a":1}', "k")).toEqual(unreachable);
  expect(sent[0]?.[0]).toBe("/api/v1/pacts/p/signature");
  expect(sent[0]?.[1]).toMatchObject({ method: "POST", body: '{"a":1}', headers: { "idempotency-key": "k" } });
});

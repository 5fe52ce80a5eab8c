import { beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { SIGN_IN_FIRST } from "@/lib/core/signed-out";
import { formAction, formAnswer } from "@/lib/http/form-action";
import { typed, untouched } from "@/lib/http/form-state";
import { log } from "@/lib/log";

const origin = { requestId: "request-1", ip: null, userAgent: null };
const user = { accountId: "1", sessionId: "1", name: "Siti", username: "siti", agencyId: null, employeeId: null };
let actor: Actor;
beforeEach(() => {
  actor = { kind: "user", ...user, grants: [], origin };
});
// The session is a cookie of the request, and here is no request.
vi.mock("@/lib/auth", () => ({ currentActor: async () => actor }));
const cache = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/cache", () => cache);

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("goes where the work says, outside of its error handling", async () => {
  const action = formAction(async (who, data) => {
    expect(who).toBe(actor);
    return `/pakta/${data.get("pactId")}`;
  });
  await expect(action(untouched, form([["pactId", "7"]]))).rejects.toMatchObject({
    digest: expect.stringMatching(/^NEXT_REDIRECT;.*;\/pakta\/7;/),
  });
  expect(cache.refresh).toHaveBeenCalledTimes(1);
});

test("a refusal comes back as a state with sentence, fields and all that was typed", async () => {
  const refusal = new Refusal("invalid_input", { fields: { letterNumber: "Tulis nomor surat" } });
  const action = formAction(() => Promise.reject(refusal));
  const state = await action(
    untouched,
    form([
      ["note", "Catatan"],
      ["units", "a"],
      ["units", "b"],
      ["letterNumber", ""],
    ]),
  );
  expect(state.problem).toEqual({
    sentence: refusal.sentence,
    code: "invalid_input",
    fields: { letterNumber: "Tulis nomor surat" },
  });
  expect(state.values).toEqual({ note: "Catatan", units: ["a", "b"], letterNumber: "" });
  expect([typed(state, "units"), typed(state, "absent")]).toEqual(["a", ""]);
});

test.each(["password", "newPassword", "repeated", "current", "kata-sandi", "$ACTION_ID"])(
  "%s is never sent back",
  async (name) => {
    const action = formAction(() => Promise.reject(new Refusal("weak_password")));
    const state = await action(untouched, form([[name, "rahasia"]]));
    expect(JSON.stringify(state)).not.toContain("rahasia");
  },
);

test("files are not sent back either", async () => {
  const data = form([["note", "a"]]);
  data.append("file", new File(["isi"], "lembar.pdf"));
  const state = await formAction(() => Promise.reject(new Refusal("file_required")))(untouched, data);
  expect(state.values).toEqual({ note: "a", file: "" });
});

test("a bug is told calmly and keeps what was typed", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const state = await formAction(() => Promise.reject(new Error("secret_table")))(untouched, form([["note", "a"]]));
  expect(state.problem).toMatchObject({ code: "internal", fields: {} });
  expect(JSON.stringify(state)).not.toContain("secret_table");
  expect(state.values).toEqual({ note: "a" });
  logged.mockRestore();
});

test("an action that stays answers in place and forgets what was typed", async () => {
  const action = formAnswer(async () => ({ code: "K7QM" }));
  const before = { ...untouched, answer: null };
  expect(await action(before, form([["note", "a"]]))).toEqual({ problem: null, values: {}, answer: { code: "K7QM" } });
});

test("refused, it keeps no answer of before", async () => {
  const action = formAnswer<string>(() => Promise.reject(new Refusal("forbidden")));
  const state = await action({ ...untouched, answer: "lama" }, form([]));
  expect(state).toMatchObject({ answer: null, problem: { code: "forbidden" } });
});

test.each(["not_found", "forbidden"] as const)("whose session ended elsewhere reads so instead of %s", async (code) => {
  actor = { kind: "anonymous", origin };
  const state = await formAction(() => Promise.reject(new Refusal(code)))(untouched, form([["note", "a"]]));
  expect(state).toEqual({
    problem: { sentence: SIGN_IN_FIRST, code: "unauthenticated", fields: {} },
    values: { note: "a" },
  });
});

test("what a visitor is refused for another reason stays as it is", async () => {
  actor = { kind: "anonymous", origin };
  const state = await formAction(() => Promise.reject(new Refusal("sign_in_failed")))(untouched, form([]));
  expect(state.problem?.code).toBe("sign_in_failed");
});

import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { refusals } from "@/lib/core/errors";
import { db } from "@/lib/db";
import { EVENT_STREAM } from "@/lib/http/catalogue/route";
import { ADDRESS_HEADER } from "@/lib/http/origin";
import { runJobs } from "@/tests/support/jobs";
import { type ApiWorld, apiWorld, type Person } from "./api-world";
import { catalogued, doors, knock } from "./doors";
import { type Answers, matrix } from "./matrix";

let world: ApiWorld;
const answers: Answers = {};
beforeAll(async () => {
  world = await apiWorld();
});

const names = [...catalogued.keys()];

test("every door of the files is in the catalogue, and the reverse", () => {
  expect([...doors.keys()].sort()).toEqual([...names].sort());
});

test("every door of the catalogue is walked below", () => {
  expect(Object.keys(matrix).sort()).toEqual([...names].sort());
});

/** A refusal as RFC 9457 wants it, with one of our codes and a sentence for a person. */
async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as { status: number; code: string; title: string; requestId: string };
  expect(problem).toMatchObject({ type: "about:blank", status: response.status });
  expect(problem.requestId).toMatch(/./);
  if (problem.code in refusals) expect(problem.title.length).toBeGreaterThan(10);
  return problem;
}

describe("a stranger", () => {
  test.each(names)("%s", async (name) => {
    const response = await knock(name, matrix[name]?.call(world, {}) ?? {});
    if (!catalogued.get(name)?.public) {
      expect(await problemOf(response)).toMatchObject({ status: 401, code: "unauthenticated" });
    } else {
      // The door is open: what it says of an unknown code or a used one is its own matter.
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toContain("unauthenticated");
    }
  });
});

const deniedCases = Object.entries(matrix).flatMap(([name, { denied }]) => denied.map((who) => [name, who] as const));

describe("those who may not", () => {
  test.each(deniedCases)("%s by %s", async (name, who) => {
    const call = matrix[name]?.call(world, {}) ?? {};
    const problem = await problemOf(await knock(name, { ...call, token: world.tokens[who] }));
    expect([403, 404]).toContain(problem.status);
    expect(["forbidden", "not_found", "head_required", "not_own_sheet"]).toContain(problem.code);
  });
});

/** Runs what the worker would, until the door has answered. */
async function withWorker<R>(answer: Promise<R>): Promise<R> {
  let answered = false;
  const settled = answer.finally(() => {
    answered = true;
  });
  while (!answered) await Promise.race([settled, runJobs().then(() => new Promise((next) => setTimeout(next, 50)))]);
  return settled;
}

describe("those who may", () => {
  test.each(Object.keys(matrix))("%s answers as the catalogue says", async (name) => {
    const row = matrix[name];
    const route = catalogued.get(name);
    if (!row || !route) throw new Error(`${name} is not catalogued`);
    const token = row.owner && world.tokens[row.owner];
    const knocked = knock(name, { ...row.call(world, answers), token });
    const response = await (row.worker ? withWorker(knocked) : knocked);
    const before = route.again && (await response.clone().json())[route.again] === true;
    const promised = before ? 200 : route.status;
    expect([response.status, response.status < 400 ? "" : await response.text()]).toEqual([promised, ""]);

    if (route.again) {
      const repeated = await knock(name, { ...row.call(world, answers), token });
      expect([repeated.status, await repeated.json()]).toEqual([200, expect.objectContaining({ [route.again]: true })]);
    }

    const { answer } = route;
    if (answer === null) return expect(await response.text()).toBe("");
    if (!(answer instanceof z.ZodType)) {
      expect(response.headers.get("content-type")).toBe(answer.media);
      if (answer.media === EVENT_STREAM) {
        const reader = response.body?.getReader();
        expect(new TextDecoder().decode((await reader?.read())?.value)).toContain("retry:");
        return reader?.cancel();
      }
      const least = answer.media.startsWith("text/plain") ? 50 : 500;
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(least);
      return;
    }
    const body = (await response.json()) as Record<string, unknown>;
    answers[name] = body;
    // Parsing drops what the shape does not name: equal means that nothing is sent undocumented.
    expect(answer.parse(body)).toEqual(body);
  });
});

describe("lists end at the agency's border", () => {
  const lists: [string, Record<string, string>][] = [
    ["GET /units", {}],
    ["GET /employees", {}],
    ["GET /role-grants", {}],
    ["GET /campaigns", {}],
    ["GET /pacts", { campaign: "home" }],
    ["GET /scans", { campaign: "home" }],
  ];
  test.each(lists)("%s", async (name, query) => {
    const filled: Record<string, string> = query.campaign ? { campaign: world.campaignId } : {};
    for (const who of ["rudi", "eko"] satisfies Person[]) {
      const response = await knock(name, { query: filled, token: world.tokens[who] });
      expect(response.status).toBe(200);
      const text = await response.text();
      for (const id of [
        world.agencyId,
        world.campaignId,
        world.siti.employeeId,
        world.siti.pactId,
        world.units.school,
      ]) {
        expect(text.includes(id), `${who} reads ${id}`).toBe(false);
      }
    }
  });

  test("reports of another agency's campaign are not found, rather than none", async () => {
    const call = { params: { campaignId: world.campaignId }, token: world.tokens.rudi };
    const response = await knock("GET /campaigns/{campaignId}/reports", call);
    expect(response.status).toBe(404);
  });
});

describe("what strangers may ask", () => {
  test("the PDF of a pact stays in no browser", async () => {
    const token = world.tokens.siti;
    const response = await knock("GET /pacts/{pactId}/document", {
      ...matrix["GET /pacts/{pactId}/document"]?.call(world, answers),
      token,
    });
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect(response.headers.get("etag")).toBeNull();
  });

  test.each([
    ["an index given twice", "index=1&index=2&size=3", "index"],
    ["a log of nothing", "index=0&size=0", "size"],
  ])("%s is blamed on what was given", async (_what, query, field) => {
    const door = doors.get("GET /log/proof");
    const request = new Request(`http://pakta.test/api/v1/log/proof?${query}`);
    const response = await door?.(request, { params: Promise.resolve({}) });
    expect(response?.status).toBe(422);
    expect(await response?.json()).toMatchObject({ code: "invalid_input", errors: { [field]: expect.any(String) } });
  });

  test("whoever guessed too often hears the same of a real code, with the time to wait", async () => {
    const address = "198.51.100.90";
    const headers = { [ADDRESS_HEADER]: address };
    const ask = (code: string) => knock("GET /verifications/{code}", { params: { code }, headers });
    expect((await ask("0000-0000-0000")).status).toBe(404);
    expect((await ask(world.ids.sealedCode ?? "")).status).toBe(200);
    await db.rateLimit.update({ where: { key: `lookup:${address}` }, data: { points: 120 } });
    for (const code of ["0000-0000-0000", world.ids.sealedCode ?? ""]) {
      const response = await ask(code);
      expect(response.status).toBe(429);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(800);
    }
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/core/ids";
import { pathParameters } from "@/lib/http/catalogue";
import { type ApiWorld, apiWorld } from "./api-world";
import { type Call, catalogued, knock } from "./doors";
import { matrix } from "./matrix";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});

const names = [...catalogued.keys()];
/** The call of the one who may, so that only what is bent below can be the reason for a refusal. */
const rightCall = (name: string): Call => {
  const row = matrix[name];
  return { ...row?.call(world, {}), token: row?.owner ? world.tokens[row.owner] : null };
};

/** A refusal, whatever it is: never a fault of ours, and never a success. */
async function refused(response: Response): Promise<void> {
  expect(response.status, await response.clone().text()).toBeGreaterThanOrEqual(400);
  await calm(response);
}
/** At least no fault: 429 counts as an answer, since some doors count misses. */
async function calm(response: Response): Promise<void> {
  expect(response.status, await response.clone().text()).toBeLessThan(500);
  if (response.status >= 400) expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
}

const ODD_IDS = [
  "bukan-uuid",
  "-".repeat(36),
  "0".repeat(36),
  "1' OR '1'='1",
  "../../etc/passwd",
  "\u0000",
  "%00",
  "nul\u0000l",
  "x".repeat(5000),
  "\ud83d\udc69\u200d\ud83c\udf93",
];

describe("ids that do not exist, or are none", () => {
  const withIds = names.filter((name) => name.includes("{"));
  test.each(withIds)("%s", async (name) => {
    const call = rightCall(name);
    for (const parameter of pathParameters(name)) {
      const unknown = parameter === "page" ? "99" : newId();
      for (const odd of [unknown, ...ODD_IDS]) {
        const response = await knock(name, { ...call, params: { ...call.params, [parameter]: odd } });
        await refused(response);
        expect([404, 422, 429], `${parameter}=${odd}`).toContain(response.status);
      }
    }
  });
});

const ODD_VALUES: unknown[] = [
  null,
  7,
  -1,
  1e308,
  true,
  "",
  "\u0000",
  "nul\u0000l",
  "\ud800",
  "x".repeat(20_000),
  [],
  [[]],
  [null],
  {},
  { toString: "x" },
  "0000-00-00",
  "9999-12-31",
  "-".repeat(36),
];

const fieldsOf = (schema: z.ZodType): string[] => {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as {
    properties?: object;
    anyOf?: { properties?: object }[];
  };
  const all = [shape, ...(shape.anyOf ?? [])].flatMap(({ properties }) => Object.keys(properties ?? {}));
  return [...new Set(all)];
};

describe("fields of a wrong kind", () => {
  const bodies = [...catalogued].filter(([, { body }]) => body);
  test.each(bodies)("%s", async (name, { body }) => {
    const call = rightCall(name);
    for (const field of body ? fieldsOf(body) : []) {
      for (const odd of ODD_VALUES) {
        const bent = { ...(call.body as object), [field]: odd };
        await calm(await knock(name, { ...call, body: bent }));
      }
    }
  });
});

describe("queries of a wrong kind", () => {
  const queries = [...catalogued].filter(([, { query, file }]) => query && !file);
  test.each(queries)("%s", async (name, { query }) => {
    const call = rightCall(name);
    for (const field of Object.keys(query?.shape ?? {})) {
      for (const odd of ["", "-1", "1e9", "null", "[]", "%", "_", "\\", "'", ...ODD_IDS]) {
        await calm(await knock(name, { ...call, query: { ...call.query, [field]: odd } }));
      }
    }
  });
});

describe("bodies that are no JSON object", () => {
  const writes = [...catalogued].filter(([, { method, file }]) => method !== "GET" && !file);
  test.each(writes)("%s", async (name) => {
    const call = rightCall(name);
    for (const raw of ["{", "[]", "null", '"x"', "\u0000", '{"a":1}{']) {
      const response = await knock(name, { ...call, raw });
      expect(response.status, raw).toBe(400);
    }
  });

  test.each(writes)("%s, a body of two megabytes", async (name) => {
    const call = rightCall(name);
    const response = await knock(name, { ...call, raw: JSON.stringify({ filler: "x".repeat(2 * 1024 ** 2) }) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: "body_too_large" });
  });

  test("deep nesting and hidden prototypes do no harm", async () => {
    const deep = `{"note":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const { params } = rightCall("POST /reports/{reportId}/return");
    for (const raw of [deep, '{"__proto__":{"role":"bkpsdm_admin"},"constructor":{"prototype":{"x":1}}}']) {
      await refused(await knock("POST /reports/{reportId}/return", { params, raw, token: world.tokens.wati }));
    }
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe("uploads that are none", () => {
  const uploads = [...catalogued].filter(([, { file }]) => file);
  const broken: [string, BodyInit, Record<string, string>][] = [
    ["JSON", "{}", { "content-type": "application/json" }],
    [
      "a form without end",
      "--a\r\nContent-Disposition: form-data",
      { "content-type": "multipart/form-data; boundary=a" },
    ],
    ["a boundary of nothing", "x", { "content-type": "multipart/form-data" }],
    ["an empty body", "", { "content-type": "multipart/form-data; boundary=a" }],
  ];
  test.each(uploads)("%s", async (name) => {
    const { params, token } = rightCall(name);
    for (const [what, raw, headers] of broken) {
      const response = await knock(name, { params, token, raw, headers });
      expect([response.status, what]).toEqual([422, what]);
      await calm(response);
    }
    const script = new FormData();
    script.append("file", new File(["<script>alert(1)</script>"], "lembar.pdf", { type: "application/pdf" }));
    await refused(await knock(name, { params, token, raw: script }));
  });
});

import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/openapi.json/route";
import { pathParameters } from "@/lib/http/catalogue";
import { operationId } from "@/lib/http/openapi";
import { catalogued } from "./doors";

type Schema = { type?: string; properties?: Record<string, Schema>; required?: string[]; $ref?: string };
type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: { name?: string; in?: string; required?: boolean; schema?: Schema; $ref?: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema: Schema }> }>;
  security?: object[];
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
};

const response = GET();
const document = (await response.json()) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
);

/** Every value under a key of this name, however deep. */
function valuesOf(key: string, node: unknown): unknown[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(key, value)]);
}

test("says what it is, and where", () => {
  expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "Ikrar", version: "1" } });
  expect(document.servers[0]?.url).toMatch(/^http.*\/api\/v1$/);
});

test("describes every door", () => {
  expect(operations.map(([name]) => name).sort()).toEqual([...catalogued.keys()].sort());
});

test("every reference leads somewhere", () => {
  const references = [...new Set(valuesOf("$ref", document))] as string[];
  expect(references.length).toBeGreaterThan(2);
  for (const reference of references) {
    const found = reference
      .replace(/^#\//, "")
      .split("/")
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    expect(found, reference).toBeDefined();
  }
});

test("operation ids are unique", () => {
  const ids = operations.map(([, operation]) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(operationId({ method: "POST", path: "/pacts/{pactId}/scan" })).toBe("post-pacts-pactId-scan");
});

test.each(operations)("%s is described whole", (name, operation) => {
  expect(operation.summary).toMatch(/^[A-Z].*\.$/);
  expect(document.tags.map((tag) => tag.name)).toEqual(expect.arrayContaining(operation.tags));
  const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
  expect(inPath.map((parameter) => parameter.name)).toEqual(pathParameters(name));
  for (const parameter of operation.parameters) {
    if (parameter.$ref) continue;
    expect(parameter.schema, parameter.name).toBeDefined();
    if (parameter.in === "path") expect(parameter.required).toBe(true);
  }
  const answers = Object.keys(operation.responses);
  const { status, again } = catalogued.get(name) ?? {};
  expect(answers.filter((code) => /^2\d\d$/.test(code))).toEqual([...(again ? ["200"] : []), String(status)]);
  expect(answers).toContain("default");
  expect(answers.includes("401")).toBe(!catalogued.get(name)?.public);
  expect(name.startsWith("GET ") && operation.requestBody !== undefined).toBe(false);
});

test.each(operations)("%s asks for nothing in its body that its path already says", (name, operation) => {
  for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
    for (const parameter of pathParameters(name)) {
      expect(Object.keys(schema.properties ?? {})).not.toContain(parameter);
      expect(schema.required ?? []).not.toContain(parameter);
    }
  }
});

test("what the path alone says needs no body", () => {
  expect(document.paths["/reports/{reportId}/acceptance"]?.post?.requestBody).toBeUndefined();
  expect(document.paths["/role-grants/{grantId}"]?.delete?.requestBody).toBeUndefined();
});

test("holds nothing of this machine or of any person", () => {
  expect(JSON.stringify(document)).not.toMatch(/\/(home|root|work|tmp)\/|password_hash|postgres/i);
});

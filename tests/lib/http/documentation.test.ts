import { expect, test } from "vitest";
import { z } from "zod";
import { routes } from "@/lib/http/catalogue";
import { documentationOf } from "@/lib/http/documentation";
import { exampleOf, kindOf, type Schema } from "@/lib/http/example";
import { openApiDocument } from "@/lib/http/openapi";

const sections = documentationOf(openApiDocument("https://pakta.contoh.go.id"));
const operations = sections.flatMap((section) => section.operations);
const find = (id: string) => operations.find((operation) => operation.id === id);

test("every door stands under one heading", () => {
  expect(operations).toHaveLength(routes.length);
  expect(sections.filter((section) => section.operations.length === 0)).toEqual([]);
});

test("a call can be pasted: address, token, and a body without what the path says", () => {
  const { curl = "" } = find("post-pacts-pactId-exemption") ?? {};
  expect(curl).toMatch(
    /^curl -X POST 'https:\/\/pakta\.contoh\.go\.id\/api\/v1\/pacts\/[0-9a-f-]{36}\/exemption' \\\n/,
  );
  expect(curl).toContain('-H "Authorization: Bearer $TOKEN"');
  expect(JSON.parse(curl.match(/-d '([\s\S]*)'$/)?.[1] ?? "")).toMatchObject({ reason: "CLTN" });
});

test("required queries are in the address, public calls carry no token", () => {
  expect(find("get-pacts")?.curl).toMatch(/\/pacts\?campaign=[0-9a-f-]{36}'/);
  expect(find("get-verifications-code")?.curl).not.toContain("TOKEN");
});

test("samples of answers have the form they are samples of", () => {
  const shape = z.object({
    id: z.uuid(),
    at: z.iso.datetime(),
    day: z.iso.date().nullable(),
    n: z.int().min(2),
    ok: z.boolean(),
  });
  expect(shape.safeParse(exampleOf(z.toJSONSchema(shape) as Schema)).success).toBe(true);
});

test.each([
  [{ type: "string", format: "uuid" }, "uuid"],
  [{ type: "integer", minimum: 1, maximum: 200, default: 50 }, "integer 1-200, 50 if left out"],
  [{ enum: ["belum", "sudah"] }, "one of belum, sudah"],
])("%o reads %s", (schema, words) => expect(kindOf(schema)).toBe(words));

import { z } from "zod";
import { refusals } from "@/lib/core/errors";
import { pathParameters, routes } from "@/lib/http/catalogue";
import { type Route, tags } from "@/lib/http/catalogue/route";

type Json = { [key: string]: unknown };
type Shape = Json & { properties?: Record<string, Json>; required?: string[] };

/** Parameters of paths that are no UUID. */
const parameterShapes: Record<string, Json> = {
  code: { type: "string", description: "Printed on the document, with or without hyphens", example: "K7QM-4RTX-9D2H" },
  page: { type: "integer", minimum: 1 },
  hash: { type: "string", pattern: "^[0-9a-f]{64}$" },
};

const problem = z.object({
  type: z.literal("about:blank"),
  title: z.string().describe("An Indonesian sentence for the person"),
  status: z.int(),
  code: z.enum(Object.keys(refusals)).or(z.string()).describe("Stable name of the refusal"),
  requestId: z.string(),
  errors: z.record(z.string(), z.string()).optional().describe("A sentence by field path"),
  retryAfter: z.int().optional().describe("Seconds to wait, as in the header Retry-After"),
});

/** A zod schema as JSON Schema 2020-12; what JSON cannot say (a transform) is left open. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): Shape {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // The pattern behind a named format says nothing that the name does not.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return shape as Shape;
}

/** The operation's input without what the path already says. */
function bodySchema(route: Route & { body: z.ZodType }): Shape {
  const shape = jsonSchema(route.body, "input");
  const inPath = pathParameters(route.path);
  const properties = Object.fromEntries(
    Object.entries(shape.properties ?? {}).filter(([name]) => !inPath.includes(name)),
  );
  const required = shape.required?.filter((name) => !inPath.includes(name)) ?? [];
  return { ...shape, ...(shape.properties && { properties }), ...(shape.required && { required }) };
}

function requestBody(route: Route): Json | undefined {
  const { body, file } = route;
  const properties = { file: { type: "string", format: "binary", description: file } };
  if (file && body) {
    const schema = bodySchema({ ...route, body });
    const form = { ...schema, properties: { ...schema.properties, ...properties } };
    const content = { "application/json": { schema }, "multipart/form-data": { schema: form } };
    return { required: true, content };
  }
  if (file) {
    return {
      required: true,
      content: { "multipart/form-data": { schema: { type: "object", properties, required: ["file"] } } },
    };
  }
  if (!body) return undefined;
  const schema = bodySchema({ ...route, body });
  if (schema.properties && Object.keys(schema.properties).length === 0) return undefined;
  const required = !schema.properties || (schema.required?.length ?? 0) > 0;
  return { required, content: { "application/json": { schema } } };
}

function parametersOf(route: Route): Json[] {
  const inPath = pathParameters(route.path).map((name) => ({
    name,
    in: "path",
    required: true,
    schema: parameterShapes[name] ?? { type: "string", format: "uuid" },
  }));
  const query = route.query ? jsonSchema(route.query, "input") : {};
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: query.required?.includes(name) ?? false,
    schema,
  }));
  const once = { $ref: "#/components/parameters/IdempotencyKey" };
  return [...inPath, ...inQuery, ...(honoursKey(route) ? [once] : [])];
}

/** Whether a repeated Idempotency-Key repeats the answer. */
export function honoursKey({ method, secret, public: open }: Route): boolean {
  return method !== "GET" && !secret && !open;
}

function responsesOf({ status, again, answer, public: open }: Route): Json {
  const content =
    answer === null
      ? undefined
      : answer instanceof z.ZodType
        ? { "application/json": { schema: jsonSchema(answer, "output") } }
        : { [answer.media]: { schema: { type: "string", format: "binary" } } };
  return {
    [status]: { description: answer === null ? "Done; no content" : "Done", ...(content && { content }) },
    ...(again && { "200": { description: `Had been done before (${again})`, ...(content && { content }) } }),
    ...(!open && { "401": { $ref: "#/components/responses/Problem" } }),
    default: { $ref: "#/components/responses/Problem" },
  };
}

function operationOf(route: Route): Json {
  const body = requestBody(route);
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    parameters: parametersOf(route),
    ...(body && { requestBody: body }),
    responses: responsesOf(route),
    ...(route.public && { security: [] }),
  };
}

/** "POST /pacts/{pactId}/signature" -> "post-pacts-pactId-signature": unique, and an anchor in the documentation. */
export function operationId({ method, path }: Pick<Route, "method" | "path">): string {
  return `${method.toLowerCase()}${path.replace(/[{}]/g, "").replaceAll("/", "-")}`;
}

/** The whole API as OpenAPI 3.1, made from the schemas that the operations check their input with. */
export function openApiDocument(server: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Ikrar",
      version: "1",
      description: "Neutrality pacts of civil servants. Sentences for people are Indonesian, names are English.",
    },
    servers: [{ url: `${server}/api/v1` }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "The token of POST /sessions" },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "ikrar-session",
          description: "The browser's; same origin only",
        },
      },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          description: "The same key and request within a day repeat the answer, not the act",
          schema: { type: "string", maxLength: 200 },
        },
      },
      schemas: { Problem: jsonSchema(problem, "output") },
      responses: {
        Problem: {
          description: "A refusal (RFC 9457)",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

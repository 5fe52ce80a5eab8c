import { exampleOf, kindOf, type Schema } from "@/lib/http/example";

export type DocumentedOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  public: boolean;
  parameters: { name: string; where: string; required: boolean; kind: string }[];
  /** A call that can be pasted into a terminal. */
  curl: string;
  answer: { status: string; media: string | null; sample: string | null };
};
export type DocumentedTag = { name: string; description: string; operations: DocumentedOperation[] };

type Media = Record<string, { schema: Schema }>;
type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: { name?: string; in?: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Media };
  responses: Record<string, { content?: Media }>;
  security?: object[];
};
type Document = {
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
};

/** An OpenAPI document arranged for reading: by tag, each operation with a call and an answer as they look. */
export function documentationOf(document: object): DocumentedTag[] {
  const { servers, tags, paths } = document as Document;
  const server = servers[0]?.url ?? "";
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return tags.map(({ name, description }) => ({
    name,
    description,
    operations: all
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ method, path, operation }) => ({
        id: operation.operationId,
        method,
        path,
        summary: operation.summary,
        public: operation.security?.length === 0,
        parameters: operation.parameters.flatMap(({ name: parameter, in: where, required, schema }) =>
          parameter && where
            ? [{ name: parameter, where, required: required ?? false, kind: kindOf(schema ?? {}) }]
            : [],
        ),
        curl: curlOf(server, method, path, operation),
        answer: answerOf(operation),
      })),
  }));
}

function curlOf(server: string, method: string, path: string, operation: Operation): string {
  const query = operation.parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  const search = query.map(({ name = "", schema = {} }) => `${name}=${String(exampleOf(schema, name))}`).join("&");
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    return String(exampleOf(parameter?.schema ?? {}, name));
  });
  const lines = [`curl ${method === "GET" ? "" : `-X ${method} `}'${server}${filled}${search && `?${search}`}'`];
  if (operation.security?.length !== 0) lines.push(`-H "Authorization: Bearer $TOKEN"`);
  const json = operation.requestBody?.content["application/json"];
  if (operation.requestBody?.content["multipart/form-data"]) lines.push("-F file=@lembar.pdf");
  if (json) {
    lines.push(`-H 'Content-Type: application/json'`);
    lines.push(`-d '${JSON.stringify(exampleOf(json.schema), null, 2).replaceAll("'", "'\\''")}'`);
  }
  return lines.join(" \\\n  ");
}

function answerOf({ responses }: Operation): DocumentedOperation["answer"] {
  const [status = "200", response] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  const [media, content] = Object.entries(response?.content ?? {})[0] ?? [];
  const sample = media === "application/json" && content ? JSON.stringify(exampleOf(content.schema), null, 2) : null;
  return { status, media: media ?? null, sample };
}

/** As much of JSON Schema as zod writes. */
export type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | boolean;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
};

const FORMATS: Record<string, string> = {
  uuid: "0198c0de-7b1a-7c3d-9e5f-1a2b3c4d5e6f",
  date: "2028-10-13",
  "date-time": "2028-10-13T02:42:18.000Z",
};
/** Names that a reader knows the look of. */
const NAMES: Record<string, string> = {
  nip: "198504122010012003",
  name: "Siti Rahmawati, S.Pd.",
  password: "...",
  token: "Kq3...",
  code: "K7QM-4RTX-9D2H",
  verificationCode: "K7QM-4RTX-9D2H",
  letterNumber: "800/123/DISDIK/2028",
};

/** A value that has the form a schema asks for; of optional fields only those without a default of nothing. */
export function exampleOf(schema: Schema, name = ""): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return exampleOf(choices[0] ?? {}, name);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, exampleOf(inner, key)]),
      );
    case "array": {
      if (schema.prefixItems) return schema.prefixItems.map((inner) => exampleOf(inner));
      return typeof schema.items === "object" ? [exampleOf(schema.items, name)] : [];
    }
    case "integer":
    case "number":
      return schema.default ?? Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return schema.default ?? true;
    case "null":
      return null;
    default:
      if (schema.pattern?.includes("[0-9a-f]{64}")) return "9f86d081884c7d65...";
      return FORMATS[schema.format ?? ""] ?? NAMES[name] ?? "...";
  }
}

/** What a parameter takes, in few words: "uuid", "integer 1-200", "one of belum, sudah". */
export function kindOf(schema: Schema): string {
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  const kind = schema.format ?? String(schema.type ?? "text");
  const range =
    schema.maximum !== undefined && schema.minimum !== undefined ? ` ${schema.minimum}-${schema.maximum}` : "";
  return `${kind}${range}${schema.default === undefined ? "" : `, ${String(schema.default)} if left out`}`;
}

import { z } from "zod";
import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { doorsAt } from "@/lib/http/doors-at";

type Query = Readonly<Record<string, string>>;

/**
 * A misspelt filter would answer with everybody, and a program would believe it; so would a filter that cannot be read.
 * Pages forgive what stands in their address (`catch` in the shared schemas), doors do not. A parameter without a value
 * is one that was not given.
 * @throws Refusal("unknown_query") naming what this door does not know, or "invalid_input" naming what it cannot read;
 *   doors outside the catalogue take anything
 */
export function assertKnownQuery(method: string, pathname: string, query: Query): void {
  const names = Object.keys(query);
  if (names.length === 0) return;
  const door = doorsAt(pathname).find((each) => each.method === method);
  if (!door) return;
  const shape = door.query?.shape ?? {};
  const known = Object.keys(shape);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const words = known.length > 0 ? `Yang dikenal: ${known.join(", ")}.` : "Alamat ini tidak mengenal parameter.";
    const fields = Object.fromEntries(unknown.map((name) => [name, `Parameter ini tidak dikenal. ${words}`]));
    throw new Refusal("unknown_query", { fields, params: { names: unknown.join(", ") } });
  }
  const fields = Object.assign({}, ...names.map((name) => unreadable(name, shape[name], query[name] ?? "")));
  if (Object.keys(fields).length > 0) throw new Refusal("invalid_input", { fields });
}

function unreadable(name: string, schema: unknown, value: string): FieldErrors {
  if (value === "" || !(schema instanceof z.ZodType)) return {};
  try {
    parseInput(z.object({ [name]: strictly(schema) }), { [name]: value });
    return {};
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
}

function strictly(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodCatch ? (schema.unwrap() as z.ZodType) : schema;
}

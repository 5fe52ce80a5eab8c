import { Refusal } from "@/lib/core/errors";
import { routes } from "@/lib/http/catalogue";

const doors = routes.map(({ method, path, query }) => ({
  method,
  pattern: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  // A path with a fixed word is told from one with a parameter in its place.
  parameters: path.split("{").length,
  names: Object.keys(query?.shape ?? {}),
}));

/**
 * A misspelt filter would answer with everybody, and a program would believe it.
 * @throws Refusal("unknown_query") naming what this door does not know; doors outside the catalogue take anything
 */
export function assertKnownQuery(method: string, pathname: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const fitting = doors.filter((door) => door.method === method && door.pattern.test(pathname));
  const [door] = fitting.sort((a, b) => a.parameters - b.parameters);
  const unknown = door ? names.filter((name) => !door.names.includes(name)) : [];
  if (!door || unknown.length === 0) return;
  const known =
    door.names.length > 0 ? `Yang dikenal: ${door.names.join(", ")}.` : "Alamat ini tidak mengenal parameter.";
  const fields = Object.fromEntries(unknown.map((name) => [name, `Parameter ini tidak dikenal. ${known}`]));
  throw new Refusal("unknown_query", { fields, params: { names: unknown.join(", ") } });
}

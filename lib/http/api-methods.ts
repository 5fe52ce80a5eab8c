import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "@/lib/core/errors";

type Door = { pattern: RegExp; parameters: number; methods: string[] };

/**
 * Which methods each address below /api answers to, read from the doors' own files: the catalogue would say the same,
 * but brings all domains along. What takes any address (`[...rest]`) answers for itself.
 * @param folder app/api
 */
export function readApiMethods(folder: string): Door[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
    file.split(path.sep).join("/"),
  );
  return files
    .filter((file) => file.endsWith("/route.ts") && !file.includes("[..."))
    .map((file) => {
      const address = file.replace(/\/route\.ts$/, "").replace(/\[\w+\]/g, "[^/]+");
      const source = readFileSync(path.join(folder, file), "utf8");
      const exported = source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm);
      const methods = [...exported].map(([, method]) => method ?? "");
      return {
        pattern: new RegExp(`^/api/${address.replaceAll(".", "\\.")}$`),
        parameters: file.split("[").length,
        methods: [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"],
      };
    })
    .sort((a, b) => a.parameters - b.parameters);
}

/** The refusal for a method that an address does not answer to, with those it does (RFC 9110: Allow); null when fine. */
export function wrongMethod(
  doors: readonly Door[],
  method: string,
  pathname: string,
): { refusal: Refusal; allow: string } | null {
  // A path with a fixed word stands before one with a parameter in its place.
  const door = doors.find(({ pattern }) => pattern.test(pathname));
  if (!door || door.methods.includes(method)) return null;
  const allow = door.methods.join(", ");
  return { refusal: new Refusal("method_not_allowed", { params: { method, allowed: allow } }), allow };
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** The verifier's parts, each after those that it uses. None knows the application: a second implementation. */
const PARTS = [
  "sha256",
  "bytes",
  "reports",
  "times",
  "merkle",
  "signed-note",
  "known-checkpoint",
  "read-zip",
  "check-log",
  "check-records",
  "der",
  "certificate",
  "find-seal",
  "check-seal",
  "check-seals",
  "check-files",
  "check-campaign",
  "check-archive",
] as const;

const FOLDER = path.join(process.cwd(), "lib/archives/verifier");
const source = (name: string) => readFile(path.join(FOLDER, name), "utf8");

const nameOf = (part: string) => `part_${part.replaceAll("-", "_")}`;
const IMPORT = /^import (\{[^}]*\}) from "\.\/([\w-]+)\.mjs";\n/gm;
const EXPORT = /^export (?=(?:async )?(?:const|class|function))/gm;
const EXPORTED = /^export (?:async )?(?:const|class|function\*?) (\w+)/gm;

/** A part's imports from its neighbours, taken from where they then stand. */
const linked = (code: string) =>
  code.replace(IMPORT, (_, names: string, part: string) => `const ${names} = ${nameOf(part)};\n`);

/** Each part with a scope of its own, in one text; then what begins it all. */
async function bundle(main: string): Promise<string> {
  const parts = await Promise.all(
    PARTS.map(async (part) => {
      const code = await source(`${part}.mjs`);
      const exported = [...code.matchAll(EXPORTED)].map(([, name]) => name);
      const body = linked(code).replace(EXPORT, "");
      return `const ${nameOf(part)} = (() => {\n${body}return { ${exported.join(", ")} };\n})();\n`;
    }),
  );
  return `${parts.join("\n")}\n${linked(await source(main))}`;
}

/** verifikasi.mjs: needs Node.js and nothing else. */
export function verifierScript(): Promise<string> {
  return bundle("node-main.mjs");
}

/** verifikasi.html: one file that opens from a disk, loads nothing, and runs its own script alone. */
export async function verifierPage(): Promise<string> {
  const [page, style, script] = await Promise.all([source("page.html"), source("page.css"), bundle("page-main.mjs")]);
  const hashed = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const csp = `default-src 'none'; script-src ${hashed(script)}; style-src ${hashed(style)}; base-uri 'none'; form-action 'none'`;
  const filled = page.replace("{csp}", csp);
  // By functions: a dollar sign in the text means nothing.
  return filled.replace("/* style */", () => style).replace("/* script */", () => script);
}

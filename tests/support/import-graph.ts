import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

export type Edge = {
  /** Path from the root of the project, or the package's specifier. */
  to: string;
  internal: boolean;
  /** Erased by the compiler: nothing of the target is loaded. */
  typeOnly: boolean;
};
export type SourceFile = { path: string; text: string; lines: number; edges: Edge[] };

const ROOT = normalize(join(import.meta.dirname, "../.."));
const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx", ".d.ts"];

function resolve(from: string, specifier: string): { to: string; internal: boolean } {
  const local = specifier.startsWith("@/") ? specifier.slice(2) : join(dirname(from), specifier);
  if (!/^(@\/|\.\.?\/)/.test(specifier)) return { to: specifier, internal: false };
  const ending = ENDINGS.find((end) => /\.\w+$/.test(local + end) && existsSync(join(ROOT, local + end)));
  return { to: local + (ending ?? ""), internal: true };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((e) => e.isTypeOnly)
  );
}

function edgesOf(path: string, text: string): Edge[] {
  const edges: Edge[] = [];
  for (const node of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) continue;
    if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) continue;
    edges.push({ ...resolve(path, node.moduleSpecifier.text), typeOnly: isTypeOnly(node) });
  }
  for (const [, specifier = ""] of text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)) {
    edges.push({ ...resolve(path, specifier), typeOnly: false });
  }
  return edges;
}

/** Every source file of the project, committed or not, with what it imports. */
export function sourceFiles(): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx"], { cwd: ROOT });
  const paths = String(listed).split("\n").filter(Boolean);
  return [...new Set(paths)]
    .filter((path) => existsSync(join(ROOT, path)))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return { path, text, lines: text.split("\n").length - 1, edges: edgesOf(path, text) };
    });
}

import ts from "typescript";
import { expect, test } from "vitest";
import { sourceFiles } from "./support/import-graph";

/*
 * What one region calls its offices is a setting (lib/agencies/terms.ts): a word that stands in the code is read by all.
 */

/** Where such a word is the matter itself: presets, names to choose from, defaults, and pages that know no agency yet. */
const ALLOWED: Record<string, readonly string[]> = {
  "app/(publik)/page.tsx": ["Badan kepegawaian"],
  "app/(publik)/masuk/lupa-kata-sandi/page.tsx": ["badan kepegawaian", "Badan kepegawaian"],
  "components/agencies/agency-form.tsx": ["badan kepegawaian"],
  "lib/agencies/own-words.ts": ["badan kepegawaian"],
  "lib/agencies/personnel-agency.ts": ["Badan Kepegawaian"],
  "lib/agencies/schema.ts": ["BKPSDM", "badan kepegawaian"],
  "lib/agencies/terms.ts": ["OPD", "SKPK"],
  "lib/audit/event-words.ts": ["badan kepegawaian"],
  "lib/http/catalogue/evidence-routes.ts": ["BKPSDM"],
  "lib/scans/sheet-problem.ts": ["badan kepegawaian"],
  // A heading of other people's files.
  "lib/imports/unit-columns.ts": ["OPD"],
};
const LOCAL = /BKPSDM|BKPP|\bBKD\b|\bOPD\b|\bSKPD\b|\bSKPK\b|[Bb]adan [Kk]epegawaian/g;

/** What a file may show: its strings and the text between tags, without names of variables and without comments. */
function shownTexts(path: string, text: string): string[] {
  const shown: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) shown.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return shown;
}

test("no page, mail or paper has another agency's word for its offices", () => {
  const found = sourceFiles()
    .filter(({ path }) => /^(app|components|lib)\//.test(path))
    .flatMap(({ path, text }) =>
      shownTexts(path, text)
        // Keys, aliases of file headings and SQL names ("opdName") are nobody's reading.
        .filter((words) => !/^[a-z_]+$|"opd/.test(words))
        .flatMap((words) => words.match(LOCAL) ?? [])
        .filter((word) => !(ALLOWED[path] ?? []).includes(word))
        .map((word) => `${path}: ${word}`),
    );
  expect(found).toEqual([]);
}, 60_000);

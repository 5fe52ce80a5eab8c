import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { exportOwnData } from "@/lib/rights/export-own-data";
import { type CaseWorld, caseWorld } from "@/tests/lib/cases/case-world";
import { told, untold } from "@/tests/lib/rights/held-columns";
import { wholePerson } from "@/tests/lib/rights/whole-person";

type Json = { [key: string]: unknown };

const ROOM = "prisma/schema";
const schema = readdirSync(ROOM)
  .map((file) => readFileSync(`${ROOM}/${file}`, "utf8"))
  .join("\n");
const bodies = new Map(
  [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => [name, body]),
);
/** The columns of each table by their names in the schema; what leads to another table is none. */
const columns = new Map(
  [...bodies].map(([name, body]) => {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)];
    return [name, fields.filter(([, , type = ""]) => !bodies.has(type)).map(([, field = ""]) => field)] as const;
  }),
);
/** Columns by which a line is about somebody, or names who did it. */
const PERSONAL =
  /^(employeeId|pactId|accountId|signatureId|scanId|reminderId|declineId|exemptionId|officerId|byAccountId|\w+ById)$/;

let w: CaseWorld;
let data: Json;
let text: string;

beforeAll(async () => {
  w = await caseWorld();
  await wholePerson(w);
  text = String((await exportOwnData(w.adi)).bytes);
  data = JSON.parse(text);
});

/** The lines at a path of the download, through lists. */
function linesAt(path: string): Json[] {
  return path
    .split(".")
    .reduce<unknown[]>((found, key) => found.flatMap((one) => (one as Json)[key] ?? []), [data]) as Json[];
}

describe("what is held about a person", () => {
  test("is looked for in every table that has a person in it", () => {
    const personal = [...columns].filter(([, fields]) => fields.some((field) => PERSONAL.test(field)));
    const known = new Set([...Object.keys(told), ...Object.keys(untold)]);
    expect(personal.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !bodies.has(name))).toEqual([]);
  });

  test.each(Object.entries(told))(
    "%s is told column by column, or says why not",
    (name, { at, as = {}, except = {} }) => {
      const keys = new Set(linesAt(at).flatMap((line) => Object.keys(line)));
      const fields = columns.get(name) ?? [];
      const missing = fields.filter((field) => !(field in except) && !keys.has(as[field] ?? field));
      expect({ lines: linesAt(at).length > 0, missing }).toEqual({ lines: true, missing: [] });
      const stale = [...Object.keys(as), ...Object.keys(except)].filter((field) => !fields.includes(field));
      expect([...stale, ...Object.keys(except).filter((field) => field in as)]).toEqual([]);
    },
  );

  test("holds the record whose hash is printed, and nothing that opens anything or names an officer", () => {
    const [signed] = linesAt("pacts.signatures");
    const { record, evidenceHash } = signed as { record: string; evidenceHash: string };
    expect(createHash("sha256").update(record).digest("hex")).toBe(evidenceHash);
    expect(linesAt("pacts.sheets.verifications")).toMatchObject([{ accepted: false, note: "Pindaian buram" }]);
    expect(linesAt("acts")).toEqual(expect.arrayContaining([expect.objectContaining({ action: "pact.sign" })]));
    for (const secret of [
      "hash-of-adis-code",
      "hash-of-adis-link",
      "LISTCODE",
      "Ratna",
      w.ratna.accountId,
      w.siti.username,
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

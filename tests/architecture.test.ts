import { describe, expect, test } from "vitest";
import { eventData } from "@/lib/ledger/events";
import { type Action, policy } from "@/lib/policy";
import { type Edge, type SourceFile, sourceFiles } from "./support/import-graph";

/*
 * The house as rules: docs/decisions and design say why. A breach is listed as "file -> what it must not import".
 */

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const product = files.filter(({ path }) => /^(app|components|lib)\//.test(path) && !path.endsWith(".d.ts"));

/** A domain may use those before it. imports/ reads rosters into employees: it stands right behind them. */
const DOMAINS = [
  "agencies",
  "accounts",
  "employees",
  "imports",
  "campaigns",
  "population",
  "pacts",
  "seals",
  "verifications",
  "forms",
  "scans",
  "batches",
  "cases",
  "reports",
  "monitoring",
  "recaps",
  "ceremonies",
  "circulars",
  "archives",
  "audit",
  "sharing",
  "reminders",
  "duties",
  "retention",
  "rights",
];
const domainOf = (path: string) => DOMAINS.indexOf(path.match(/^lib\/([\w-]+)\//)?.[1] ?? "");
const isDomain = (path: string) => domainOf(path) >= 0;

const breaches = (from: (file: SourceFile) => boolean, forbidden: (edge: Edge, file: SourceFile) => boolean) =>
  product.flatMap((file) =>
    from(file) ? file.edges.filter((edge) => forbidden(edge, file)).map((edge) => `${file.path} -> ${edge.to}`) : [],
  );
const inRoom = (room: RegExp) => (file: SourceFile) => room.test(file.path);

/** Rooms that need a server: whatever loads them is no longer isomorphic. */
const SERVER =
  /^(node:|pg\b|pino|next\/(headers|server|cache)|next-auth|server-only|sharp|pdfkit|lib\/(db|env|auth|log|storage|jobs)\b|prisma\/)/;
const isServerAction = (path: string) => /^\s*"use server"/.test(byPath.get(path)?.text ?? "");

/** The way from a file to something that needs a server, or null when all that it loads runs anywhere. */
function wayToServer(path: string, seen = new Set<string>()): string[] | null {
  seen.add(path);
  for (const { to, internal, typeOnly } of byPath.get(path)?.edges ?? []) {
    if (typeOnly || seen.has(to) || isServerAction(to)) continue;
    if (SERVER.test(to)) return [path, to];
    const way = internal ? wayToServer(to, seen) : null;
    if (way) return [path, ...way];
  }
  return null;
}
const impure = (from: (file: SourceFile) => boolean) =>
  product.filter(from).flatMap(({ path }) => wayToServer(path)?.join(" -> ") ?? []);

describe("who may import whom", () => {
  test("doors go through operations and queries, never to the database, files or jobs", () => {
    const forbidden =
      /^(lib\/(db|storage|jobs)\b|lib\/ledger\/(?!events|subjects|log-queries)|prisma\/|scripts\/|tests\/)/;
    expect(breaches(inRoom(/^app\//), ({ to }) => forbidden.test(to))).toEqual([]);
  });

  test("components see components and what runs anywhere; of the server they know types at most", () => {
    expect(
      breaches(inRoom(/^components\//), ({ to, internal }) => internal && !/^(components|lib)\//.test(to)),
    ).toEqual([]);
    expect(impure(inRoom(/^components\//))).toEqual([]);
  });

  test("components/ui knows no domain", () => {
    expect(breaches(inRoom(/^components\/ui\//), ({ to }) => isDomain(to) || /^components\/(?!ui\/)/.test(to))).toEqual(
      [],
    );
  });

  test("links fetch nothing ahead: all of them are ours", () => {
    const takers = product.filter(({ edges }) => edges.some(({ to }) => to === "next/link")).map(({ path }) => path);
    expect(takers).toEqual(["components/ui/link.tsx"]);
  });

  test("what is sent to the browser loads nothing of the server", () => {
    expect(impure(({ text }) => /^\s*"use client"/.test(text))).toEqual([]);
  });

  test("schemas and rules stay pure: no database, environment, clock of the server or framework", () => {
    const pure = inRoom(/^lib\/[\w-]+\/(schema|rules)\.ts$/);
    expect(impure(pure)).toEqual([]);
    expect(breaches(pure, ({ to, internal }) => !internal && to !== "zod")).toEqual([]);
    const clock = product.filter((file) => pure(file) && /new Date\(\)|Date\.now\(\)/.test(file.text));
    expect(clock.map(({ path }) => path)).toEqual([]);
  });

  test("a domain runs only those before it; what runs anywhere (schemas, rules, NIPs) may be shared", () => {
    const later = ({ to, typeOnly }: Edge, { path }: SourceFile) =>
      isDomain(to) && domainOf(to) > domainOf(path) && !typeOnly && wayToServer(to) !== null;
    expect(breaches(({ path }) => isDomain(path), later)).toEqual([]);
  });

  test("operations know no HTTP, no framework and no view", () => {
    const forbidden = /^(lib\/(http|auth)\b|next\b|next\/|react\b|app\/|components\/)/;
    expect(
      breaches(
        ({ path }) => isDomain(path),
        ({ to }) => forbidden.test(to),
      ),
    ).toEqual([]);
  });

  test.each([
    ["core", /^lib\/(core\/|db|env|log|policy|ledger\/|live\/announce)/],
    ["live", /^lib\/(live\/|db)/],
    ["policy.ts", /^lib\/core\//],
    ["shown-status.ts", /^lib\/(core\/|db|policy)/],
    ["ledger", /^lib\/(ledger|core\/|db|policy|shown-status|env|format)/],
    ["storage", /^lib\/(storage|env)/],
    ["mail", /^lib\/(mail|env|log|format)/],
    ["format", /^lib\/format\//],
    ["documents", /^lib\/(documents|format|core)\//],
    ["db.ts", /^(lib\/env|prisma\/generated)/],
    ["env.ts", /^$/],
    ["log.ts", /^lib\/env/],
  ])("lib/%s knows no domain", (room, may) => {
    const from = inRoom(new RegExp(`^lib/${room.replace(".", "\\.")}${room.includes(".") ? "$" : "/"}`));
    expect(breaches(from, ({ to, internal }) => internal && !may.test(to))).toEqual([]);
  });

  test("jobs meet the domains in one file", () => {
    const queue = ({ path }: SourceFile) => /^lib\/jobs\//.test(path) && path !== "lib/jobs/handlers.ts";
    expect(breaches(queue, ({ to }) => isDomain(to) || /^lib\/(http|auth)\b/.test(to))).toEqual([]);
    expect(
      breaches(
        ({ path }) => isDomain(path),
        ({ to }) => /^lib\/jobs\/(?!queue)/.test(to),
      ),
    ).toEqual([]);
  });

  test("lib/http serves the doors: it may describe domains by their schemas, not run them", () => {
    const runs = ({ to, typeOnly }: Edge) => isDomain(to) && !typeOnly && wayToServer(to) !== null;
    // The body of one door with two addresses (imports), and the catalogue, which shows filters where readers keep them.
    const exempt = /^lib\/http\/(import-upload\.ts|catalogue\/)/;
    expect(breaches(({ path }) => /^lib\/http\//.test(path) && !exempt.test(path), runs)).toEqual([]);
  });

  test("nothing of the product imports scripts, tests or seeds", () => {
    expect(
      breaches(
        () => true,
        ({ to }) => /^(scripts|tests|prisma\/seed)\//.test(to),
      ),
    ).toEqual([]);
  });

  test("cookies are set in one place, which knows whether people come over https", () => {
    const sets = product.filter(({ text }) => /\bcookies\(\)|document\.cookie|\.setHeader\("set-cookie"/i.test(text));
    expect(sets.map(({ path }) => path)).toEqual(["lib/http/own-cookies.ts"]);
  });

  test("no file reaches itself", () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: string[]): void => {
      const at = trail.indexOf(path);
      if (at >= 0) cycles.push([...trail.slice(at), path].join(" -> "));
      if (at >= 0 || done.has(path)) return;
      for (const { to, internal, typeOnly } of byPath.get(path)?.edges ?? []) {
        if (internal && !typeOnly && byPath.has(to)) walk(to, [...trail, path]);
      }
      done.add(path);
    };
    for (const { path } of product) walk(path, []);
    expect(cycles).toEqual([]);
  });
});

describe("each vendor has one door", () => {
  test.each([
    ["pg and Prisma", /^(pg$|@prisma\/(client|adapter-pg)|prisma\/generated)/, /^lib\/db\.ts$/],
    ["next-auth", /^next-auth/, /^(lib\/auth\.ts|app\/api\/auth\/)/],
    ["pino", /^pino/, /^lib\/log\.ts$/],
    ["pg-boss", /^pg-boss/, /^lib\/jobs\//],
    ["nodemailer", /^nodemailer/, /^lib\/mail\//],
    ["busboy", /^busboy/, /^lib\/http\//],
    ["pdfkit and fontkit", /^(pdfkit|fontkit)/, /^lib\/documents\//],
    ["sharp, pdfium, libheif", /^(sharp|@hyzyla\/pdfium|libheif-js)/, /^lib\/scans\//],
    ["argon2", /^@node-rs\/argon2/, /^lib\/accounts\//],
    ["signatures and certificates", /^(pkijs|asn1js|@libpdf|@peculiar)/, /^lib\/seals\//],
    ["spreadsheets", /^(exceljs|read-excel-file|csv-parse|yauzl)/, /^lib\/(imports|documents)\//],
    ["the generated icons of nobody", /^(lucide|@heroicons|react-icons)/, /^$/],
  ])("%s", (_vendor, vendor, door) => {
    expect(
      breaches(
        ({ path }) => !door.test(path),
        ({ to, typeOnly }) => vendor.test(to) && !typeOnly,
      ),
    ).toEqual([]);
  });

  test("the environment is read in lib/env.ts", () => {
    const readers = product.filter(({ path, text }) => path !== "lib/env.ts" && /\bprocess\.env\b/.test(text));
    expect(readers.map(({ path }) => path)).toEqual([]);
  });
});

describe("who may do what is asked of policy", () => {
  test("no other file looks at a role", () => {
    // end-role asks about the role that is taken away (an agency keeps one admin), scopeOf about the one that is given.
    const allowed = /^lib\/(policy|core\/(reach|actor)|accounts\/(end-role|rules))\.ts$/;
    const looks = /\.role\s*[!=]==|[!=]==\s*\w+\.role\b|\broles\.(includes|some|has)|grants\.(some|find|filter)\(/;
    const readers = product.filter(({ path, text }) => !allowed.test(path) && looks.test(text));
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  const named = product.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:command|plainCommand)\(\{\s*name: "([^"]+)"/g)].map(([, name = ""]) => ({ path, name })),
  );

  test("every command is an action of policy and leaves a shape", () => {
    expect(named.filter(({ name }) => !(name in policy) || !(name in eventData))).toEqual([]);
  });

  test.each(Object.keys(policy) as Action[])("%s is done by one command", (action) => {
    expect(named.filter(({ name }) => name === action).map(({ path }) => path)).toHaveLength(1);
  });

  test("commands live in domains, and only gates open transactions", () => {
    expect(named.filter(({ path }) => !isDomain(path))).toEqual([]);
    const opened = product.filter(
      ({ path, text }) => !/^lib\/(db|core\/operation)\.ts$/.test(path) && /\$transaction\(/.test(text),
    );
    expect(opened.map(({ path }) => path)).toEqual([]);
  });
});

describe("files", () => {
  const everything = files.filter(({ path }) => !path.startsWith("prisma/generated"));

  test("carry the product's words in kebab-case", () => {
    const odd = everything.filter(({ path }) => {
      const segments = path.replace(/(\.(test|spec|d|config))?\.(ts|tsx|mts)$/, "").split("/");
      return segments.some(
        (segment) => !/^(\(?[a-z0-9]+(-[a-z0-9]+)*\)?|\[(\.\.\.)?[a-zA-Z]+\]|openapi\.json)$/.test(segment),
      );
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test("no drawers and no barrels", () => {
    const drawer = /(^|\/)(utils?|helpers?|services?|types|common|shared|misc|lib\/lib)(\/|\.tsx?$)/;
    expect(everything.filter(({ path }) => drawer.test(path)).map(({ path }) => path)).toEqual([]);
    const reExportsOnly = ({ text }: SourceFile) => {
      const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").trim();
      return /^(export (\*|type \{[^}]*\}|\{[^}]*\})( as \w+)? from "[^"]+";?\s*)+$/.test(statements);
    };
    expect(
      product.filter((file) => /\/index\.tsx?$/.test(file.path) || reExportsOnly(file)).map(({ path }) => path),
    ).toEqual([]);
  });

  test("are short", () => {
    const sizes = product.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(everything.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(45);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(150);
  });

  test("give each advisory lock a number of its own: two that share one hold each other up", () => {
    const numbers = everything.flatMap(({ path, text }) =>
      path.startsWith("tests/")
        ? []
        : [...text.matchAll(/^(?:export )?const \w+ = (4_512_\d+)\b/gm)].map(([, number]) => number),
    );
    expect(numbers.length).toBeGreaterThan(3);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("leave nothing for later and silence no checker", () => {
    const mark = new RegExp(
      ["TO" + "DO", "FIX" + "ME", "@ts-(ignore|nocheck)", "\\bas an" + "y\\b", ": an" + "y\\b"].join("|"),
    );
    const skipped = new RegExp("\\b(test|it|describe)\\.(sk" + "ip|on" + "ly|to" + "do)\\b");
    expect(everything.filter(({ text }) => mark.test(text)).map(({ path }) => path)).toEqual([]);
    expect(everything.filter(({ text }) => skipped.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

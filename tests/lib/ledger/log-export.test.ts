import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { extendLog } from "@/lib/ledger/extend-log";
import { exportLog, verifyExport } from "@/lib/ledger/log-export";
import { latestCheckpoint, logKey } from "@/lib/ledger/log-queries";
import { parseCheckpoint } from "@/lib/ledger/signed-note";
import { revoke } from "./revocations";

let first: string;

beforeAll(async () => {
  await revoke(300);
  first = (await extendLog()).note ?? "";
  await revoke(250);
  await extendLog();
});

describe("an export", () => {
  const file = () => join(env().DATA_DIR, "log.jsonl");
  async function write(events: "all" | "none" | ReadonlySet<string>): Promise<string> {
    const stream = createWriteStream(file());
    await exportLog((text) => new Promise((done) => stream.write(text, () => done())), { events });
    await new Promise<void>((done) => stream.end(() => done()));
    return readFile(file(), "utf8");
  }
  const known = () => [{ note: first, source: "printed" }];

  test("is recomputed from the file alone, with or without events", async () => {
    const { size } = parseCheckpoint((await latestCheckpoint())?.note ?? "");
    await write("all");
    expect(await verifyExport(file(), known())).toMatchObject({ size, withEvents: size, findings: [] });
    const text = await write("none");
    expect(await verifyExport(file(), known(), (await logKey()) ?? "")).toMatchObject({ withEvents: 0, findings: [] });
    for (const word of ["session.revoke", "account-", "request-9"]) expect(text).not.toContain(word);
    await write(new Set(["account-3"]));
    expect(await verifyExport(file(), known())).toMatchObject({ withEvents: 2, findings: [] });
  });

  test.each([
    ["edited", (lines: string[]) => lines.with(31, (lines[31] ?? "").replace("session.revoke", "session.create"))],
    ["deleted", (lines: string[]) => lines.toSpliced(31, 1)],
    ["deleted", (lines: string[]) => lines.slice(0, -5)],
    ["inserted", (lines: string[]) => lines.toSpliced(31, 0, lines[31] ?? "")],
    ["tree", (lines: string[]) => lines.with(31, (lines[31] ?? "").replace(/"leafHash":"../, '"leafHash":"ff'))],
    ["tree", (lines: string[]) => lines.with(31, (lines[32] ?? "").replace('"index":31', '"index":30'))],
    ["checkpoint", (lines: string[]) => lines.with(0, (lines[0] ?? "").replace(/\\u2014|\u2014/, "-"))],
  ])("that was %s is found so", async (kind, tamper) => {
    const lines = (await write("all")).trimEnd().split("\n");
    await writeFile(file(), `${tamper(lines).join("\n")}\n`);
    expect((await verifyExport(file(), known())).findings.map((finding) => finding.kind)).toContain(kind);
  });

  test("of something else is refused with the line", async () => {
    await writeFile(file(), "not an export\n");
    await expect(verifyExport(file(), [])).rejects.toThrow("line 1 of the export");
  });

  test("can be checked by the command where there is no database", async () => {
    await write("all");
    const printed = join(env().DATA_DIR, "printed.txt");
    await writeFile(printed, first);
    const run = (...args: string[]) =>
      promisify(execFile)(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "scripts/verify-log.ts", ...args],
        { env: { ...process.env, DATABASE_URL: "postgresql://nobody@127.0.0.1:9/nothing" } },
      ).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
      );
    expect(await run("--export", file(), "--checkpoint", printed)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Everything that the log vouches for is as it was written."),
    });
    await writeFile(file(), (await readFile(file(), "utf8")).replace("session.revoke", "session.create"));
    expect(await run("--export", file(), "--checkpoint", printed)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/First: edited: audit_event \d+ \(leaf \d+\)/),
    });
  });
});

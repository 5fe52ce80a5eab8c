import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { claimDataDir, dataHolder } from "@/scripts/data-lock";
import { processIdentity } from "@/scripts/process-identity";

const folders: string[] = [];
let dataDir: string;
const lockFile = () => join(dataDir, "ikrar.lock");

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ikrar-lock-"));
  folders.push(dataDir);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test("a folder in use is refused with the number of its user, and free again when released", async () => {
  const lock = await claimDataDir(dataDir);
  expect(dataHolder(dataDir)).toBe(process.pid);
  expect(statSync(lockFile()).mode & 0o777).toBe(0o600);
  await expect(claimDataDir(dataDir)).rejects.toThrow(`already runs on ${dataDir} (process ${process.pid})`);
  lock.release();
  expect(dataHolder(dataDir)).toBeNull();
  (await claimDataDir(dataDir)).release();
});

test("a lock of an earlier process with our own number is stale", async () => {
  writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, identity: "before the reboot", children: [] }));
  const lock = await claimDataDir(dataDir);
  expect(dataHolder(dataDir)).toBe(process.pid);
  lock.release();
});

test("a lock that was cut short by a crash is stale", async () => {
  writeFileSync(lockFile(), '{"pid": 12');
  (await claimDataDir(dataDir)).release();
  expect(existsSync(lockFile())).toBe(false);
});

test("what a killed run left behind is ended, a stranger with a reused number is not", async () => {
  const idle = () => spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const [orphan, stranger] = [idle(), idle()];
  const children = [
    { pid: orphan.pid, identity: processIdentity(orphan.pid ?? 0) },
    { pid: stranger.pid, identity: "someone else" },
  ];
  writeFileSync(lockFile(), JSON.stringify({ pid: 4_000_000, identity: "gone", children }));
  const lock = await claimDataDir(dataDir);
  expect(processIdentity(orphan.pid ?? 0)).toBeNull();
  expect(processIdentity(stranger.pid ?? 0)).not.toBeNull();
  stranger.kill();
  lock.record(process.pid);
  expect(JSON.parse(readFileSync(lockFile(), "utf8")).children).toHaveLength(1);
  lock.release();
});

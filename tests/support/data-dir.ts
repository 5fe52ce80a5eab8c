import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Import it first: files stored by a test go into a folder of their own, which is removed afterwards. */
const folder = mkdtempSync(join(tmpdir(), "ikrar-files-"));
process.env.DATA_DIR = folder;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

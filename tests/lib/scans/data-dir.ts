import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// A folder of their own for the files of one test file. To be imported first: the environment is read only once.
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "ikrar-scans-"));

import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { disconnect } from "@/lib/db";
import { env } from "@/lib/env";
import type { Finding, KnownCheckpoint } from "@/lib/ledger/check-log";
import { keptCheckpoint } from "@/lib/ledger/kept-checkpoint";
import { exportLog, verifyExport } from "@/lib/ledger/log-export";
import { logKey } from "@/lib/ledger/log-queries";
import { readPrintedCheckpoint } from "@/lib/ledger/printed-checkpoint";
import { verifyInstallation } from "@/lib/verifications/verify-installation";

const SHOWN = 20;

const { values } = parseArgs({
  options: {
    checkpoint: { type: "string", multiple: true, default: [] },
    export: { type: "string" },
    key: { type: "string" },
    "write-export": { type: "string" },
  },
});
const known: KnownCheckpoint[] = values.checkpoint.map(knownCheckpoint);

/** A file with a signed note or with what a paper has printed, or those printed words themselves. */
function knownCheckpoint(given: string): KnownCheckpoint {
  const text = existsSync(given) ? readFileSync(given, "utf8") : given;
  if (/^\u2014 /m.test(text)) return { note: `${text.replaceAll("\r\n", "\n").trim()}\n`, source: given };
  const printed = readPrintedCheckpoint(text);
  if (printed) return { ...printed, source: existsSync(given) ? given : "the printed checkpoint" };
  console.error(`verify-log: "${given}" is no file, and cannot be read as a checkpoint either`);
  process.exit(2);
}

/** Says what was found; the exit code is 1 when anything was. */
function tell(what: string, findings: readonly Finding[]): void {
  console.log(what);
  if (findings.length === 0) {
    console.log("Everything that the log vouches for is as it was written.");
    return;
  }
  console.log(`First: ${findings[0]?.kind}: ${findings[0]?.sentence}`);
  const others = findings.slice(1);
  // One row that is gone breaks every part of the tree behind it: those say no more than the row does.
  const rows = others.filter(({ kind }) => kind !== "tree");
  for (const { kind, sentence } of rows.slice(0, SHOWN)) console.log(`       ${kind}: ${sentence}`);
  if (rows.length > SHOWN) console.log(`       and ${rows.length - SHOWN} more`);
  const trees = others.length - rows.length;
  if (trees > 0) console.log(`       tree: ${trees} places of the tree do not follow from the leaves`);
  process.exitCode = 1;
}

async function writeExport(file: string): Promise<void> {
  const stream = createWriteStream(file, { mode: 0o600 });
  const { size } = await exportLog(
    (text) => new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    { events: "all" },
  );
  stream.end();
  await finished(stream);
  console.log(
    `Wrote ${size} leaves with their events to ${file}. It names people: give it only to who may read the trail.`,
  );
}

try {
  if (values.export) {
    const { size, root, withEvents, findings } = await verifyExport(values.export, known, values.key);
    tell(`${size} leaves, ${withEvents} of them with their events; root ${root}`, findings);
  } else if (values["write-export"]) {
    await writeExport(values["write-export"]);
  } else {
    const [origin = ""] = ((await logKey()) ?? "").split("+");
    const kept = await keptCheckpoint(env().DATA_DIR, origin);
    if (kept) known.push(kept);
    const { size, root, waiting, erased, findings } = await verifyInstallation(known);
    const beside = [waiting && `${waiting} events wait to be taken in`, erased && `${erased} were anonymised`];
    tell([`${size} leaves, root ${root}`, ...beside.filter(Boolean)].join("; "), findings);
  }
} catch (error) {
  const isEmpty = (error as { code?: string }).code === "42P01" || /relation .* does not exist/.test(String(error));
  const other = "there is no installation in this database; does DATABASE_URL or DATA_DIR name another one?";
  console.error(`verify-log: ${isEmpty ? other : (error as Error).message}`);
  process.exitCode = 2;
} finally {
  await disconnect();
}

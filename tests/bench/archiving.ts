import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import type { ArchiveView } from "@/lib/archives/schema";
import { pool } from "@/lib/db";
import type { Figure } from "./figures";

type Facts = { app: { url: string; pid: number }; folder: string; campaignId: string; adminToken: string };

/** Bytes by which a process may grow while it sends an archive, however many files that holds. */
const MOST_GROWTH = 200_000_000;

/**
 * The archive of all that was signed here: made by the worker, then sent over HTTP, beside reading the very same files
 * one after the other.
 */
export async function measureArchive({ app, folder, campaignId, adminToken }: Facts): Promise<Figure[]> {
  const address = `${app.url}/api/v1/campaigns/${campaignId}/archives`;
  const ask = async (to: string, init: RequestInit = {}) => {
    const answer = await fetch(to, { ...init, headers: { authorization: `Bearer ${adminToken}` } });
    if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const started = performance.now();
  const { archiveId } = (await (await ask(address, { method: "POST" })).json()) as { archiveId: string };
  const made = await ready(() =>
    ask(`${address}/${archiveId}`).then((answer) => answer.json() as Promise<ArchiveView>),
  );
  const gathering = (performance.now() - started) / 1000;

  const before = memoryOf(app.pid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(app.pid));
  }, 50);
  const { bytes, rate } = await read((await ask(`${address}/${archiveId}/file`)).body as AsyncIterable<Uint8Array>);
  clearInterval(watch);
  const { rows } = await pool.query<{ sha256: string }>(
    `SELECT sha256 FROM archive_entry WHERE run_id = $1 AND sha256 IS NOT NULL ORDER BY position`,
    [archiveId],
  );
  const plain = await read(filesOf(folder, rows));
  const grown = most - before;
  const files = made.total - made.missing;
  return [
    {
      what: `archive of ${files} files made by the worker`,
      measured: `${gathering.toFixed(1)} s`,
      beside: `${made.missing} of the bare server named as missing`,
      asked: "all that was sealed",
      met: files >= 1000 && bytes === made.fileSize,
    },
    {
      what: `the same sent (${(bytes / 1e6).toFixed(0)} MB), memory of the server meanwhile`,
      measured: `${rate.toFixed(0)} MB/s, ${(grown / 1e6).toFixed(0)} MB more`,
      beside: `${plain.rate.toFixed(0)} MB/s reading its files; ratio ${(rate / plain.rate).toFixed(2)}`,
      asked: `ratio >= 0.25, < ${MOST_GROWTH / 1e6} MB`,
      met: rate / plain.rate >= 0.25 && grown < MOST_GROWTH,
    },
  ];
}

async function ready(look: () => Promise<ArchiveView>): Promise<ArchiveView> {
  for (;;) {
    const view = await look();
    if (view.state === "ready") return view;
    if (view.state === "failed") throw new Error(`the archive failed: ${view.failure}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function read(source: AsyncIterable<Uint8Array>): Promise<{ bytes: number; rate: number }> {
  const started = performance.now();
  let bytes = 0;
  for await (const chunk of source) bytes += chunk.byteLength;
  return { bytes, rate: bytes / 1000 / (performance.now() - started) };
}

async function* filesOf(folder: string, rows: readonly { sha256: string }[]): AsyncGenerator<Buffer> {
  for (const { sha256 } of rows) {
    yield* createReadStream(path.join(folder, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  }
}

/** Resident bytes of a process, as Linux tells them. */
function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

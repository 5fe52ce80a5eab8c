import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { jobPayloads } from "@/lib/jobs/job-payloads";
import { openQueue } from "@/lib/jobs/queue";

test("web and workers that open the queue of a fresh database at once do not lock each other out", async () => {
  await pool.query("DROP SCHEMA pgboss CASCADE");
  const opened = await Promise.all(Array.from({ length: 4 }, () => openQueue()));
  const { rows } = await pool.query<{ name: string }>("SELECT name FROM pgboss.queue ORDER BY name");
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(jobPayloads)));
  await Promise.all(opened.map((boss) => boss.stop({ graceful: false, close: false })));
});

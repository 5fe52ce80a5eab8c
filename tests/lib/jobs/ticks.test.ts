import { expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { startWorker } from "@/lib/jobs/start-worker";
import { documentRow, signedWorld } from "../seals/sealing-world";

test("within seconds of a signature a worker has sealed its document, and the log has both", async () => {
  const worker = await startWorker();
  try {
    const { signatureId } = await signedWorld();
    await vi.waitFor(
      async () => {
        expect(await documentRow(signatureId)).toMatchObject({ state: "sealed", files: 1, events: 1 });
        const event = await db.auditEvent.findFirstOrThrow({ where: { action: "document.seal" } });
        expect(await db.logLeaf.count({ where: { eventId: event.id } })).toBe(1);
      },
      { timeout: 15_000 },
    );
  } finally {
    await worker.stop();
  }
  expect(await db.logCheckpoint.count()).toBeGreaterThan(0);
});

import type { Tx } from "@/lib/db";

/** Ends all shared tablets of a ceremony that are in force, with whoever's turn it is there. Answers how many. */
export async function endTablets(tx: Tx, ceremonyId: string, now: Date): Promise<number> {
  const running = { ceremonyId, endedAt: null, endsAt: { gt: now } };
  const kiosks = await tx.ceremonyKiosk.findMany({ where: running, select: { id: true } });
  const ids = kiosks.map(({ id }) => id);
  if (ids.length === 0) return 0;
  // The tablets first: who is just beginning a turn holds one, and that turn is then among the sessions below.
  await tx.ceremonyKiosk.updateMany({ where: { id: { in: ids } }, data: { endedAt: now } });
  await tx.session.updateMany({ where: { kioskId: { in: ids }, revokedAt: null }, data: { revokedAt: now } });
  return ids.length;
}

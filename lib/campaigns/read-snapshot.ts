import { z } from "zod";
import { type SnapshotContent, type SnapshotPerson, snapshotContent } from "@/lib/campaigns/snapshot-content";
import { findSnapshot, snapshotInput } from "@/lib/campaigns/snapshots";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { command } from "@/lib/core/operation";

/** Names on one page: more than nearly any unit has, and still a page that prints. */
const PAGE = 200;

type Union = SnapshotContent;
/** A frozen state as people read it: of its people none but those of the unit that was asked for. */
export type SnapshotReading = {
  content: Union extends infer C ? (C extends Union ? Omit<C, "people"> : never) : never;
  sha256: string;
  /** Whether the content still is what the hash covers. */
  intact: boolean;
  /** Its people were erased after the retention: what is left no longer makes the hash. */
  anonymised: boolean;
  /** When that was done; null while it is under way. */
  anonymisedAt: string | null;
  names: { unitId: string; total: number; page: number; pages: number; people: SnapshotPerson[] } | null;
};

/**
 * Reads a frozen state: all from the frozen content alone, whatever has changed since. Whoever may have the file may
 * read it, and each reading is an event of the trail, as a download is.
 * @throws Refusal not_found, forbidden
 */
export const readSnapshot = command({
  name: "campaign.read-snapshot",
  input: snapshotInput.extend({
    unitId: z.uuid().optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  }),
  async run(ctx, { campaignId, number, unitId, page }): Promise<SnapshotReading> {
    const row = await findSnapshot(ctx.tx, ctx.actor, { campaignId, number });
    ctx.authorize({ agencyId: row.agencyId, left: null });
    const { people, ...content } = snapshotContent.parse(JSON.parse(row.content));
    const names = unitId === undefined ? null : namesOf(content.units, people, { unitId, page });
    const subject = { type: "campaign", id: campaignId, agencyId: row.agencyId } as const;
    ctx.audit(subject, {
      number,
      snapshotSha256: row.sha256,
      people: names?.people.length ?? 0,
      ...(names && { unitId: names.unitId }),
    });
    return {
      content,
      sha256: row.sha256,
      intact: sha256(row.content) === row.sha256,
      anonymised: row.anonymised,
      anonymisedAt: row.anonymisedAt?.toISOString() ?? null,
      names,
    };
  },
});

function namesOf(
  units: SnapshotContent["units"],
  people: readonly SnapshotPerson[],
  { unitId, page }: { unitId: string; page: number },
) {
  if (units.every(({ id }) => id !== unitId)) throw new Refusal("not_found");
  const own = people.filter((person) => person.unitId === unitId);
  const pages = Math.max(Math.ceil(own.length / PAGE), 1);
  const at = Math.min(page, pages);
  return { unitId, total: own.length, page: at, pages, people: own.slice((at - 1) * PAGE, at * PAGE) };
}

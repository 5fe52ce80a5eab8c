import { GrowingTree } from "@/lib/ledger/merkle";
import { type EventRow, isDocument, isOurs, leafOf } from "@/lib/ledger/read-event";
import { openCheckpoint } from "@/lib/ledger/signed-note";

/** One thing that is not as it was written: what happened to which row. `at` orders findings: the first one counts. */
export type Finding = {
  kind: "edited" | "deleted" | "inserted" | "reordered" | "tree" | "checkpoint" | "erased";
  /** Index of the leaf concerned; Infinity for what stands outside the log. */
  at: number;
  sentence: string;
};

/** A leaf as stored or exported. */
export type Leaf = { index: number; leafHash: Buffer; detailsHash: Buffer; mac: Buffer | null; eventId: string };

/** A checkpoint that the log must contain: as the signed note, or, from a paper, as size and root alone. */
export type KnownCheckpoint = { source: string } & ({ note: string } | { size: number; root: Buffer });

/**
 * Follows a log leaf by leaf and compares it with its signed checkpoints, the newest of which says what the log must be.
 * Knows no database: what it is fed may come from an export.
 */
export class LogCheck {
  readonly findings: Finding[] = [];
  readonly tree = new GrowingTree();
  readonly #due = new Map<number, { root: Buffer; source: string }[]>();
  #broken = false;
  #signedSize = 0;

  /** @param vkey the key that all checkpoints must be signed with, unless they come from papers */
  constructor(checkpoints: readonly KnownCheckpoint[], vkey: string) {
    for (const { source, ...known } of checkpoints) {
      try {
        const { size, root } = "note" in known ? openCheckpoint(known.note, vkey) : known;
        if ("note" in known) this.#signedSize = Math.max(this.#signedSize, size);
        this.#due.set(size, [...(this.#due.get(size) ?? []), { root, source }]);
      } catch (error) {
        this.#find("checkpoint", -1, `${source}: ${(error as Error).message}`);
      }
    }
  }

  /** The largest size under a signed checkpoint: what somebody copied from a paper vouches for nothing. */
  get signedSize(): number {
    return this.#signedSize;
  }

  /** Takes the next leaf; a gap or a repetition is a row that was deleted or inserted. */
  append({ index, leafHash }: Pick<Leaf, "index" | "leafHash">): void {
    const next = this.tree.size;
    if (index > next && !this.#broken) {
      this.#broken = true;
      this.#find("deleted", next, `leaf ${next} of the log is missing; the next one that is there is leaf ${index}`);
    }
    if (index < next && !this.#broken) {
      this.#broken = true;
      this.#find("inserted", index, `leaf ${index} of the log stands there twice`);
    }
    this.tree.append(leafHash);
    this.#compare();
  }

  /** Says what is missing at the end. */
  finish(): void {
    const { size } = this.tree;
    const beyond = [...this.#due.keys()].filter((signed) => signed > size).sort((a, b) => a - b);
    for (const signed of beyond) {
      const sources = (this.#due.get(signed) ?? []).map(({ source }) => source).join(", ");
      const lost = `the log holds ${size} leaves, but there was a checkpoint over ${signed} (${sources}): leaf ${size} and those after it are gone`;
      this.#find("deleted", size, lost);
    }
    if (size > this.signedSize && beyond.length === 0) {
      this.#find("inserted", this.signedSize, `leaf ${this.signedSize} and those after it stand under no checkpoint`);
    }
  }

  #compare(): void {
    if (this.#broken) return;
    for (const { root, source } of this.#due.get(this.tree.size) ?? []) {
      if (this.tree.root().equals(root)) continue;
      this.#broken = true;
      const at = this.tree.size;
      this.#find("tree", at - 1, `the first ${at} leaves do not make the root of their checkpoint (${source})`);
    }
  }

  #find(kind: Finding["kind"], at: number, sentence: string): void {
    this.findings.push({ kind, at, sentence });
  }

  /** Notes what was found beside the leaves' own order. */
  add(...findings: readonly Finding[]): void {
    this.findings.push(...findings);
  }

  /** Everything found, the first row first. */
  sorted(): Finding[] {
    return [...this.findings].sort((a, b) => a.at - b.at);
  }
}

/**
 * Compares the row of an event with its leaf, and names it by what most likely happened to it; null when both agree.
 * @param ownKey whether this process has the key that rows were proved with
 */
export function eventFault(leaf: Leaf, event: EventRow | null, ownKey: boolean): Finding | null {
  const { index: at, eventId } = leaf;
  const row = `audit_event ${eventId} (leaf ${at})`;
  if (!event) return { kind: "deleted", at, sentence: `${row} is gone` };
  const { leaf: hash, details } = leafOf(event, leaf.detailsHash);
  const fits = hash.equals(leaf.leafHash) && details.equals(leaf.detailsHash);
  const sameProof = leaf.mac === null ? event.mac === null : event.mac?.equals(leaf.mac) === true;
  if (fits && sameProof) return isMisplaced(leaf, event, ownKey) ? edited(row, event, at) : null;
  if (fits) return { kind: "edited", at, sentence: `${row} bears another proof than when it was taken in` };
  if (!ownKey || isOurs(event, leaf.detailsHash) !== true) return edited(row, event, at);
  if (sameProof)
    return { kind: "edited", at, sentence: `leaf ${at} does not fit audit_event ${eventId}: the leaf was edited` };
  return { kind: "reordered", at, sentence: `${row} holds what was written into another row: rows changed places` };
}

const edited = (row: string, { action }: EventRow, at: number): Finding => ({
  ...{ kind: "edited", at },
  sentence: `${row}, "${action}", is not what was taken in: it was edited`,
});

/**
 * Whether the columns beside the leaf were edited: a sealed document's leaf says nothing of when, by which request and of
 * what its event tells, the row's own proof does. Without the key for it, the row still names its file and its instant twice.
 */
function isMisplaced(leaf: Leaf, event: EventRow, ownKey: boolean): boolean {
  if (!isDocument(event)) return false;
  const { sha256, sealedAt } = event.data;
  const agrees = event.subjectType === "document" && event.subjectId === sha256;
  return (
    !agrees || event.occurredAt.toISOString() !== sealedAt || (ownKey && isOurs(event, leaf.detailsHash) === false)
  );
}

import { randomUUID } from "node:crypto";
import { actorOf } from "./accounts";
import type { SeedWorld } from "./seed-world";

const HOUR = 3_600_000;
/** Exemptions of the last days still wait for the personnel agency. */
const UNREVIEWED_DAYS = 6;
const STEPS = [
  ["call", 26, "Dipanggil dan dijelaskan dasar hukumnya. Yang bersangkutan meminta waktu beberapa hari."],
  ["guidance", 75, "Pembinaan oleh petugas, dengan penjelasan isi keempat butir ikrar."],
  ["written", 99, "Penjelasan tertulis diterima dan disimpan di badan kepegawaian."],
] as const;
/** Hours. */
const CLOSED_AFTER = 123;
const CLOSING = "Sudah diberi penjelasan dan kesempatan; tetap pada pernyataannya.";

type Decline = { id: string; pact_id: string; declined_at: Date };
type Exemption = { id: string; pact_id: string; started_at: Date; decided_by_id: string | null };
type Setting = Pick<SeedWorld, "agencyId" | "admin" | "verifier" | "trail" | "dates">;

/** The verifier has confirmed the earlier exemptions, but for those that the verifier recorded. */
export function reviewed<E extends Exemption>({ agencyId, verifier, trail, dates }: Setting, exemption: E) {
  const { id, pact_id, started_at, decided_by_id } = exemption;
  const at = new Date(started_at.getTime() + 30 * HOUR);
  const waits = dates.now.getTime() - started_at.getTime() < UNREVIEWED_DAYS * 24 * HOUR;
  if (waits || decided_by_id === verifier.id) return { ...exemption, confirmed_at: null, confirmed_by_id: null };
  trail.note(at, actorOf(verifier), "exemption.confirm", { type: "pact", id: pact_id, agencyId }, { exemptionId: id });
  return { ...exemption, confirmed_at: at, confirmed_by_id: verifier.id };
}

/** What officers did about the three earliest declines, of which the first is closed. Answers the rows of `decline`. */
export function handled(setting: Setting, declines: readonly Decline[]): { declines: object[]; lines: object[] } {
  const { agencyId, admin, verifier, trail, dates } = setting;
  const early = [...declines].sort((a, b) => a.declined_at.getTime() - b.declined_at.getTime()).slice(0, STEPS.length);
  const after = ({ declined_at }: Decline, hours: number) => new Date(declined_at.getTime() + hours * HOUR);
  const about = ({ pact_id }: Decline) => ({ type: "pact" as const, id: pact_id, agencyId });
  const line = ({ id }: Decline, recorded_at: Date, note: string, officer_id: string) => {
    return { id: randomUUID(), decline_id: id, note, officer_id, recorded_at };
  };
  const lines: object[] = early.flatMap((decline, index) =>
    STEPS.slice(0, STEPS.length - index).flatMap(([kind, hours, note]) => {
      const at = after(decline, hours);
      if (at > dates.now) return [];
      trail.note(at, actorOf(verifier), "case.follow-up", about(decline), { caseId: decline.id, kind });
      return { ...line(decline, at, note, verifier.id), act: "follow_up", kind, happened_on: at, outcome: null };
    }),
  );
  const [first] = early;
  const closedAt = first && after(first, CLOSED_AFTER);
  if (!first || !closedAt || closedAt > dates.now) return { declines: [...declines], lines };
  const closed = { act: "closed", kind: null, happened_on: null, outcome: "unwilling" };
  trail.note(closedAt, actorOf(admin), "case.close", about(first), { caseId: first.id, outcome: "unwilling" });
  return {
    declines: declines.map((decline) => ({ ...decline, refused_at: decline === first ? closedAt : null })),
    lines: [...lines, { ...line(first, closedAt, CLOSING, admin.id), ...closed }],
  };
}

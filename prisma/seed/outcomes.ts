import { randomUUID } from "node:crypto";
import { actorOf } from "./accounts";
import { handled, reviewed } from "./cases";
import { type History, lastStep } from "./histories";
import { insertRows } from "./insert-rows";
import type { SeedWorld } from "./seed-world";

const LEAVE_NOTES: Record<string, string> = {
  MELAHIRKAN: "Cuti melahirkan sesuai surat cuti yang berlaku.",
  TUGAS_BELAJAR: "Tugas belajar di luar daerah.",
  CUTI_BESAR: "Cuti besar untuk menunaikan ibadah haji.",
  SAKIT: "Rawat inap, surat keterangan dokter terlampir di unit.",
  DIPERBANTUKAN: "Diperbantukan pada instansi lain.",
};

/** What stands beside the reason of an exemption. */
export function exemptionNote({ person }: History, reason: string): string | null {
  return reason === "KEDUDUKAN_HUKUM" ? person.standing : (LEAVE_NOTES[reason] ?? null);
}

/** The exemptions and declines of the open campaign, with their traces. */
export async function insertOutcomes(world: SeedWorld): Promise<void> {
  const { agencyId, histories, trail, officers, admin, accounts } = world;
  const inState = (status: string) => histories.filter((history) => lastStep(history).status === status);
  const exempt = inState("exempt");
  await insertRows(
    "exemption",
    exempt.map((history) => {
      const { at, note: reason = "LAINNYA" } = lastStep(history);
      const byRule = reason === "KEDUDUKAN_HUKUM";
      const by = officers.operators.get(history.person.unit.id) ?? admin;
      if (!byRule)
        trail.note(at, actorOf(by), "pact.exempt", { type: "pact", id: history.pactId, agencyId }, { reason });
      return reviewed(world, {
        id: randomUUID(),
        pact_id: history.pactId,
        reason,
        note: exemptionNote(history, reason),
        decided_by_id: byRule ? null : by.id,
        started_at: at,
      });
    }),
  );
  const { declines, lines } = handled(
    world,
    inState("declined").map((history) => {
      const { at, note: reason } = lastStep(history);
      const { person, pactId } = history;
      trail.note(at, actorOf(accounts.of(person)), "pact.decline", { type: "pact", id: pactId, agencyId }, {});
      return { id: randomUUID(), pact_id: pactId, reason, declined_at: at };
    }),
  );
  await insertRows("decline", declines);
  await insertRows("case_entry", lines);
}

import { listCases } from "@/lib/cases/queries";
import type { Role, User } from "@/lib/core/actor";
import { db, plain } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { declinePact } from "@/lib/pacts/decline-pact";
import { findSigningFacts } from "@/lib/pacts/signing-facts";
import { type Resident, signedIn, type World, world } from "@/tests/support/world";

export const WORDS = "Keyakinan saya tidak mengizinkan saya berikrar.";
export const NOTE = "Dipanggil dan dijelaskan dasar hukumnya; meminta waktu satu pekan.";
export const today = () => isoDay(new Date(), "WIB");

/** The named world with a leader, an auditor and a second verifier, so that two officers can disagree. */
export async function caseWorld() {
  const here = await world();
  const reader = (role: Role): User => ({
    ...here.observer,
    grants: [{ role, agencyId: here.agencyId, subtree: null, office: null, acting: null }],
  });
  return { ...here, leader: reader("leader"), auditor: reader("auditor") };
}
export type CaseWorld = Awaited<ReturnType<typeof caseWorld>>;

/** Somebody declines; answers the case. */
export async function declined({ wati }: Pick<World, "wati">, person: Resident): Promise<string> {
  await declinePact(person, { pactId: person.pactId, reason: WORDS });
  const { items } = await listCases(wati, { kind: "decline", state: "open" });
  const found = items.find(({ pactId }) => pactId === person.pactId);
  if (!found) throw new Error(`${person.name} has no open case`);
  return found.id;
}

export const pactRow = ({ pactId }: Resident) => db.pact.findUniqueOrThrow({ where: { id: pactId } });

/** What a person's page sends to sign by typing the own name. */
export async function signature(person: Resident) {
  const facts = await findSigningFacts(plain, person, person.pactId);
  return {
    pactId: person.pactId,
    textHash: facts?.textHash ?? "",
    acknowledged: facts?.pledge.points.map((_, index) => index + 1) ?? [],
    agreed: true,
    typedName: facts?.personName ?? "",
  };
}

export const again = (person: Resident) => signedIn(person.accountId);

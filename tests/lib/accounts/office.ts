import { hashPassword } from "@/lib/accounts/passwords";
import type { Actor, Grant, Role, User } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db";

export const PASSWORD = "lumbung-padi-7";
let serial = 0;

/** An agency of one root and two units below it; each call makes another agency. */
export async function makeAgency() {
  serial++;
  const agency = await db.agency.create({
    data: { code: `99.${serial}`, name: `Pemerintah Kabupaten Contoh ${serial}` },
  });
  const unit = (name: string, left: number, right: number, parentId: string | null) =>
    db.unit.create({
      data: { agencyId: agency.id, name, left, right, parentId, depth: parentId ? 1 : 0, reporting: parentId !== null },
    });
  const root = await unit("Pemerintah Kabupaten", 1, 6, null);
  return {
    agencyId: agency.id,
    root,
    school: await unit("SD Negeri 1", 2, 3, root.id),
    clinic: await unit("Puskesmas Kota", 4, 5, root.id),
  };
}

/** A NIP that exists only once in a run, up to a thousand of a day's appointments; then the next day's. */
export function nextNip(): string {
  serial++;
  return `1985${String(101 + Math.floor(serial / 1000)).padStart(4, "0")}2010011${String(serial % 1000).padStart(3, "0")}`;
}

export function makeEmployee(unit: { id: string; agencyId: string }, name = "Budi Santoso", nip = nextNip()) {
  return db.employee.create({
    data: { agencyId: unit.agencyId, unitId: unit.id, nip, name, employmentType: "PNS", tier: "PELAKSANA" },
  });
}

type Unit = { id: string; agencyId: string; left: number; right: number };

/** Somebody signed in, with a role over the agency or over a unit. The session stands in the database too. */
export async function makeActor(agencyId: string | null, role: Role | null, unit: Unit | null = null): Promise<User> {
  const username = `petugas${newId().slice(-10)}`;
  const account = await db.account.create({
    data: {
      agencyId,
      username,
      displayName: "Petugas Contoh",
      status: "active",
      passwordHash: await hashPassword(PASSWORD),
    },
  });
  const grants: Grant[] = [];
  if (role) {
    const platform = role === "platform_admin" || role === "national_viewer";
    const over = { agencyId: platform ? null : agencyId, unitId: unit?.id ?? null };
    await db.roleGrant.create({ data: { accountId: account.id, role, ...over } });
    const subtree = unit && { agencyId: unit.agencyId, unitId: unit.id, left: unit.left, right: unit.right };
    grants.push({ role, agencyId: over.agencyId, subtree, office: null, acting: null });
  }
  const session = await db.session.create({
    data: { accountId: account.id, tokenHash: newId(), expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return {
    kind: "user",
    accountId: account.id,
    sessionId: session.id,
    name: "Petugas Contoh",
    username,
    agencyId,
    employeeId: null,
    grants,
    origin: { requestId: "req-test", ip: "10.0.0.1", userAgent: "vitest" },
  };
}

export function visitor(ip = "10.9.9.9"): Actor {
  return { kind: "anonymous", origin: { requestId: "req-test", ip, userAgent: "vitest" } };
}

/** The trail of a subject, oldest first. */
export function trailOf(subjectId: string) {
  return db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
}

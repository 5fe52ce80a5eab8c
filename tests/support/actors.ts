import type { Grant, Role, User } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db";

/** An agency with nothing in it. */
export async function emptyAgency(code: string) {
  return db.agency.create({ data: { code, name: `Pemerintah Kabupaten Contoh ${code}` } });
}

type Post = { agencyId: string; role: Role; unitId?: string; username?: string; employeeId?: string };

/** A signed-in person in one role, as requests see them. */
export async function officer({ agencyId, role, unitId, username, employeeId }: Post): Promise<User> {
  const account = await db.account.create({
    data: {
      agencyId,
      employeeId,
      username: username ?? `user-${newId()}`,
      displayName: `Petugas ${role}`,
      status: "active",
      roleGrants: { create: { role, agencyId, unitId } },
    },
  });
  const unit = unitId ? await db.unit.findUniqueOrThrow({ where: { id: unitId } }) : null;
  const subtree = unit && { agencyId, unitId: unit.id, left: unit.left, right: unit.right };
  const grants: Grant[] = [{ role, agencyId, subtree, office: null, acting: null }];
  return {
    kind: "user",
    accountId: account.id,
    sessionId: newId(),
    name: account.displayName,
    username: account.username,
    agencyId,
    employeeId: employeeId ?? null,
    grants,
    origin: { requestId: newId(), ip: "127.0.0.1", userAgent: "test" },
  };
}

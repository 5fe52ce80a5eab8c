import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/accounts/passwords";
import type { Role } from "@/lib/core/actor";
import { newSecret } from "@/lib/core/ids";
import { fullName } from "@/lib/format/person";
import { insertRows } from "./insert-rows";
import type { SeedPerson } from "./people";
import type { ActorRecord } from "./trail";

/** A phrase for demonstration accounts only: they exist in no other database. */
export const DEMO_PASSWORD = "melayani-tanpa-memihak-2029";

export type SeedAccount = {
  id: string;
  username: string;
  name: string;
  person: SeedPerson | null;
  isDemo: boolean;
  lastSignInAt: Date | null;
};
type Grant = {
  account: SeedAccount;
  role: Role;
  agencyId: string | null;
  unitId: string | null;
  office: string | null;
  acting: string | null;
};

/** The accounts and roles of the demonstration, gathered first and written at once. */
export class Accounts {
  readonly #accounts = new Map<string, SeedAccount>();
  readonly #grants: Grant[] = [];
  readonly #written = new Set<string>();
  #closed: string | undefined;

  constructor(
    readonly agencyId: string,
    readonly since: Date,
    /** Whether everybody's password is that of the demonstration. */
    readonly everybodyOpen = false,
  ) {}

  /** The account of an employee, made when it is first asked for. */
  of(person: SeedPerson): SeedAccount {
    const known = this.#accounts.get(person.nip);
    return known ?? this.#add({ username: person.nip, name: fullName(person), person });
  }

  /** An account of somebody who is no employee of the agency. */
  outsider(username: string, name: string): SeedAccount {
    return this.#add({ username, name, person: null });
  }

  #add(facts: Pick<SeedAccount, "username" | "name" | "person">): SeedAccount {
    const account = { id: randomUUID(), isDemo: this.everybodyOpen, lastSignInAt: null, ...facts };
    this.#accounts.set(account.username, account);
    return account;
  }

  /** Gives a role over the agency, over a unit (`unitId`), or over everything (`agencyId` null). */
  grant(
    account: SeedAccount,
    role: Role,
    scope: Partial<Pick<Grant, "agencyId" | "unitId" | "office" | "acting">> = {},
  ): void {
    this.#grants.push({ account, role, agencyId: this.agencyId, unitId: null, office: null, acting: null, ...scope });
  }

  /** Writes the accounts and roles gathered since the last time. */
  async insert(): Promise<void> {
    // One hash for all: of a secret that nobody knows, since Argon2 for thousands would take minutes.
    this.#closed ??= await hashPassword(newSecret());
    const demo = await hashPassword(DEMO_PASSWORD);
    const fresh = [...this.#accounts.values()].filter(({ id }) => !this.#written.has(id));
    for (const { id } of fresh) this.#written.add(id);
    await insertRows(
      "account",
      fresh.map((account) => ({
        id: account.id,
        agency_id: this.#isAbove(account) ? null : this.agencyId,
        employee_id: account.person?.id ?? null,
        username: account.username,
        display_name: account.name,
        password_hash: account.isDemo ? demo : this.#closed,
        status: "active",
        created_at: this.since,
        last_sign_in_at: account.lastSignInAt,
      })),
    );
    await insertRows(
      "role_grant",
      this.#grants.splice(0).map(({ account, role, agencyId, unitId, office, acting }) => ({
        id: randomUUID(),
        account_id: account.id,
        role,
        agency_id: agencyId,
        unit_id: unitId,
        office,
        acting,
        valid_from: this.since,
      })),
    );
  }

  #isAbove(account: SeedAccount): boolean {
    return this.#grants.some((grant) => grant.account === account && grant.agencyId === null);
  }
}

/** The account as the trail names it. */
export function actorOf({ id, name, username }: SeedAccount): ActorRecord {
  return { kind: "user", accountId: id, name, username };
}

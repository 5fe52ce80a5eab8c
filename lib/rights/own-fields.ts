import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { fieldValue, type PersonFields, personFields } from "@/lib/rights/person-fields";
import type { CorrectionField } from "@/lib/rights/schema";

/** What stands in one field of the person who asks, in the words that a request for correction would keep. */
export async function ownFieldValue(actor: User, field: CorrectionField): Promise<string> {
  const [row] = await plain.$queryRaw<{ person: PersonFields }[]>(sql`
    SELECT ${personFields} AS person FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE e.id = ${actor.employeeId}::uuid`);
  return row ? fieldValue(field, row.person) : "";
}

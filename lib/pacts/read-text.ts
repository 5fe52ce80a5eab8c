import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import type { PactRef } from "@/lib/core/resources";
import { sql } from "@/lib/db";
import { pactIdInput } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";

/** Notes that a person opened the own text, the first time only: whoever has read needs another reminder. */
export const readText = plainCommand({
  name: "pact.read-text",
  input: pactIdInput,
  async run(ctx, { pactId }) {
    const [pact] = await ctx.tx.$queryRaw<PactRef[]>(sql`
      SELECT p.agency_id AS "agencyId", u."left", p.employee_id AS "employeeId"
      FROM pact p JOIN unit u ON u.id = p.unit_id
      WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(ctx.actor), pactColumns)}`);
    if (!pact) throw new Refusal("not_found");
    ctx.authorize(pact);
    const marked = await ctx.tx.$executeRaw(
      sql`UPDATE pact SET opened_at = ${ctx.now} WHERE id = ${pactId}::uuid AND opened_at IS NULL`,
    );
    if (marked === 0) return ctx.unchanged({ first: false });
    ctx.audit({ type: "pact", id: pactId, agencyId: pact.agencyId }, {});
    return { first: true };
  },
});

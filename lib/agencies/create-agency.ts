import { createAgencyInput } from "@/lib/agencies/schema";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";

/** Opens an agency, empty: its units and people come by import. @throws Refusal forbidden, agency_exists */
export const createAgency = plainCommand({
  name: "agency.create",
  input: createAgencyInput,
  async run(ctx, { code, name, bkpsdmName, zone, letterhead, terms }) {
    ctx.authorize();
    assertPrintable({ name, bkpsdmName, letterhead, terms });
    const id = newId(ctx.now);
    const created = await ctx.tx.$executeRaw(sql`
      INSERT INTO agency (id, code, name, bkpsdm_name, zone, letterhead, terms, created_at)
      VALUES (${id}::uuid, ${code}, ${name}, ${bkpsdmName}, ${zone}::zone, ${JSON.stringify(letterhead)}::jsonb,
        ${JSON.stringify(terms)}::jsonb, ${ctx.now})
      ON CONFLICT (code) DO NOTHING`);
    if (created === 0) throw new Refusal("agency_exists", { fields: { code: new Refusal("agency_exists").sentence } });
    ctx.audit({ type: "agency", id, agencyId: id }, { code, name });
    return { agencyId: id };
  },
});

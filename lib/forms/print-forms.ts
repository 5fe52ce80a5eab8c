import { isSigningOpen } from "@/lib/campaigns/rules";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { type Sql, type Statements, sql } from "@/lib/db";
import { formGeometry, newFormToken } from "@/lib/documents/form-geometry";
import { unprintableLetters } from "@/lib/documents/printable";
import { fullName } from "@/lib/format/person";
import { type FormTarget, findFormTarget } from "@/lib/forms/form-target";
import { type FormPeople, MOST_FORMS, printFormsInput } from "@/lib/forms/schema";

/** A person of a print, as the cover and the checklist name them. */
export type FormPerson = { pactId: string; name: string; nip: string; unitId: string; unitName: string };
/** What is about to be printed: the people in the order of their units, and the token of each sheet or list page. */
export type FormPrint = { target: FormTarget; people: FormPerson[]; tokens: string[] };

type Row = Omit<FormPerson, "name"> & { name: string; titleFront: string | null; titleBack: string | null };

/**
 * Gives every person of a unit (or every page of its list) a token to be known by when the paper comes back. A person's
 * sheet keeps its token however often it is printed.
 * @throws Refusal not_found, forbidden, campaign_not_open, nobody_to_print, too_many_forms, name_unprintable
 */
export const printForms = command({
  name: "form.print",
  input: printFormsInput,
  timeout: 30_000,
  async run(ctx, { campaignId, unit, who, kind }): Promise<FormPrint> {
    const target = await findFormTarget(ctx.tx, ctx.actor, { campaignId, unit });
    const { agencyId, unitId, left } = target;
    ctx.authorize({ agencyId, left });
    if (!isSigningOpen({ status: target.campaignStatus })) throw new Refusal("campaign_not_open");
    const people = await peopleOf(ctx.tx, target, inState(who));
    if (people.length === 0) throw new Refusal("nobody_to_print", { params: { unit: target.unitName } });
    if (people.length > MOST_FORMS)
      throw new Refusal("too_many_forms", { params: { people: people.length, most: MOST_FORMS } });
    assertPrintableNames(people);
    const pactIds = people.map(({ pactId }) => pactId);
    const tokens =
      kind === "person" ? await sheetTokens(ctx.tx, target, pactIds) : await newLists(ctx.tx, target, people);
    ctx.audit({ type: "unit", id: unitId, agencyId }, { campaignId, who, kind, people: people.length });
    return { target, people, tokens };
  },
});

// Who declined stands among those who have not signed: to their unit they look no different.
const inState = (who: FormPeople): Sql =>
  who === "missing" ? sql`p.status IN ('pending', 'returned', 'declined')` : sql`p.status NOT IN ('removed', 'exempt')`;

async function peopleOf(tx: Statements, { campaignId, agencyId, left, right }: FormTarget, state: Sql) {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT p.id AS "pactId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip,
           u.id AS "unitId", u.name AS "unitName"
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id
    WHERE p.campaign_id = ${campaignId}::uuid AND u.agency_id = ${agencyId}::uuid
      AND u."left" BETWEEN ${left} AND ${right} AND ${state}
    ORDER BY u."left", p.tier, e.name, p.id LIMIT ${MOST_FORMS + 1}`);
  return rows.map(({ titleFront, titleBack, ...row }) => ({
    ...row,
    name: fullName({ ...row, titleFront, titleBack }),
  }));
}

function assertPrintableNames(people: readonly FormPerson[]): void {
  for (const { name, unitName } of people) {
    const letters = unprintableLetters(`${name} ${unitName}`);
    if (letters.length > 0) throw new Refusal("name_unprintable", { params: { name, letters: letters.join(" ") } });
  }
}

/** The tokens of people's own sheets, in the order of the pacts. */
export async function sheetTokens(
  tx: Statements,
  { agencyId, campaignId, textId }: Pick<FormTarget, "agencyId" | "campaignId" | "textId">,
  pactIds: readonly string[],
): Promise<string[]> {
  await tx.$executeRaw(sql`
    INSERT INTO pact_form (token, agency_id, campaign_id, text_id, kind, pact_id)
    SELECT token, ${agencyId}::uuid, ${campaignId}::uuid, ${textId}::uuid, 'person', pact_id
    FROM unnest(${pactIds.map(newFormToken)}::text[], ${pactIds}::uuid[]) AS new (token, pact_id)
    WHERE NOT EXISTS (SELECT 1 FROM pact_form f WHERE f.pact_id = new.pact_id AND f.text_id = ${textId}::uuid)
    ON CONFLICT (pact_id, text_id) DO NOTHING`);
  const rows = await tx.$queryRaw<{ token: string }[]>(sql`
    SELECT f.token FROM unnest(${pactIds}::uuid[]) WITH ORDINALITY AS asked (pact_id, position)
    JOIN pact_form f ON f.pact_id = asked.pact_id AND f.text_id = ${textId}::uuid ORDER BY asked.position`);
  return rows.map(({ token }) => token);
}

/** A list is of its day: printed again it has other rows, and so another token. */
async function newLists(tx: Statements, target: FormTarget, people: readonly FormPerson[]): Promise<string[]> {
  const { agencyId, campaignId, textId } = target;
  const pages = listPages(people);
  const tokens = pages.map(newFormToken);
  const rows = pages.flatMap((page, i) =>
    page.map(({ pactId }, row) => ({ token: tokens[i] ?? "", row: row + 1, pactId })),
  );
  await tx.$executeRaw(sql`
    INSERT INTO pact_form (token, agency_id, campaign_id, text_id, kind)
    SELECT token, ${agencyId}::uuid, ${campaignId}::uuid, ${textId}::uuid, 'list' FROM unnest(${tokens}::text[]) AS token`);
  await tx.$executeRaw(sql`
    INSERT INTO pact_form_row (token, position, pact_id)
    SELECT * FROM unnest(${rows.map(({ token }) => token)}::text[], ${rows.map(({ row }) => row)}::int[],
                         ${rows.map(({ pactId }) => pactId)}::uuid[])`);
  return tokens;
}

/** People by the page of the list they stand on: each unit begins a page of its own. */
export function listPages<P extends { unitId: string }>(people: readonly P[]): P[][] {
  const pages: P[][] = [];
  for (const person of people) {
    const page = pages.at(-1);
    if (page && page.length < formGeometry.list.rows && page[0]?.unitId === person.unitId) page.push(person);
    else pages.push([person]);
  }
  return pages;
}

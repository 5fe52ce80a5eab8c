import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

const columns = { agency: sql`u.agency_id`, left: sql`u."left"` };

/** How many people of one unit itself can sign in, hold an unused code, or have neither. */
type UnitActivation = {
  id: string;
  parentId: string | null;
  name: string;
  left: number;
  right: number;
  gone: boolean;
  people: number;
  active: number;
  invited: number;
  without: number;
};

export type ActivationFigures = Pick<UnitActivation, "people" | "active" | "invited" | "without">;
export type WaitingUnit = { id: string; name: string; waiting: number };

const NOBODY: ActivationFigures = { people: 0, active: 0, invited: 0, without: 0 };
const waitingIn = ({ invited, without }: ActivationFigures) => invited + without;

/** A unit and all below it in official order, read in one pass over their people; empty beyond the actor's reach. */
function readUnits(actor: Actor, unitId: string): PromiseLike<UnitActivation[]> {
  return plain.$queryRaw<UnitActivation[]>(sql`
    SELECT u.id, u.parent_id AS "parentId", u.name, u."left", u."right", u.gone_at IS NOT NULL AS gone,
           count(e.id)::int AS people, count(*) FILTER (WHERE a.status = 'active')::int AS active,
           count(*) FILTER (WHERE a.status = 'invited' AND c.account_id IS NOT NULL)::int AS invited,
           count(e.id) FILTER (WHERE a.id IS NULL OR (a.status = 'invited' AND c.account_id IS NULL))::int AS without
    FROM unit top JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    LEFT JOIN employee e ON e.unit_id = u.id AND e.gone_at IS NULL
    LEFT JOIN account a ON a.employee_id = e.id
    LEFT JOIN (SELECT DISTINCT k.account_id FROM activation_code k
               WHERE k.used_at IS NULL AND k.expires_at > now()) c ON c.account_id = a.id
    WHERE top.id = ${unitId}::uuid AND ${reachSql(visible.accounts(actor), columns)}
    GROUP BY u.id ORDER BY u."left"`);
}

/**
 * How far a unit is with activation: the figures with all below it, the units right below in which somebody still
 * waits, and where in the tree people wait at all.
 */
export async function activationOfUnit(actor: Actor, unitId: string) {
  const units = await readUnits(actor, unitId);
  const figures = units.reduce(
    (sum, unit) => ({
      people: sum.people + unit.people,
      active: sum.active + unit.active,
      invited: sum.invited + unit.invited,
      without: sum.without + unit.without,
    }),
    NOBODY,
  );
  const below = units
    .filter(({ parentId, gone }) => parentId === unitId && !gone)
    .map(({ id, name, left, right }): WaitingUnit => {
      const within = units.filter((unit) => unit.left >= left && unit.left <= right);
      return { id, name, waiting: within.reduce((sum, unit) => sum + waitingIn(unit), 0) };
    });
  return {
    figures,
    below: below.filter(({ waiting }) => waiting > 0),
    /** Units with somebody who is not active, in official order, each with how many. */
    notActive: units.flatMap(({ id, people, active }) => (people > active ? [{ id, people: people - active }] : [])),
  };
}

/** How many people of a unit and below can sign in, hold an unused code, or have neither. */
export async function countActivation(actor: Actor, unitId: string): Promise<ActivationFigures> {
  return (await activationOfUnit(actor, unitId)).figures;
}

/** The slips that were made last for a unit as a whole. */
export type LastSlips = { people: number; at: Date; by: string | null };

/** When slips were last made for the unit, by whom and how many, as the trail has it; null when never. */
export async function findLastSlips(actor: Actor, unitId: string): Promise<LastSlips | null> {
  const [last] = await plain.$queryRaw<LastSlips[]>(sql`
    SELECT (v.data ->> 'people')::int AS people, v.occurred_at AS at, v.actor ->> 'name' AS by
    FROM audit_event v JOIN unit u ON u.id = ${unitId}::uuid
    WHERE v.subject_id = ${unitId} AND v.action = 'activation.issue' AND v.agency_id = u.agency_id
      AND ${reachSql(visible.accounts(actor), columns)}
    ORDER BY v.id DESC LIMIT 1`);
  return last ?? null;
}

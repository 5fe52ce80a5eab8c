import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { type Sql, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { knowsDeclines } from "@/lib/shown-status";

/** Joins that place a reminder `r`: at its reader's unit, or at the unit whose group it went to. */
export const reminderPlace = sql`
  LEFT JOIN employee e ON e.id = r.employee_id
  LEFT JOIN LATERAL (SELECT i.unit_id FROM reminder_item i WHERE i.reminder_id = r.id AND i.unit_id IS NOT NULL LIMIT 1) g
    ON r.employee_id IS NULL
  LEFT JOIN unit u ON u.id = COALESCE(e.unit_id, g.unit_id)`;

const columns: ReachColumns = { agency: sql`r.agency_id`, left: sql`u."left"` };

/** SQL: whether the actor may see the reminder `r`. */
export function reminderScope(actor: Actor): Sql {
  return reachSql(visible.reminders(actor), columns);
}

/**
 * SQL, text: what came of the reminder `r`, as the actor may know it. A mail that was kept back because its reader had
 * declined looks like the others to whoever sees that reader as simply not signed: being the one person who was never
 * reminded would tell what the state hides (docs/decisions/007-reminders.md).
 */
export function shownReminderState(actor: Actor): Sql {
  return sql`(CASE WHEN r.state = 'withheld' AND NOT ${knowsDeclines(actor, columns)} THEN 'sent' ELSE r.state::text END)`;
}

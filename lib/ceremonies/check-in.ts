import { normaliseCeremonyCode } from "@/lib/ceremonies/code";
import { isInvited } from "@/lib/ceremonies/invited";
import { checkInState, checkInWindow } from "@/lib/ceremonies/rules";
import { audienceSchema, type CeremonyStatus, checkInInput } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { plainCommand } from "@/lib/core/operation";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";

/** A ceremony as the person sees it who is invited to it. */
export type OwnInvitation = {
  ceremonyId: string;
  agencyId: string;
  agencyName: string;
  campaignId: string;
  name: string;
  startsAt: Date;
  zone: Zone;
  place: string;
  status: CeremonyStatus;
  cancelReason: string | null;
  attendedAt: Date | null;
  /** The own pact of the ceremony's campaign, if one is owed. */
  pactId: string | null;
  pactStatus: string | null;
};

type Guest = Pick<OwnInvitation, "attendedAt" | "pactId" | "pactStatus"> & {
  employeeId: string;
  unitId: string;
  guestName: string;
  titleFront: string | null;
  titleBack: string | null;
  position: string | null;
};
type Announced = Omit<OwnInvitation, "attendedAt" | "pactId" | "pactStatus">;
type Owner = { left: number | null; right: number | null; audience: unknown };

/**
 * The ceremony behind a code, for the person who holds it, or null when the person is not invited: the code alone tells
 * a stranger nothing, not even that it exists.
 */
export async function findInvitation(actor: Actor, typedCode: string): Promise<OwnInvitation | null> {
  const code = normaliseCeremonyCode(typedCode);
  if (code === null) return null;
  const found = await invitation(plain, actor, sql`y.code = ${code}`);
  if (!found) return null;
  const { employeeId: _e, unitId: _u, guestName: _n, titleFront: _f, titleBack: _b, position: _p, ...own } = found;
  return own;
}

/**
 * "Saya hadir": once a person and ceremony, from two hours before it until six hours after. It says nothing of the
 * pact, which everybody signs apart. At a shared tablet of the ceremony it is recorded as such.
 * @throws Refusal not_found unless invited; check_in_closed outside those hours; ceremony_cancelled_for_guests
 */
export const checkIn = plainCommand({
  name: "ceremony.check-in",
  input: checkInInput,
  async run(ctx, { ceremonyId }) {
    const own = await invitation(ctx.tx, ctx.actor, sql`y.id = ${ceremonyId}::uuid`, sql`FOR SHARE OF y`);
    if (!own) throw new Refusal("not_found");
    ctx.waited();
    ctx.authorize({ employeeId: own.employeeId });
    if (own.attendedAt) return ctx.unchanged({ ceremonyId, attendedAt: own.attendedAt.toISOString(), already: true });
    if (own.status === "cancelled") throw new Refusal("ceremony_cancelled_for_guests");
    if (checkInState(own, ctx.now) !== "open") throw new Refusal("check_in_closed", { params: hoursOf(own) });
    const method = ctx.actor.kind === "user" && ctx.actor.kiosk?.ceremonyId === ceremonyId ? "tablet" : "qr";
    const recordedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const written = await ctx.tx.$executeRaw(sql`
      INSERT INTO ceremony_attendance (id, ceremony_id, agency_id, employee_id, unit_id, name, office, method,
        recorded_by_id, recorded_at)
      VALUES (${newId(ctx.now)}::uuid, ${ceremonyId}::uuid, ${own.agencyId}::uuid, ${own.employeeId}::uuid,
        ${own.unitId}::uuid, ${fullName({ ...own, name: own.guestName })}, ${own.position ?? ""},
        ${method}::attendance_method, ${recordedById}::uuid, ${ctx.now})
      ON CONFLICT (ceremony_id, employee_id) DO NOTHING`);
    const attendedAt = ctx.now.toISOString();
    if (written === 0) return ctx.unchanged({ ceremonyId, attendedAt, already: true });
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId: own.agencyId }, { employeeId: own.employeeId });
    return { ceremonyId, attendedAt, already: false };
  },
});

/** The hours of a check-in as a sentence names them. */
export function hoursOf({ startsAt, zone }: { startsAt: Date; zone: Zone }): { from: string; until: string } {
  const { from, until } = checkInWindow(startsAt);
  return { from: formatDateTime(from, zone), until: formatDateTime(until, zone) };
}

// The ceremony is looked up first and whether one is invited second: the audience is the ceremony's own.
async function invitation(tx: Statements, actor: Actor, which: Sql, lock: Sql = sql``) {
  const employeeId = actor.kind === "user" ? actor.employeeId : null;
  if (!employeeId) return null;
  const [ceremony] = await tx.$queryRaw<(Announced & Owner)[]>(sql`
    SELECT y.id AS "ceremonyId", y.agency_id AS "agencyId", a.name AS "agencyName", y.campaign_id AS "campaignId",
           y.name, y.starts_at AS "startsAt", a.zone::text AS zone, y.place, y.status::text AS status,
           y.cancel_reason AS "cancelReason", y.audience,
           t."left", t."right"
    FROM ceremony y JOIN agency a ON a.id = y.agency_id LEFT JOIN unit t ON t.id = y.unit_id WHERE ${which} ${lock}`);
  if (!ceremony) return null;
  const { left, right, audience: stored, ...own } = ceremony;
  const invited = isInvited({ agencyId: own.agencyId, left, right, audience: audienceSchema.parse(stored) });
  const [guest] = await tx.$queryRaw<Guest[]>(sql`
    SELECT e.id AS "employeeId", e.unit_id AS "unitId", e.name AS "guestName", e.title_front AS "titleFront",
           e.title_back AS "titleBack", e.position, seen.recorded_at AS "attendedAt", p.id AS "pactId",
           p.status::text AS "pactStatus"
    FROM employee e JOIN unit u ON u.id = e.unit_id
    LEFT JOIN ceremony_attendance seen ON seen.ceremony_id = ${own.ceremonyId}::uuid AND seen.employee_id = e.id
    LEFT JOIN pact p ON p.campaign_id = ${own.campaignId}::uuid AND p.employee_id = e.id AND p.status <> 'removed'
    WHERE e.id = ${employeeId}::uuid AND ${invited}`);
  return guest ? { ...own, ...guest } : null;
}

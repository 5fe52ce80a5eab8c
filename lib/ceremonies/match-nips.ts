import { type Invitation, inAudience, ofOwner } from "@/lib/ceremonies/invited";
import type { ListedNip, Recorded } from "@/lib/ceremonies/schema";
import { type Statements, sql } from "@/lib/db";
import { NIP_TAIL_LOST, normaliseLocalNumber, normaliseNip, parseNip } from "@/lib/employees/nip";
import { rowPlace } from "@/lib/imports/rejected-row";

/** Digits of a NIP that a spreadsheet's number keeps. */
const TRUE_DIGITS = 15;
const COLUMN = "NIP";

type Known = { nip: string; employeeId: string; invited: boolean };
export type MatchedNips = { employeeIds: string[]; repeated: number; rejected: Recorded["rejected"] };

/**
 * Whose NIPs stand in a list, among the people of whoever holds the ceremony. A NIP that lost its last digits to a
 * spreadsheet still names somebody when only one person there begins like it. Former NIPs count as their owner's.
 * @param today the agency's calendar day, which bounds what a NIP can say
 */
export async function matchNips(
  tx: Statements,
  invitation: Invitation,
  listed: readonly ListedNip[],
  today: string,
): Promise<MatchedNips> {
  const people = await knownPeople(tx, invitation, listed);
  const seen = new Set<string>();
  const result: MatchedNips = { employeeIds: [], repeated: 0, rejected: [] };
  for (const { row, sheet = null, nip: typed } of listed) {
    const bare = normaliseNip(typed);
    const local = normaliseLocalNumber(typed);
    const nip = isLocal(bare) ? local : bare;
    const reject = (reason: string) =>
      result.rejected.push({ ...rowPlace({ row, sheet }), nip: nip || null, column: COLUMN, reason });
    const person = people.exact.get(bare) ?? people.exact.get(local) ?? people.only.get(headOf(nip) ?? "");
    if (!person) {
      reject(whyUnknown(nip, today));
      continue;
    }
    if (!person.invited) {
      reject("Pegawai ini tidak termasuk undangan acara. Periksa jenis atau jenjang undangannya.");
      continue;
    }
    // Whoever stands in a list twice was there once, and nothing needs mending.
    if (seen.has(person.employeeId)) {
      result.repeated += 1;
      continue;
    }
    seen.add(person.employeeId);
    result.employeeIds.push(person.employeeId);
  }
  return result;
}

/** With a letter in it: an agency's own number. One of digits alone may as well be a NIP written short. */
const isLocal = (bare: string) => /\d/.test(bare) && /[a-z]/i.test(bare);

/** The true beginning of a NIP that passed through a number; null for one that did not. */
function headOf(nip: string): string | null {
  if (/^\d{15}$/.test(nip)) return nip;
  return /^\d{15}000$/.test(nip) ? nip.slice(0, TRUE_DIGITS) : null;
}

function whyUnknown(nip: string, today: string): string {
  if (nip === "") return "NIP kosong. Isi 18 angka NIP atau NI PPPK.";
  if (headOf(nip)) return NIP_TAIL_LOST;
  if (isLocal(nip)) return "Nomor ini tidak ditemukan di unit penyelenggara acara. Periksa nomor pegawainya.";
  const reading = parseNip(nip, today);
  return reading.ok
    ? "NIP ini tidak ditemukan di unit penyelenggara acara. Periksa NIP, atau muat data pegawainya lebih dahulu."
    : reading.reason;
}

async function knownPeople(tx: Statements, invitation: Invitation, listed: readonly ListedNip[]) {
  const bare = listed.map(({ nip }) => normaliseNip(nip));
  const nips = [...new Set([...bare, ...listed.map(({ nip }) => normaliseLocalNumber(nip))])];
  const heads = [...new Set(bare.flatMap((nip) => headOf(nip) ?? []))];
  // Joined, not asked with ANY: a planner that knows nothing yet of the table compares each person with each line.
  const rows = await tx.$queryRaw<Known[]>(sql`
    WITH known AS (
      SELECT e.id, e.nip FROM employee e WHERE e.agency_id = ${invitation.agencyId}::uuid
      UNION ALL SELECT f.employee_id, f.nip FROM employee_nip f JOIN employee e ON e.id = f.employee_id
      WHERE e.agency_id = ${invitation.agencyId}::uuid
    ), hit AS MATERIALIZED (
      SELECT k.id, k.nip FROM known k JOIN unnest(${nips}::text[]) AS typed(nip) ON typed.nip = k.nip
      UNION SELECT k.id, k.nip FROM known k
      JOIN unnest(${heads}::text[]) AS head(nip) ON head.nip = left(k.nip, ${TRUE_DIGITS})
    )
    SELECT h.nip, e.id AS "employeeId", ${inAudience(invitation.audience)} AS invited
    FROM hit h JOIN employee e ON e.id = h.id JOIN unit u ON u.id = e.unit_id WHERE ${ofOwner(invitation)}`);
  const exact = new Map(rows.map((row) => [row.nip, row]));
  const only = new Map<string, Known>();
  for (const head of heads) {
    const alike = rows.filter(({ nip }) => nip.startsWith(head));
    const [one] = alike;
    if (one && new Set(alike.map(({ employeeId }) => employeeId)).size === 1) only.set(head, one);
  }
  return { exact, only };
}

import { randomUUID } from "node:crypto";
import { hashPassword, passwordFits } from "@/lib/accounts/passwords";
import { pledgeValues } from "@/lib/campaigns/rules";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { systemActor } from "@/lib/core/actor";
import { pool } from "@/lib/db";
import { fillPledge } from "@/lib/documents/pledge-text";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { isoDay, isoWithOffset } from "@/lib/format/date";
import { largeAgency } from "./large-agency";

const PASSWORD = "lumbung padi di kaki gunung";
const contests = [{ type: "PEMILU" as const, year: 2029 }];
const words = fillPledge(
  pemiluPledge,
  pledgeValues({ contests, agencyName: "Pemerintah Kabupaten Besar", unitName: "-" }),
);

/** What a guest of the hall sends with the own signature. */
export const signed = { textHash: pledgeTextHash(words), acknowledged: [1, 2, 3, 4], agreed: true, typedName: null };

export type Hall = {
  ceremonyId: string;
  code: string;
  campaignId: string;
  password: string;
  guests: { username: string; pactId: string }[];
};

/** A ceremony that begins now, with `size` invited people who have a password and have signed nothing. */
export async function makeHall(size: number): Promise<Hall> {
  const { agencyId, campaignId } = await largeAgency(size, 24);
  // One hash for all: trying it costs the same, and making 1,246 would only delay the run.
  await pool.query("UPDATE account SET password_hash = $2 WHERE agency_id = $1", [
    agencyId,
    await hashPassword(PASSWORD),
  ]);
  const now = new Date();
  const { ceremonyId } = await createCeremony(systemActor("bench", `bench-${randomUUID()}`), {
    ...{ campaignId, unitId: null, name: "Penandatanganan bersama", place: "Gedung olahraga" },
    ...{ day: isoDay(now, "WIB"), time: isoWithOffset(now, "WIB").slice(11, 16) },
  });
  const code = await pool.query<{ code: string }>("SELECT code FROM ceremony WHERE id = $1", [ceremonyId]);
  const { rows } = await pool.query<Hall["guests"][number]>(
    `SELECT a.username, p.id AS "pactId" FROM pact p JOIN account a ON a.employee_id = p.employee_id
     WHERE p.campaign_id = $1 ORDER BY a.username`,
    [campaignId],
  );
  return { ceremonyId, code: code.rows[0]?.code ?? "", campaignId, password: PASSWORD, guests: rows };
}

/** What the database holds of a hall when everybody has left. */
export async function countHall({ ceremonyId, campaignId }: Hall) {
  const { rows } = await pool.query<{ attendance: number; signatures: number; sessions: number }>(
    `SELECT (SELECT count(*) FROM ceremony_attendance WHERE ceremony_id = $1)::int AS attendance,
            (SELECT count(*) FROM signature WHERE campaign_id = $2)::int AS signatures,
            (SELECT count(DISTINCT s.account_id) FROM session s JOIN account a ON a.id = s.account_id
             JOIN pact p ON p.employee_id = a.employee_id
             WHERE p.campaign_id = $2 AND s.ip IS NOT NULL AND s.revoked_at IS NULL)::int AS sessions`,
    [ceremonyId, campaignId],
  );
  return rows[0] ?? { attendance: 0, signatures: 0, sessions: 0 };
}

/** The same number of passwords tried and nothing else, as many at once as processors: what no hall can be faster than. */
export async function bareMinutes(tries: number): Promise<number> {
  const stored = await hashPassword(PASSWORD);
  const started = performance.now();
  let left = tries;
  const worker = async () => {
    while (left-- > 0) await passwordFits(stored, PASSWORD);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return (performance.now() - started) / 60_000;
}

import { pool } from "@/lib/db";
import { exemptionReasons } from "@/lib/pacts/schema";
import { OPENED_EXEMPT } from "@/lib/population/schema";
import { actorOf } from "./accounts";
import type { SeedCampaign } from "./campaigns";
import type { DemoAccount } from "./demo-people";
import { type History, lastStep } from "./histories";
import type { SeedPerson } from "./people";
import type { SeedWorld } from "./seed-world";

/** How the population has moved since the opening, and what the last roster proposes. */
export type SeedPopulation = {
  /** Appointed after the opening, not taken in yet. */
  newcomers: ReadonlySet<SeedPerson>;
  /** Appointed after the opening and taken in some days later. */
  cohort: ReadonlySet<History>;
  /** Came from a neighbouring unit: the pact came along. */
  movers: readonly { history: History; fromUnitId: string }[];
  retired: readonly SeedPerson[];
  onLeave: readonly SeedPerson[];
  /** Exempt for a leave that has ended. */
  back: readonly SeedPerson[];
};

/** Chooses those who have done nothing yet, so that no evidence and no report contradicts what happened to them. */
export function planPopulation(histories: readonly History[], demo: readonly DemoAccount[]): SeedPopulation {
  const known = new Set(demo.map(({ account }) => account.username));
  const quiet = histories.filter(({ person, steps, openedAt }) => {
    const isStaff = person.post.head || person.post.tier !== "FUNGSIONAL" || known.has(person.nip);
    return steps.length === 1 && steps[0]?.status === "pending" && !openedAt && !isStaff;
  });
  const contracts = quiet.filter(({ person }) => person.employmentType.startsWith("PPPK"));
  const officials = quiet.filter(({ person }) => person.employmentType === "PNS");
  const siblings = new Map(histories.map(({ person: { unit } }) => [`${unit.parentCode} ${unit.setting}`, unit.id]));
  const movers = officials.slice(20).flatMap((history) => {
    const { unit } = history.person;
    const fromUnitId = siblings.get(`${unit.parentCode} ${unit.setting}`) ?? unit.id;
    return unit.setting === "school" && fromUnitId !== unit.id ? [{ history, fromUnitId }] : [];
  });
  const exempt = histories.filter((history) => lastStep(history).note === "KEDUDUKAN_HUKUM");
  return {
    newcomers: new Set(contracts.slice(0, 24).map(({ person }) => person)),
    cohort: new Set(contracts.slice(24, 86)),
    movers: movers.slice(0, 5),
    retired: officials.slice(0, 3).map(({ person }) => person),
    onLeave: officials.slice(3, 5).map(({ person }) => person),
    back: exempt.slice(0, 1).map(({ person }) => person),
  };
}

/** The day the cohort was taken in: early, before any unit reported. */
export const cohortDay = ({ dates }: Pick<SeedWorld, "dates">) => dates.at(dates.openingDay + 1, 10);

/** Writes the lines of the open campaign that are not its opening, and the facts that propose more. */
export async function insertPopulation(world: SeedWorld, campaign: SeedCampaign): Promise<void> {
  const { agencyId, population, admin, trail, dates } = world;
  const { cohort, movers, retired, onLeave, back } = population;
  const at = cohortDay(world);
  const pactIds = [...cohort].map(({ pactId }) => pactId);
  await pool.query(
    `INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, note, to_unit, effective_on, changed_at, decided_by_id)
     SELECT agency_id, campaign_id, id, 'joined', added_reason, 'SK Bupati 800.1.2.5/417', unit_id, $2, $3, $4
     FROM pact WHERE id = ANY($1::uuid[])`,
    [pactIds, dates.day(dates.openingDay), at, admin.id],
  );
  const subject = { type: "campaign" as const, id: campaign.id, agencyId };
  const taken = { kind: "join", people: cohort.size, effectiveOn: dates.day(dates.openingDay) };
  trail.note(at, actorOf(admin), "population.accept", subject, taken);
  await pool.query(
    `INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, from_unit, to_unit, changed_at)
     SELECT p.agency_id, p.campaign_id, p.id, v.kind, v.reason, v.from_unit, v.to_unit, v.at
     FROM jsonb_to_recordset($1::jsonb)
       AS v(id uuid, kind text, reason text, from_unit uuid, to_unit uuid, at timestamptz) JOIN pact p ON p.id = v.id`,
    [
      JSON.stringify(
        movers.flatMap(({ history: { pactId, person }, fromUnitId }) => [
          { id: pactId, kind: "opened", reason: "Pembukaan kegiatan", to_unit: fromUnitId, at: dates.opening },
          {
            ...{ id: pactId, kind: "moved", reason: "Pindah unit", at: dates.at(dates.workdayBefore(4), 14) },
            ...{ from_unit: fromUnitId, to_unit: person.unit.id },
          },
        ]),
      ),
    ],
  );
  const standings = [
    ...retired.map(({ id }) => ({ id, standing: "Pensiun", obligation: "out" })),
    ...onLeave.map(({ id }) => ({ id, standing: "CLTN", obligation: "exempt" })),
    ...back.map(({ id }) => ({ id, standing: "Aktif", obligation: "obligated" })),
  ];
  await pool.query(
    `UPDATE employee e SET legal_standing = v.standing, obligation = v.obligation
     FROM jsonb_to_recordset($1::jsonb) AS v(id uuid, standing text, obligation obligation) WHERE e.id = v.id`,
    [JSON.stringify(standings)],
  );
}

/** Every pact that has no line yet began at the opening of its campaign; every exemption is told. */
export async function tellOpenings(): Promise<void> {
  await pool.query(
    `INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, to_unit, changed_at)
     SELECT p.agency_id, p.campaign_id, p.id, 'opened', 'Pembukaan kegiatan', p.unit_id, p.added_at FROM pact p
     WHERE NOT EXISTS (SELECT 1 FROM population_change h WHERE h.pact_id = p.id)`,
  );
  await pool.query(
    `INSERT INTO population_change
       (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, changed_at, decided_by_id)
     SELECT p.agency_id, p.campaign_id, p.id, 'exempted',
            CASE WHEN x.reason = 'KEDUDUKAN_HUKUM' THEN $2 || ': ' || x.note ELSE $1::jsonb ->> x.reason END,
            CASE WHEN x.reason <> 'KEDUDUKAN_HUKUM' THEN x.note END, p.unit_id, p.unit_id, x.started_at, x.decided_by_id
     FROM exemption x JOIN pact p ON p.id = x.pact_id`,
    [JSON.stringify(exemptionReasons), OPENED_EXEMPT],
  );
}

import canonicalize from "canonicalize";
import { freezeCeremonies } from "@/lib/campaigns/freeze-ceremonies";
import { freezeCirculars } from "@/lib/campaigns/freeze-circulars";
import { populationSchema } from "@/lib/campaigns/population-rule";
import {
  latestContent,
  noCounts,
  type SnapshotContent,
  type SnapshotCounts,
  type SnapshotPerson,
} from "@/lib/campaigns/snapshot-content";
import { findWaves } from "@/lib/campaigns/wave-queries";
import { sha256 } from "@/lib/core/hash";
import { sql, type Tx } from "@/lib/db";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { fullName } from "@/lib/format/person";

type Occasion = SnapshotContent["occasion"];
type UnitRow = { id: string; name: string; parentId: string | null };
type PersonRow = Omit<SnapshotPerson, "name"> & { name: string; titleFront: string | null; titleBack: string | null };

/**
 * Keeps how a campaign stands as canonical JSON (RFC 8785) under its SHA-256: what was asked in which words, figures by
 * unit, everybody with the own state, circulars with their reading, ceremonies. The campaign is locked and closed
 * already, and its pacts are held: who was signing at that moment is in it.
 */
export async function freezeCampaign(tx: Tx, campaignId: string, occasion: Occasion, now: Date) {
  const campaign = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { agency: true, texts: { orderBy: { version: "asc" } }, _count: { select: { snapshots: true } } },
  });
  const people = await peopleOf(tx, campaignId);
  const again = await signedAgain(tx, campaignId);
  const { agencyId, agency, name, contests, population, deadline, openedAt, legalBases, options } = campaign;
  const number = campaign._count.snapshots + 1;
  const content = latestContent.parse({
    version: 4,
    number,
    occasion,
    takenAt: now.toISOString(),
    zone: agency.zone,
    agency: { code: agency.code, name: agency.name },
    campaign: {
      id: campaignId,
      name,
      contests,
      deadline: deadline.toISOString().slice(0, 10),
      openedAt: openedAt?.toISOString(),
      population: populationSchema.parse(population),
      waves: await findWaves(tx, campaignId),
      legalBases,
      options,
    },
    texts: campaign.texts.map((text) => {
      const { id, version, change, reason, createdAt, title, opening, points, closing, statement } = text;
      const words = { title, opening, points, closing, statement };
      return {
        id,
        version,
        change,
        reason,
        createdAt: createdAt.toISOString(),
        sha256: pledgeTextHash(words),
        owedAgain: text.owedAgain,
        signedAgain: again.get(version) ?? 0,
        ...words,
      };
    }),
    totals: countOf(people),
    units: await unitsOf(tx, campaignId, people),
    people,
    circulars: await freezeCirculars(tx, campaignId),
    ceremonies: await freezeCeremonies(tx, campaignId),
  });
  const canonical = canonicalize(content) ?? "";
  const hash = sha256(canonical);
  await tx.campaignSnapshot.create({
    data: {
      agencyId,
      campaignId,
      number,
      occasion,
      content: canonical,
      sha256: hash,
      figures: content.totals,
      takenAt: now,
    },
  });
  return { number, sha256: hash, counts: content.totals };
}

function countOf(people: readonly SnapshotPerson[]): SnapshotCounts {
  const counts = noCounts();
  for (const { status } of people) counts[status] += 1;
  return counts;
}

/**
 * By version of a material change: of those whose signature or waiting sheet it set aside, who has signed since.
 * A sheet that waited at that moment is the last of its pact before it, and was never decided.
 */
async function signedAgain(tx: Tx, campaignId: string): Promise<Map<number, number>> {
  const rows = await tx.$queryRaw<{ version: number; n: number }[]>(sql`
    SELECT t.version, count(*)::int AS n
    FROM pledge_text t JOIN pact p ON p.campaign_id = t.campaign_id AND p.status IN ('signed', 'verified')
    JOIN signature n ON n.pact_id = p.id AND n.superseded_at IS NULL AND n.signed_at >= t.created_at
    WHERE t.campaign_id = ${campaignId}::uuid AND t.change = 'material' AND (
      EXISTS (SELECT 1 FROM signature s WHERE s.pact_id = p.id AND s.signed_at < t.created_at
              AND s.superseded_at >= t.created_at)
      OR EXISTS (SELECT 1 FROM scan x WHERE x.pact_id = p.id AND x.state = 'superseded' AND x.uploaded_at < t.created_at
                 AND NOT EXISTS (SELECT 1 FROM verification v WHERE v.scan_id = x.id)
                 AND NOT EXISTS (SELECT 1 FROM scan y WHERE y.pact_id = p.id AND y.uploaded_at > x.uploaded_at
                                 AND y.uploaded_at < t.created_at)))
    GROUP BY 1`);
  return new Map(rows.map(({ version, n }) => [version, n]));
}

async function unitsOf(tx: Tx, campaignId: string, people: readonly SnapshotPerson[]) {
  const rows = await tx.$queryRaw<UnitRow[]>(sql`
    SELECT u.id, u.name, u.parent_id AS "parentId" FROM unit u
    WHERE EXISTS (SELECT 1 FROM pact p JOIN unit w ON w.id = p.unit_id
                  WHERE p.campaign_id = ${campaignId}::uuid AND p.status <> 'removed' AND w.agency_id = u.agency_id
                    AND w."left" BETWEEN u."left" AND u."right")
    ORDER BY u."left", u.id`);
  const inside = new Map(rows.map(({ id }) => [id, noCounts()]));
  for (const { unitId, status } of people) {
    const counts = inside.get(unitId);
    if (counts) counts[status] += 1;
  }
  return rows.map((unit) => ({ ...unit, counts: inside.get(unit.id) ?? noCounts() }));
}

async function peopleOf(tx: Tx, campaignId: string): Promise<SnapshotPerson[]> {
  const rows = await tx.$queryRaw<PersonRow[]>(sql`
    SELECT e.nip, e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", p.unit_id AS "unitId",
           p.employment_type::text AS "employmentType", p.tier::text AS tier, p.wave_id AS "waveId", p.status::text AS status,
           CASE WHEN s.id IS NULL THEN NULL ELSE json_build_object('method', s.method, 'signedAt',
             to_char(s.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'textVersion', t.version,
             'evidenceHash', s.evidence_hash) END AS signature,
           CASE p.status WHEN 'exempt' THEN
             (SELECT x.reason FROM exemption x WHERE x.pact_id = p.id AND x.ended_at IS NULL) END AS exemption
    FROM pact p JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN signature s ON s.pact_id = p.id AND s.superseded_at IS NULL LEFT JOIN pledge_text t ON t.id = s.text_id
    WHERE p.campaign_id = ${campaignId}::uuid AND p.status <> 'removed' ORDER BY u."left", e.nip, p.id`);
  return rows.map(({ titleFront, titleBack, ...row }) => ({
    ...row,
    name: fullName({ ...row, titleFront, titleBack }),
  }));
}

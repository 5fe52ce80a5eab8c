import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { ListedPerson, PeopleBatch } from "@/lib/documents/recap-facts";
import { formatDateShort, isoDay, type Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { methodWords } from "@/lib/pacts/method-words";
import { exemptionName, type PactStatus, type SignatureMethod } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";
import { type AnnexTarget, isInside } from "@/lib/recaps/annex-target";
import { NOT_SIGNED, personRemark } from "@/lib/reports/rules";
import { shownStatus } from "@/lib/shown-status";

/** People read at once: what memory holds, however long the list is. */
const BATCH = 1_000;

type Place = { unitId: string; sectionId: string; sectionName: string; people: number };
type Row = Omit<ListedPerson, "standing" | "signedOn" | "method" | "remark"> & {
  titleFront: string | null;
  titleBack: string | null;
  rank: string | null;
  grade: string | null;
  status: PactStatus;
  signedAt: Date | null;
  method: SignatureMethod | null;
  /** The words signed before they changed, where another signature is owed. */
  formerVersion: number | null;
  formerAt: Date | null;
  reason: string | null;
  note: string | null;
};

const columns = { agency: sql`w.agency_id`, left: sql`w."left"` };

/**
 * The people of a target in the order of units and names, some at a time. Those who declined are shown as not yet
 * signed unless `withDeclines` asks for them and the actor may know.
 */
export async function* annexPeople(
  tx: Statements,
  actor: Actor,
  target: AnnexTarget,
  withDeclines: boolean,
): AsyncGenerator<PeopleBatch> {
  const places = await placesOf(tx, actor, target);
  const alone = new Set(places.map(({ sectionId }) => sectionId)).size <= 1;
  for (const batch of batchesOf(places)) {
    const [first] = batch;
    if (!first) continue;
    const rows = await peopleOf(
      tx,
      actor,
      target,
      batch.map(({ unitId }) => unitId),
    );
    const section = alone
      ? { id: target.unitId, name: target.unitName }
      : { id: first.sectionId, name: first.sectionName };
    yield { section, people: rows.map((row) => toPerson(row, target.zone, withDeclines)) };
  }
}

// Units with people, those that one unit reports for together.
function placesOf(tx: Statements, actor: Actor, target: AnnexTarget): PromiseLike<Place[]> {
  return tx.$queryRaw<Place[]>(sql`
    SELECT w.id AS "unitId", s.id AS "sectionId", s.name AS "sectionName", sum(k.count)::int AS people
    FROM completion_counter k
    JOIN unit w ON w.id = k.unit_id
    JOIN unit root ON root.agency_id = w.agency_id AND root.parent_id IS NULL AND root.gone_at IS NULL
    JOIN unit s ON s.id = COALESCE(w.reporting_unit_id, root.id)
    WHERE k.campaign_id = ${target.campaignId}::uuid AND k.status <> 'removed' AND k.count > 0
      AND ${isInside(target)} AND ${reachSql(visible.pacts(actor), columns)}
    GROUP BY w.id, s.id ORDER BY s."left", w."left"`);
}

/** Neighbouring units of one section, until their people fill a batch. */
function* batchesOf(places: readonly Place[]): Generator<Place[]> {
  let batch: Place[] = [];
  let people = 0;
  for (const place of places) {
    const full = people + place.people > BATCH || (batch[0] && batch[0].sectionId !== place.sectionId);
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      people = 0;
    }
    batch.push(place);
    people += place.people;
  }
  yield batch;
}

function peopleOf(tx: Statements, actor: Actor, { campaignId }: AnnexTarget, unitIds: string[]): PromiseLike<Row[]> {
  return tx.$queryRaw<Row[]>(sql`
    SELECT e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip, e.rank, e.grade, e.position,
           w.name AS "unitName", ${shownStatus(actor, sql`p.status`, columns)} AS status,
           g.signed_at AS "signedAt", g.method::text AS method, t.version AS "formerVersion", f.signed_at AS "formerAt", x.reason, x.note
    FROM pact p JOIN employee e ON e.id = p.employee_id JOIN unit w ON w.id = p.unit_id
    LEFT JOIN signature g ON g.pact_id = p.id AND g.superseded_at IS NULL AND p.status IN ('signed', 'verified')
    LEFT JOIN signature f ON f.pact_id = p.id AND f.superseded_at IS NULL AND p.status NOT IN ('signed', 'verified', 'exempt')
    LEFT JOIN pledge_text t ON t.id = f.text_id
    LEFT JOIN exemption x ON x.pact_id = p.id AND x.ended_at IS NULL AND p.status = 'exempt'
    WHERE p.campaign_id = ${campaignId}::uuid AND p.unit_id = ANY(${unitIds}::uuid[]) AND p.status <> 'removed'
      AND ${reachSql(visible.pacts(actor), columns)}
    ORDER BY array_position(${unitIds}::uuid[], p.unit_id), e.name, p.id`);
}

function toPerson(row: Row, zone: Zone, withDeclines: boolean): ListedPerson {
  const { nip, position, unitName, rank, grade, signedAt, method } = row;
  return {
    name: fullName(row),
    nip,
    standing: [rank, grade].filter(Boolean).join(", ") || null,
    position,
    unitName,
    signedOn: signedAt && isoDay(signedAt, zone),
    method: method && methodWords(method).short,
    remark: remarkOf(row, zone, withDeclines),
  };
}

function remarkOf(row: Row, zone: Zone, withDeclines: boolean): string {
  const { formerVersion, formerAt } = row;
  const now = presentRemark(row, withDeclines);
  if (formerVersion === null || formerAt === null) return now;
  const short = now === NOT_SIGNED ? "Belum" : now;
  return `${short}; menandatangani versi ${formerVersion} pada ${formatDateShort(formerAt, zone)}`;
}

function presentRemark({ status, reason, note }: Row, withDeclines: boolean): string {
  if (status === "signed" || status === "verified") return "Sudah menandatangani";
  if (status === "declined" && withDeclines) return "Menyatakan tidak bersedia";
  return personRemark({ status, reason: reason === null ? null : exemptionName(reason, note) });
}

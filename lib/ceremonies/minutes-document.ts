import { ceremonyColumns } from "@/lib/ceremonies/find-ceremony";
import { type MinutesContent, minutesContent } from "@/lib/ceremonies/minutes-content";
import type { CeremonyRole } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { MinutesFacts } from "@/lib/documents/minutes-facts";
import { renderMinutes } from "@/lib/documents/minutes-pdf";
import { env } from "@/lib/env";
import { startOfDay } from "@/lib/format/date";
import { fileSlug } from "@/lib/format/file-name";
import { visible } from "@/lib/policy";
import { openStorage } from "@/lib/storage/open-storage";

/**
 * The minutes as PDF, drawn from what was frozen, never from today's rows.
 * @throws Refusal not_found (beyond reach or before they are issued), campaign_anonymised
 */
export async function minutesDocument(actor: Actor, ceremonyId: string): Promise<{ bytes: Buffer; fileName: string }> {
  if (!isUuid(ceremonyId)) throw new Refusal("not_found");
  const [row] = await plain.$queryRaw<{ content: string; contentHash: string }[]>(sql`
    SELECT m.content, m.content_hash AS "contentHash" FROM ceremony_minutes m
    JOIN ceremony y ON y.id = m.ceremony_id LEFT JOIN unit u ON u.id = y.unit_id
    WHERE y.id = ${ceremonyId}::uuid AND ${reachSql(visible.ceremonies(actor), ceremonyColumns)}`);
  if (!row) throw new Refusal("not_found");
  const content = minutesContent.parse(JSON.parse(row.content));
  // Minutes always name who led: these have lost their people.
  if (content.people.length === 0) throw new Refusal("campaign_anonymised");
  const facts = await factsOf(content, row.contentHash);
  const fileName = `berita-acara-${fileSlug(content.name)}-${content.startsAt.slice(0, 10)}.pdf`;
  return { bytes: await renderMinutes(facts), fileName };
}

async function factsOf(content: MinutesContent, contentHash: string): Promise<MinutesFacts> {
  const { people, photos, letterhead, zone, version: _version, ...said } = content;
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const withPart = (part: CeremonyRole) => people.filter(({ role }) => role === part);
  const [leader] = withPart("leader");
  if (!leader) throw new Error("minutes were issued without a leader");
  return {
    ...said,
    zone,
    letterhead: { ...letterhead, emblem: null },
    date: startOfDay(content.date, zone),
    startsAt: new Date(content.startsAt),
    leader,
    readers: withPart("reader"),
    signatories: withPart("signatory"),
    witnesses: withPart("witness"),
    photos: await Promise.all(
      photos.map(async ({ sha256, ...photo }) => ({ ...photo, jpeg: await storage.read(sha256) })),
    ),
    contentHash,
  };
}

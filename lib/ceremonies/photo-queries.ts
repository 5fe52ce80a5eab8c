import type { Readable } from "node:stream";
import { ceremonyColumns } from "@/lib/ceremonies/find-ceremony";
import type { CeremonyPhoto } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { visible } from "@/lib/policy";
import { openStorage } from "@/lib/storage/open-storage";

type Row = CeremonyPhoto & { sha256: string };

/** The photographs of a ceremony within sight, oldest first; none beyond it. */
export async function listPhotos(actor: Actor, ceremonyId: string): Promise<CeremonyPhoto[]> {
  if (!isUuid(ceremonyId)) return [];
  const rows = await photos(actor, sql`f.ceremony_id = ${ceremonyId}::uuid`);
  return rows.map(({ id, caption, width, height }) => ({ id, caption, width, height }));
}

/** A photograph as we drew it. @throws Refusal("not_found") beyond reach */
export async function readPhoto(
  actor: Actor,
  ceremonyId: string,
  photoId: string,
): Promise<{ stream: Readable; sha256: string; size: number }> {
  if (!isUuid(ceremonyId) || !isUuid(photoId)) throw new Refusal("not_found");
  const [photo] = await photos(actor, sql`f.id = ${photoId}::uuid AND f.ceremony_id = ${ceremonyId}::uuid`);
  if (!photo) throw new Refusal("not_found");
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const stored = await storage.stat(photo.sha256);
  if (!stored) throw new Error(`photograph ${photoId} is not in the store`);
  return { stream: await storage.get(photo.sha256), sha256: photo.sha256, size: stored.size };
}

function photos(actor: Actor, which: Sql): Promise<Row[]> {
  return Promise.resolve(
    plain.$queryRaw<Row[]>(sql`
      SELECT f.id, f.caption, f.width, f.height, f.sha256 FROM ceremony_photo f
      JOIN ceremony y ON y.id = f.ceremony_id LEFT JOIN unit u ON u.id = y.unit_id
      WHERE ${which} AND ${reachSql(visible.ceremonies(actor), ceremonyColumns)} ORDER BY f.uploaded_at, f.id`),
  );
}

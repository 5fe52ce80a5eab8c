import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import { openStored, readScanPage, type ScanBytes } from "@/lib/scans/read-scan";
import type { PagePart, ScanPage, SignaturePlace } from "@/lib/scans/schema";
import { placeOnSheet, type SheetRow, sheetColumns, sheetFacts, sheetTables } from "@/lib/scans/sheet-view";
import { thumbnail } from "@/lib/scans/thumbnail";

/** Pixels across, for screens of double density. */
const WIDTH = 560;
/** Around the place, as parts of its sides: pens leave it. Under it the printed name says whose it should be. */
const AROUND = 0.06;
const NAME_BELOW = 0.45;

// Many small pictures are asked for at once: each takes one thread, and none stays in a cache of its own.
sharp.concurrency(1);
sharp.cache(false);

/**
 * A part of a page (from 1), small enough to be shown by the dozen; drawn from our own picture of it, as JPEG.
 * @throws Refusal("not_found") beyond reach, beyond the last page, or where nobody knows where the signature belongs
 */
export async function readPagePart(actor: Actor, scanId: string, page: number, part: PagePart): Promise<ScanBytes> {
  if (part === "thumbnail") return thumbnail(await readScanPage(actor, scanId, page));
  const bytes = await signatureOf(actor, scanId, page);
  return { stream: Readable.from([bytes]), sha256: sha256(bytes), size: bytes.length };
}

async function signatureOf(actor: Actor, scanId: string, number: number): Promise<Buffer> {
  const [row] = isUuid(scanId)
    ? await plain.$queryRaw<SheetRow[]>(sql`
        SELECT ${sheetColumns} ${sheetTables} ${sheetFacts}
        WHERE s.id = ${scanId}::uuid AND ${reachSql(visible.scans(actor), pactColumns)}`)
    : [];
  const place = row && placeOnSheet(row);
  const page = row?.pages[number - 1];
  if (!place || !page || place.page !== number) throw new Refusal("not_found");
  const { stream } = await openStored(page.sha256);
  return sharp(await buffer(stream))
    .extract(cropAround(place, page, { nameBelow: row.stack?.form?.kind !== "list" }))
    .resize({ width: WIDTH, withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** The upright rectangle around the place, within the page; under the box of a person's form stands the name. */
export function cropAround(
  { at }: Pick<SignaturePlace, "at">,
  page: Pick<ScanPage, "width" | "height">,
  { nameBelow }: { nameBelow: boolean },
) {
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  const within = (value: number, end: number) => Math.round(Math.min(Math.max(value, 0), end));
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const left = within(Math.min(...xs) - wide * AROUND, page.width - 1);
  const top = within(Math.min(...ys) - high * AROUND, page.height - 1);
  const right = within(Math.max(...xs) + wide * AROUND, page.width);
  const bottom = within(Math.max(...ys) + high * (nameBelow ? NAME_BELOW : AROUND), page.height);
  return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
}

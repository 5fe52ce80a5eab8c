import { findCeremony } from "@/lib/ceremonies/queries";
import { readAttendanceFile } from "@/lib/ceremonies/read-attendance-file";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { ceremonyIdInput, type Recorded } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { allows } from "@/lib/policy";
import { heldBytes } from "@/lib/storage/held-bytes";
import type { Storage } from "@/lib/storage/storage";

/** A list of one ceremony is small; 8 MB are 100,000 rows. */
const MAX_BYTES = 8 * 1024 ** 2;

/** Limits of the upload; `refusedLater` is taken in because its reader says better how to mend it. */
export type ListReception = {
  maxBytes: number;
  allowed: ("xlsx" | "csv")[];
  refusedLater: "xls"[];
  storage: Pick<Storage, "put">;
};

/**
 * Attendance from a file of NIPs. Asked first whether the actor may: a stranger must not make us read workbooks.
 * @param receive reads the request's stream into the given storage
 * @throws Refusal as `recordAttendance`, and file_unreadable; UploadError from `receive`
 */
export async function takeAttendanceFile(
  actor: Actor,
  raw: unknown,
  receive: (reception: ListReception) => Promise<unknown>,
): Promise<Recorded> {
  const { ceremonyId } = parseInput(ceremonyIdInput, raw);
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) throw new Refusal("not_found");
  const owner = { agencyId: ceremony.agencyId, left: ceremony.unit?.left ?? null };
  if (!allows("ceremony.record-attendance", actor, owner)) throw new Refusal("forbidden");
  const held = heldBytes();
  await receive({ maxBytes: MAX_BYTES, allowed: ["xlsx", "csv"], refusedLater: ["xls"], storage: held });
  return recordAttendance(actor, { ceremonyId, listed: await readAttendanceFile(held.bytes()) });
}

import { notFound } from "next/navigation";
import type { User } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { withQuery } from "@/lib/format/query-string";
import { desksOf } from "@/lib/policy";

/** What is beyond reach is not there. */
export async function found<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_found") notFound();
    throw error;
  }
}

/** The room with the stacks of a unit, at whichever desk the actor has. */
export function room(actor: User, { unitId, campaignId }: { unitId: string; campaignId: string }) {
  const base = desksOf(actor).includes("unit") ? "/unit/berkas" : "/berkas";
  const query = { unit: unitId, kegiatan: campaignId };
  return { stacks: withQuery(base, query), upload: withQuery(`${base}/unggah`, query) };
}

import { findBatch } from "@/lib/batches/queries";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, params }) => findBatch(actor, params.batchId ?? ""));

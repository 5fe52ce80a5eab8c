import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";
import { findImport } from "@/lib/imports/queries";

export const GET = apiRead(async ({ actor, params: { importId = "" } }) => {
  const found = await findImport(actor, importId);
  if (!found) throw new Refusal("not_found");
  return found;
});

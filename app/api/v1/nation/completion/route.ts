import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";
import { nationalCompletion } from "@/lib/monitoring/nation";
import { visible } from "@/lib/policy";

export const GET = apiRead(({ actor }) => {
  if (!visible.figures(actor).everything) throw new Refusal("forbidden");
  return nationalCompletion(actor);
});

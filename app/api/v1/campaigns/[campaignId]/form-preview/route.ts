import { formPreview } from "@/lib/forms/form-preview";
import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";

export const GET = apiRead(async ({ actor, params }) =>
  fileResponse(await formPreview(actor, params.campaignId ?? "")),
);

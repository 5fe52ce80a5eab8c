import { receiptPreview } from "@/lib/forms/receipt-preview";
import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";

export const GET = apiRead(async ({ actor, params }) =>
  fileResponse(await receiptPreview(actor, params.campaignId ?? "")),
);

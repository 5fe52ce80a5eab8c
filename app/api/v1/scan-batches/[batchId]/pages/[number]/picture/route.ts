import { readBatchPicture } from "@/lib/batches/read-picture";
import { apiRead } from "@/lib/http/api-route";
import { pictureResponse } from "@/lib/http/picture-response";

export const GET = apiRead(async ({ actor, params }) =>
  pictureResponse(await readBatchPicture(actor, params.batchId ?? "", Number(params.number))),
);

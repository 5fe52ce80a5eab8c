import { apiUpload } from "@/lib/http/api-route";
import { receiveFile } from "@/lib/http/receive-file";
import { uploadScan } from "@/lib/scans/upload-scan";

export const POST = apiUpload(({ actor, params, request }) =>
  uploadScan(actor, params, (reception) => receiveFile(request, { field: "file", ...reception })),
);

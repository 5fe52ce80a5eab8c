import { apiUpload } from "@/lib/http/api-route";
import { receiveFile } from "@/lib/http/receive-file";
import { uploadScan } from "@/lib/scans/upload-scan";

export const POST = apiUpload(
  ({ actor, params, request, arrived }) =>
    uploadScan(actor, params, async (reception) => {
      const upload = await receiveFile(request, { field: "file", ...reception });
      await arrived(upload);
      return upload;
    }),
  { again: "alreadyUploaded" },
);

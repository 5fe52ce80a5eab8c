import { takeAttendanceFile } from "@/lib/ceremonies/take-attendance-file";
import { apiUpload } from "@/lib/http/api-route";
import { receiveFile } from "@/lib/http/receive-file";

export const POST = apiUpload(
  ({ actor, params, request, arrived }) =>
    takeAttendanceFile(actor, params, async (reception) => {
      await arrived(await receiveFile(request, { field: "file", ...reception }));
    }),
  { status: 200 },
);

import { attendancePage } from "@/lib/ceremonies/attendance-queries";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, params, query }) => attendancePage(actor, params.ceremonyId ?? "", query));
export const POST = apiWrite(recordAttendance);

import { withdrawAttendance } from "@/lib/ceremonies/withdraw-attendance";
import { apiWrite } from "@/lib/http/api-route";

export const DELETE = apiWrite(withdrawAttendance);

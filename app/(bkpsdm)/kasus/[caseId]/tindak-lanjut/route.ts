import { takeLetter } from "@/app/take-letter";
import { apiUpload } from "@/lib/http/api-route";

/** The form of a case's page, with or without script, and back to it. */
export const POST = apiUpload(
  (call) => {
    const { caseId = "" } = call.params;
    return takeLetter(call, { caseId, page: `/kasus/${caseId}`, about: caseId });
  },
  { open: true },
);

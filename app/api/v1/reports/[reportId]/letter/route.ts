import { apiRead } from "@/lib/http/api-route";
import { reportLetter } from "@/lib/reports/report-letter";

export const GET = apiRead(async ({ actor, params }) => {
  const { pdf, fileName } = await reportLetter(actor, params.reportId ?? "");
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
});

import { apiRead } from "@/lib/http/api-route";
import { reportLetter } from "@/lib/reports/report-letter";
import { noteDownload } from "@/lib/rights/note-download";

export const GET = apiRead(async ({ actor, params }) => {
  const { reportId = "" } = params;
  const { pdf, fileName } = await reportLetter(actor, reportId);
  await noteDownload(actor, "report_letter", reportId);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
});

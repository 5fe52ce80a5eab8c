import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";
import { findImport } from "@/lib/imports/queries";
import { rejectedCsv } from "@/lib/imports/rejected-csv";
import { noteDownload } from "@/lib/rights/note-download";

export const GET = apiRead(async ({ actor, params: { importId = "" }, query }) => {
  const found = await findImport(actor, importId);
  if (!found?.result) throw new Refusal("not_found");
  await noteDownload(actor, "rejected_rows", importId);
  const rows = query.jenis === "catatan" ? found.result.warnings : found.result.rejected;
  return new Response(rejectedCsv(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="baris-bermasalah.csv"',
      "cache-control": "private, no-store",
    },
  });
});

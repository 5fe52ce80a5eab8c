import { findAgencyView } from "@/lib/agencies/queries";
import { exportTrail } from "@/lib/audit/export-trail";
import { apiRead } from "@/lib/http/api-route";
import { streamOf } from "@/lib/http/byte-stream";

export const GET = apiRead(async ({ actor, query }) => {
  const lines = await exportTrail(actor, query, (await findAgencyView(actor))?.zone ?? "WIB");
  return new Response(streamOf(lines), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="jejak-audit.csv"',
      "cache-control": "private, no-store",
    },
  });
});

import { pactForm } from "@/lib/forms/pact-form";
import { apiRead } from "@/lib/http/api-route";

/** Shown in the browser, because it is there to be printed. */
export const GET = apiRead(async ({ actor, params }) => {
  const { pdf, fileName } = await pactForm(actor, params.pactId ?? "");
  return new Response(new Uint8Array(pdf), {
    headers: {
      "cache-control": "private, no-store",
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
    },
  });
});

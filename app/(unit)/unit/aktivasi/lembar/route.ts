import { activationSlips } from "@/lib/accounts/activation-slips";
import { Refusal } from "@/lib/core/errors";
import { formDoor } from "@/lib/http/form-door";

/** Slips as a PDF, or back to the page that asked, with the reason. */
export const POST = formDoor("/unit/aktivasi", async (actor, form) => {
  if (form.get("confirmed") !== "on") throw new Refusal("handing_unconfirmed");
  const { pdf, fileName } = await activationSlips(actor, { unitId: form.get("unitId") });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
});

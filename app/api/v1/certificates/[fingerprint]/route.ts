import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";
import { findOwnCertificate } from "@/lib/seals/own-certificates";

/** For whoever checks a document: a certificate says nothing that every sealed file does not say. */
export const GET = apiRead(
  async ({ params }) => {
    const fingerprint = params.fingerprint ?? "";
    const found = await findOwnCertificate(fingerprint);
    if (!found) throw new Refusal("not_found");
    return new Response(new Uint8Array(found.certificate), {
      headers: {
        "content-type": "application/pkix-cert",
        "content-disposition": `attachment; filename="${found.agencyId ? "segel" : "penerbit-segel"}-${fingerprint.slice(0, 12)}.cer"`,
        "cache-control": "public, max-age=86400",
      },
    });
  },
  { open: true },
);

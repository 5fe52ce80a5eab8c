import { takeExemptionForm } from "@/app/take-exemption";
import { apiUpload } from "@/lib/http/api-route";

/** The exemption's form without script, and back to the person's page. */
export const POST = apiUpload((call) => takeExemptionForm(call, (pactId) => `/pegawai/pakta/${pactId}`), {
  open: true,
});

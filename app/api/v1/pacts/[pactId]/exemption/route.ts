import { takeExemption } from "@/lib/cases/take-exemption";
import { apiUpload, apiWrite } from "@/lib/http/api-route";
import { receiveOptionalFile } from "@/lib/http/receive-file";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";

const asJson = apiWrite((actor, input) => exemptPact(actor, input));
const asForm = apiUpload(
  ({ actor, params, request, arrived }) =>
    takeExemption(actor, params.pactId ?? "", async (reception) => {
      const { file, fields } = await receiveOptionalFile(request, { field: "file", ...reception });
      await arrived({ file: { sha256: file?.sha256 ?? "" }, fields });
      return { file, fields };
    }),
  { status: 200 },
);

/** With the letter behind it as a form, without one as JSON, too. */
export const POST = ((request, context) => {
  const isForm = request.headers.get("content-type")?.toLowerCase().startsWith("multipart/form-data");
  return (isForm ? asForm : asJson)(request, context);
}) satisfies typeof asJson;
export const DELETE = apiWrite((actor, input) => endExemption(actor, input));

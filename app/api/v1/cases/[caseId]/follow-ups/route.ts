import { followUpCase, takeFollowUp } from "@/lib/cases/follow-up";
import { apiUpload, apiWrite } from "@/lib/http/api-route";
import { receiveOptionalFile } from "@/lib/http/receive-file";

const asJson = apiWrite((actor, input) => followUpCase(actor, input), { status: 201 });
const asForm = apiUpload(({ actor, params, request, arrived }) =>
  takeFollowUp(actor, params, async (reception) => {
    const { file, fields } = await receiveOptionalFile(request, { field: "file", ...reception });
    await arrived({ file: { sha256: file?.sha256 ?? "" }, fields });
    return { file, fields };
  }),
);

/** With a letter as a form, without one as JSON, too. */
export const POST = ((request, context) => {
  const isForm = request.headers.get("content-type")?.toLowerCase().startsWith("multipart/form-data");
  return (isForm ? asForm : asJson)(request, context);
}) satisfies typeof asJson;

import { apiUpload, apiWrite } from "@/lib/http/api-route";
import { receiveCheckedFile } from "@/lib/http/receive-checked-file";
import { verifyTypedCode } from "@/lib/verifications/verify-code";
import { verifyFile } from "@/lib/verifications/verify-file";

const byCode = apiWrite((actor, input) => verifyTypedCode(actor, input), { open: true });
const byFile = apiUpload(
  ({ actor, request }) => verifyFile(actor, (reception) => receiveCheckedFile(request, reception)),
  { open: true, status: 200 },
);

/** A code as JSON, or a PDF as a form. */
export const POST = ((request, context) => {
  const isForm = request.headers.get("content-type")?.toLowerCase().startsWith("multipart/form-data");
  return (isForm ? byFile : byCode)(request, context);
}) satisfies typeof byCode;

import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import { withQuery } from "@/lib/format/query-string";
import { apiUpload, type Call } from "@/lib/http/api-route";
import { problemOf } from "@/lib/http/problem";
import { receiveFile } from "@/lib/http/receive-file";
import { uploadScan } from "@/lib/scans/upload-scan";

/**
 * The way of a sheet for browsers without script: a plain form, then back to the person. Open to all, so that somebody
 * whose session ended meanwhile is led to sign in instead of reading JSON.
 */
const take = async ({ actor, params, request }: Call) => {
  const path = `/unit/pegawai/${params.pactId}`;
  if (actor.kind === "anonymous") return seeOther(withQuery("/masuk", { lanjut: path }));
  try {
    const { scanId } = await uploadScan(actor, params, (reception) =>
      receiveFile(request, { field: "file", ...reception }),
    );
    await clearUploadRefusal();
    return seeOther(`${path}?terkirim=${scanId}`);
  } catch (error) {
    await keepUploadRefusal(params.pactId ?? "", problemOf(error, actor.origin.requestId).title);
    return seeOther(`${path}#lembar`);
  }
};
export const POST = apiUpload(take, { open: true });

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });

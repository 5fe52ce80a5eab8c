import { clearUploadRefusal, keepUploadRefusal } from "@/app/(unit)/unit/pegawai/[pactId]/upload-refusal";
import { apiUpload } from "@/lib/http/api-route";
import { problemOf } from "@/lib/http/problem";
import { receiveFile } from "@/lib/http/receive-file";
import { uploadScan } from "@/lib/scans/upload-scan";

/** The way of a sheet for browsers without script: a plain form, then back to the person. */
export const POST = apiUpload(async ({ actor, params, request }) => {
  const path = `/unit/pegawai/${params.pactId}`;
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
});

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });

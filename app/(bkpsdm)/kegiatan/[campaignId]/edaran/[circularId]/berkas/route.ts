import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import { takeCircularFile } from "@/lib/circulars/take-file";
import { withQuery } from "@/lib/format/query-string";
import { apiUpload, type Call } from "@/lib/http/api-route";
import { seeOther } from "@/lib/http/form-door";
import { problemOf } from "@/lib/http/problem";
import { receiveFile } from "@/lib/http/receive-file";

/** Where the form for the PDF goes, with or without script, and back to the circular. */
const take = async ({ actor, params, request }: Call) => {
  const { campaignId = "", circularId = "" } = params;
  const path = `/kegiatan/${encodeURIComponent(campaignId)}/edaran/${encodeURIComponent(circularId)}`;
  if (actor.kind === "anonymous") return seeOther(withQuery("/masuk", { lanjut: path }));
  try {
    await takeCircularFile(actor, { circularId }, (reception) => receiveFile(request, { field: "file", ...reception }));
    await clearUploadRefusal();
    return seeOther(withQuery(path, { selesai: "berkas" }));
  } catch (error) {
    await keepUploadRefusal(circularId, problemOf(error, actor.origin.requestId).title);
    return seeOther(`${path}#berkas`);
  }
};
export const POST = apiUpload(take, { open: true });

import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import { takePhoto } from "@/lib/ceremonies/take-photo";
import { withQuery } from "@/lib/format/query-string";
import { apiUpload, type Call } from "@/lib/http/api-route";
import { seeOther } from "@/lib/http/form-door";
import { problemOf } from "@/lib/http/problem";
import { receiveFile } from "@/lib/http/receive-file";

/** Where the form for photographs goes, with or without script, and back to the ceremony. */
const take = async ({ actor, params, request }: Call) => {
  const { ceremonyId = "" } = params;
  const path = `/acara/${ceremonyId}`;
  if (actor.kind === "anonymous") return seeOther(withQuery("/masuk", { lanjut: path }));
  try {
    await takePhoto(actor, params, (reception) => receiveFile(request, { field: "file", ...reception }));
    await clearUploadRefusal();
    return seeOther(`${withQuery(path, { selesai: "foto" })}#foto`);
  } catch (error) {
    await keepUploadRefusal(ceremonyId, problemOf(error, actor.origin.requestId).title);
    return seeOther(`${path}#foto`);
  }
};
export const POST = apiUpload(take, { open: true });

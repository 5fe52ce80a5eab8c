import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import { takeFollowUp } from "@/lib/cases/follow-up";
import { withQuery } from "@/lib/format/query-string";
import type { Call } from "@/lib/http/api-route";
import { seeOther } from "@/lib/http/form-door";
import { problemOf } from "@/lib/http/problem";
import { receiveOptionalFile } from "@/lib/http/receive-file";

/** Where a line for a case came from: the page that is led back to, and what its refusals are kept under. */
type Letter = { caseId: string; page: string; about: string };

/** A line for a case from a plain form, and back to the page; open to all, so that nobody reads JSON. */
export async function takeLetter({ actor, request }: Call, { caseId, page, about }: Letter): Promise<Response> {
  if (actor.kind === "anonymous") return seeOther(withQuery("/masuk", { lanjut: page }));
  try {
    await takeFollowUp(actor, { caseId }, (reception) => receiveOptionalFile(request, { field: "file", ...reception }));
    await clearUploadRefusal();
    return seeOther(withQuery(page, { selesai: "dicatat" }));
  } catch (error) {
    const { title, errors } = problemOf(error, actor.origin.requestId);
    await keepUploadRefusal(about, Object.values(errors ?? {})[0] ?? title);
    return seeOther(`${page}#catat`);
  }
}

import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import { takeExemption } from "@/lib/cases/take-exemption";
import { withQuery } from "@/lib/format/query-string";
import type { Call } from "@/lib/http/api-route";
import { seeOther } from "@/lib/http/form-door";
import { problemOf } from "@/lib/http/problem";
import { receiveOptionalFile } from "@/lib/http/receive-file";

/** What the refusals of an exemption's form are kept under. */
export const aboutExemption = (pactId: string) => `kecualikan-${pactId}`;

/** An exemption with the letter behind it from a plain form, and back to the page; open to all, so that nobody reads JSON. */
export async function takeExemptionForm({ actor, params, request }: Call, pageOf: (pactId: string) => string) {
  const { pactId = "" } = params;
  const page = pageOf(pactId);
  if (actor.kind === "anonymous") return seeOther(withQuery("/masuk", { lanjut: page }));
  try {
    await takeExemption(actor, pactId, (reception) => receiveOptionalFile(request, { field: "file", ...reception }));
    await clearUploadRefusal();
    return seeOther(withQuery(page, { selesai: "dikecualikan" }));
  } catch (error) {
    const { title, errors } = problemOf(error, actor.origin.requestId);
    await keepUploadRefusal(aboutExemption(pactId), Object.values(errors ?? {})[0] ?? title);
    return seeOther(`${page}#kecualikan`);
  }
}

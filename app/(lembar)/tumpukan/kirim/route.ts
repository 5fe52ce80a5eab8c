import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import { stackAddress } from "@/components/batches/stack-address";
import { handInStack } from "@/lib/batches/hand-in-stack";
import { withQuery } from "@/lib/format/query-string";
import { apiUpload, type Call } from "@/lib/http/api-route";
import { problemOf } from "@/lib/http/problem";
import { receiveFiles } from "@/lib/http/receive-file";
import { desksOf } from "@/lib/policy";

/** The way of a stack for browsers without script: a plain form, then to the stack or back to the form. */
const take = async ({ actor, query, request }: Call) => {
  const { kegiatan, unit } = query;
  // Which desk was left, nobody can tell of somebody who is no longer signed in.
  if (actor.kind === "anonymous") return seeOther("/masuk");
  const desk = desksOf(actor).includes("unit") ? "/unit/berkas/unggah" : "/berkas/unggah";
  const back = withQuery(desk, { kegiatan, unit });
  try {
    const { batchId, known } = await handInStack(actor, { campaignId: kegiatan, unit }, (reception) =>
      receiveFiles(request, { field: "file", ...reception }),
    );
    await clearUploadRefusal();
    return seeOther(stackAddress(batchId, { known }));
  } catch (error) {
    await keepUploadRefusal(unit ?? "", problemOf(error, actor.origin.requestId).title);
    return seeOther(back);
  }
};
export const POST = apiUpload(take, { open: true });

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });

import { Refusal } from "@/lib/core/errors";
import { withQuery } from "@/lib/format/query-string";
import { apiUpload } from "@/lib/http/api-route";
import { receiveImport } from "@/lib/http/import-upload";
import type { Problem } from "@/lib/http/problem";
import { importKinds } from "@/lib/imports/schema";
import { startImport } from "@/lib/imports/start-import";

const receive = apiUpload(async (call) => {
  const kind = importKinds.find((one) => one === call.params.kind);
  if (!kind) throw new Refusal("not_found");
  const { stored } = await receiveImport(call, kind);
  return startImport(call.actor, stored);
});

type Context = { params: Promise<{ kind: string }> };

/** The upload form's door: JSON for the script that shows progress, the next page for a browser without one. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const answer = await receive(request, context);
  if (!request.headers.get("accept")?.includes("text/html")) return answer;
  const { kind } = await context.params;
  const body = (await answer.json()) as { importId: string } & Problem;
  const refused = body.code === "unauthenticated" ? "/masuk?lanjut=/pegawai/muat" : "/pegawai/muat";
  const location = answer.ok ? `/pegawai/muat/${body.importId}` : withQuery(refused, { galat: body.code, jenis: kind });
  return new Response(null, { status: 303, headers: { location } });
}

import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import type { Recorded } from "@/lib/ceremonies/schema";
import { takeAttendanceFile } from "@/lib/ceremonies/take-attendance-file";
import { withQuery } from "@/lib/format/query-string";
import { apiUpload, type Call } from "@/lib/http/api-route";
import { seeOther } from "@/lib/http/form-door";
import { problemOf } from "@/lib/http/problem";
import { receiveFile } from "@/lib/http/receive-file";

/** As many rows as a cookie holds with their reasons. */
const TOLD = 8;

/** The way of a list of NIPs for browsers without script: a plain form, then back to the list with what came of it. */
const take = async ({ actor, params, request }: Call) => {
  const { ceremonyId = "" } = params;
  const path = `/acara/${ceremonyId}/hadir`;
  if (actor.kind === "anonymous") return seeOther(withQuery("/masuk", { lanjut: path }));
  try {
    const { added, already, rejected } = await takeAttendanceFile(actor, params, (reception) =>
      receiveFile(request, { field: "file", ...reception }),
    );
    if (rejected.length > 0) await keepUploadRefusal(ceremonyId, rowsInWords(rejected));
    else await clearUploadRefusal();
    return seeOther(withQuery(path, { tercatat: String(added), sudah: already }));
  } catch (error) {
    await keepUploadRefusal(ceremonyId, problemOf(error, actor.origin.requestId).title);
    return seeOther(path);
  }
};
export const POST = apiUpload(take, { open: true });

function rowsInWords(rejected: Recorded["rejected"]): string {
  const told = rejected.slice(0, TOLD).map(({ row, reason }) => `Baris ${row}: ${reason}`);
  const more = rejected.length > TOLD ? [`Dan ${rejected.length - TOLD} baris lain.`] : [];
  return [...told, ...more].join(" ");
}

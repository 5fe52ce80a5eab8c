import { listPhotos } from "@/lib/ceremonies/photo-queries";
import { findCeremony } from "@/lib/ceremonies/queries";
import { takePhoto } from "@/lib/ceremonies/take-photo";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiUpload } from "@/lib/http/api-route";
import { receiveFile } from "@/lib/http/receive-file";

export const GET = apiRead(async ({ actor, params: { ceremonyId = "" } }) => {
  if (!(await findCeremony(actor, ceremonyId))) throw new Refusal("not_found");
  return { items: await listPhotos(actor, ceremonyId), nextCursor: null };
});

export const POST = apiUpload(({ actor, params, request, arrived }) =>
  takePhoto(actor, params, async (reception) => {
    const upload = await receiveFile(request, { field: "file", ...reception });
    await arrived(upload);
    return upload;
  }),
);

import { readPhoto } from "@/lib/ceremonies/photo-queries";
import { removePhoto } from "@/lib/ceremonies/remove-photo";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { pictureResponse } from "@/lib/http/picture-response";

export const GET = apiRead(async ({ actor, params: { ceremonyId = "", photoId = "" } }) =>
  pictureResponse(await readPhoto(actor, ceremonyId, photoId)),
);
export const DELETE = apiWrite(removePhoto);

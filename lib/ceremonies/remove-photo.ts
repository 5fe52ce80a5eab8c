import { assertChangeable, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { removePhotoInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/** Takes a photograph away. Its bytes go with the next sweep of files that nothing names. */
export const removePhoto = command({
  name: "ceremony.remove-photo",
  input: removePhotoInput,
  async run(ctx, { ceremonyId, photoId }) {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left } = ceremony;
    ctx.authorize({ agencyId, left });
    assertChangeable(ceremony);
    const { count } = await ctx.tx.ceremonyPhoto.deleteMany({ where: { id: photoId, ceremonyId } });
    if (count === 0) throw new Refusal("not_found");
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { photoId });
    return { ceremonyId, photoId };
  },
});

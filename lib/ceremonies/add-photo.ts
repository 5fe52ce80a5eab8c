import { assertChangeable, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { addPhotoInput, MAX_PHOTOS } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { assertPrintable } from "@/lib/documents/printable";

/** Puts a photograph that was drawn anew with its ceremony; the same picture again is the one that is there. */
export const addPhoto = command({
  name: "ceremony.add-photo",
  input: addPhotoInput,
  async run(ctx, { ceremonyId, photo, caption }) {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left } = ceremony;
    ctx.authorize({ agencyId, left });
    assertChangeable(ceremony);
    assertPrintable({ caption });
    const standing = await ctx.tx.ceremonyPhoto.findMany({ where: { ceremonyId } });
    const same = standing.find(({ sha256 }) => sha256 === photo.sha256);
    if (same) return ctx.unchanged({ ceremonyId, photoId: same.id });
    if (standing.length >= MAX_PHOTOS) throw new Refusal("too_many_photos", { params: { most: MAX_PHOTOS } });
    const id = newId(ctx.now);
    const uploadedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    await ctx.tx.ceremonyPhoto.create({
      data: { id, ceremonyId, ...photo, caption, uploadedById, uploadedAt: ctx.now },
    });
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { photoId: id, fileSha256: photo.sha256 });
    return { ceremonyId, photoId: id };
  },
});

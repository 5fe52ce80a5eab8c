import { keepCheckedFileName } from "@/app/checked-file-name";
import { clearUploadRefusal, keepUploadRefusal } from "@/app/upload-refusal";
import { shortFileName } from "@/lib/format/file-name";
import { withQuery } from "@/lib/format/query-string";
import { apiUpload } from "@/lib/http/api-route";
import { seeOther } from "@/lib/http/form-door";
import { problemOf } from "@/lib/http/problem";
import { receiveCheckedFile } from "@/lib/http/receive-checked-file";
import { checkedFileToken } from "@/lib/verifications/checked-file";
import { verifyFile } from "@/lib/verifications/verify-file";

/** A file from the plain form, and on to the page that says what was found. */
export const POST = apiUpload(
  async ({ actor, request }) => {
    try {
      let name = "";
      const found = await verifyFile(actor, async (reception) => {
        const received = await receiveCheckedFile(request, reception);
        name = received.file.name;
        return received;
      });
      await clearUploadRefusal();
      await keepCheckedFileName(found.sha256, shortFileName(name));
      return seeOther(withQuery("/verifikasi/berkas", { hasil: checkedFileToken(found, new Date()) }));
    } catch (error) {
      const { title, errors } = problemOf(error, actor.origin.requestId);
      await keepUploadRefusal("verifikasi", Object.values(errors ?? {})[0] ?? title);
      return seeOther("/verifikasi/berkas");
    }
  },
  { open: true },
);

import { filedFollowUpInput } from "@/lib/cases/schema";
import { writeFollowUp } from "@/lib/cases/write-follow-up";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/** What an officer did about somebody who declined. */
export const followUpDecline = command({
  name: "case.follow-up",
  input: filedFollowUpInput,
  async run(ctx, input) {
    const { caseId, kind, file } = input;
    const written = await writeFollowUp(ctx, input, (pact, found) => {
      if (found.kind !== "decline") throw new Refusal("not_found");
      ctx.authorize(pact);
    });
    const answer = { caseId, entryId: written.entryId };
    if (written.already) return ctx.unchanged(answer);
    const { id, agencyId } = written.pact;
    ctx.audit({ type: "pact", id, agencyId }, { caseId, kind, ...(file && { fileSha256: file.sha256 }) });
    return answer;
  },
});

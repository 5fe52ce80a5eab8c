import { filedFollowUpInput } from "@/lib/cases/schema";
import { writeFollowUp } from "@/lib/cases/write-follow-up";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/** The letter behind an exemption, or a word about it, by whoever records exemptions. */
export const addEvidence = command({
  name: "exemption.add-evidence",
  input: filedFollowUpInput,
  async run(ctx, input) {
    const { caseId, file } = input;
    const written = await writeFollowUp(ctx, input, (pact, found) => {
      if (found.kind !== "exemption") throw new Refusal("not_found");
      ctx.authorize(pact);
    });
    const answer = { caseId, entryId: written.entryId };
    if (written.already) return ctx.unchanged(answer);
    const { id, agencyId } = written.pact;
    const data = { exemptionId: caseId, ...(file && { fileSha256: file.sha256 }) };
    ctx.audit({ type: "pact", id, agencyId }, data);
    return answer;
  },
});

import { endExemptionAction, exemptAction, issueCodeAction } from "@/app/(unit)/unit/pegawai/[pactId]/actions";
import { CodeForm } from "@/components/unit/code-form";
import { EndExemptionForm } from "@/components/unit/end-exemption-form";
import { ExemptForm } from "@/components/unit/exempt-form";
import { SheetUpload } from "@/components/unit/sheet-upload";
import { isSigningOpen } from "@/lib/campaigns/rules";
import type { User } from "@/lib/core/actor";
import type { PersonRecord } from "@/lib/monitoring/person-record";
import { isExemptable, isScannable } from "@/lib/pacts/rules";
import { exemptionReasons } from "@/lib/pacts/schema";
import { allows } from "@/lib/policy";

type ActionsProps = {
  readonly actor: User;
  readonly record: PersonRecord;
  /** Why the last sheet sent without script was refused. */
  readonly refusal: string | null;
};

/** What can be done for this person now, by this actor. */
export function PersonActions({ actor, record, refusal }: ActionsProps) {
  const { pactId, status } = record;
  const open = isSigningOpen({ status: record.campaignStatus });
  const reasons = Object.entries(exemptionReasons).map(([value, label]) => ({ value, label }));
  return (
    <>
      {open && isScannable(status) && (
        <SheetUpload
          pactId={pactId}
          refusal={refusal}
          again={status === "returned" || status === "awaiting_verification"}
        />
      )}
      {open && status === "exempt" && allows("pact.end-exemption", actor, record) && (
        <EndExemptionForm action={endExemptionAction} pactId={pactId} name={record.name} />
      )}
      {open && isExemptable(status) && allows("pact.exempt", actor, record) && (
        <ExemptForm action={exemptAction} pactId={pactId} name={record.name} reasons={reasons} />
      )}
      {allows("activation.issue", actor, record) && (
        <CodeForm
          action={issueCodeAction}
          unitId={record.unitId}
          employeeId={record.employeeId}
          name={record.name}
          active={record.accountStatus === "active"}
        />
      )}
    </>
  );
}

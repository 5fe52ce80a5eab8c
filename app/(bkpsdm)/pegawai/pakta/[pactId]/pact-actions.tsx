import { endExemptionAction } from "@/app/(bkpsdm)/pegawai/pakta/[pactId]/actions";
import { ButtonLink } from "@/components/ui/button";
import { EndExemptionForm } from "@/components/unit/end-exemption-form";
import { ExemptForm } from "@/components/unit/exempt-form";
import { SheetUpload } from "@/components/unit/sheet-upload";
import { isSigningOpen } from "@/lib/campaigns/rules";
import type { User } from "@/lib/core/actor";
import type { PersonRecord } from "@/lib/monitoring/person-record";
import { isExemptable, isScannable } from "@/lib/pacts/rules";
import { exemptionReasons } from "@/lib/pacts/schema";
import { allows } from "@/lib/policy";

type PactActionsProps = {
  readonly actor: User;
  readonly record: PersonRecord;
  /** Why the last sheet sent without script was refused, and why the last exemption was. */
  readonly refusal: string | null;
  readonly exemptRefusal: string | null;
};

/** What the personnel agency can do about this pact now. */
export function PactActions({ actor, record, refusal, exemptRefusal }: PactActionsProps) {
  const { pactId, status } = record;
  const exemption = status === "exempt" && record.exemptions.find(({ endedAt }) => endedAt === null);
  const reasons = Object.entries(exemptionReasons).map(([value, label]) => ({ value, label }));
  if (!isSigningOpen({ status: record.campaignStatus })) return null;
  return (
    <>
      {isScannable(status) && allows("scan.upload", actor, record) && (
        <SheetUpload
          pactId={pactId}
          page={`/pegawai/pakta/${pactId}`}
          refusal={refusal}
          again={status === "returned" || status === "awaiting_verification"}
        />
      )}
      {exemption && (
        <ButtonLink href={`/kasus/${exemption.id}`} icon="info">
          {exemption.confirmedAt ? "Buka kasus pengecualian" : "Periksa dan konfirmasi pengecualian"}
        </ButtonLink>
      )}
      {status === "exempt" && allows("pact.end-exemption", actor, record) && (
        <EndExemptionForm action={endExemptionAction} pactId={pactId} name={record.name} />
      )}
      {isExemptable(status) && allows("pact.exempt", actor, record) && (
        <ExemptForm
          pactId={pactId}
          name={record.name}
          reasons={reasons}
          page={`/pegawai/pakta/${pactId}`}
          refusal={exemptRefusal}
        />
      )}
    </>
  );
}

import { issueCodeAction, resetCodeAction } from "@/app/(unit)/unit/aktivasi/actions";
import { endExemptionAction } from "@/app/(unit)/unit/pegawai/[pactId]/actions";
import { WhatsAppButton } from "@/components/reminders/whatsapp-button";
import { ButtonLink } from "@/components/ui/button";
import { CodeForm } from "@/components/unit/code-form";
import { EndExemptionForm } from "@/components/unit/end-exemption-form";
import { ExemptForm } from "@/components/unit/exempt-form";
import { SheetUpload } from "@/components/unit/sheet-upload";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { turnAhead } from "@/lib/campaigns/wave-rules";
import type { User } from "@/lib/core/actor";
import { whatsAppNumber } from "@/lib/format/whatsapp";
import type { PersonRecord } from "@/lib/monitoring/person-record";
import { isExemptable, isScannable, isSignable } from "@/lib/pacts/rules";
import { exemptionReasons } from "@/lib/pacts/schema";
import { allows } from "@/lib/policy";

type ActionsProps = {
  readonly actor: User;
  readonly record: PersonRecord;
  /** Why the last sheet sent without script was refused, and why the last exemption was. */
  readonly refusal: string | null;
  readonly exemptRefusal: string | null;
  /** The personnel agency as it is called here. */
  readonly bkpsdmName: string;
};

/** What can be done for this person now, by this actor. */
export function PersonActions({ actor, record, refusal, exemptRefusal, bkpsdmName }: ActionsProps) {
  const { pactId, status } = record;
  const active = record.accountStatus === "active";
  const open = isSigningOpen({ status: record.campaignStatus });
  const reasons = Object.entries(exemptionReasons).map(([value, label]) => ({ value, label }));
  const owes = status === "pending" || status === "returned";
  const turn = turnAhead(record, new Date());
  const own = record.employeeId === actor.employeeId;
  return (
    <>
      {open && own && isSignable(status) && (
        <ButtonLink
          href={`/pakta/${pactId}`}
          look={turn ? "outline" : "go"}
          size="large"
          icon={turn ? undefined : "edit"}
        >
          {turn ? "Baca naskah" : "Tanda tangani"}
        </ButtonLink>
      )}
      {open && owes && turn && (
        <p className="text-14 text-quiet">
          Giliran {own ? "Anda" : "pegawai ini"}, {turn.wave}, dimulai {turn.day}. Lembar bertanda tangan basah sudah
          dapat diunggah.
        </p>
      )}
      {open &&
        owes &&
        !own &&
        !turn &&
        allows("reminder.record-whatsapp", actor, record) &&
        whatsAppNumber(record.phone) && (
          <WhatsAppButton
            about={{ pactId }}
            back={`/unit/pegawai/${pactId}`}
            label="Ingatkan lewat WhatsApp"
            spoken={`Ingatkan ${record.name}`}
          />
        )}
      {open && isScannable(status) && (
        <SheetUpload
          pactId={pactId}
          page={`/unit/pegawai/${pactId}`}
          refusal={refusal}
          again={status === "returned" || status === "awaiting_verification"}
        />
      )}
      {open && status === "exempt" && allows("pact.end-exemption", actor, record) && (
        <EndExemptionForm action={endExemptionAction} pactId={pactId} name={record.name} />
      )}
      {open && isExemptable(status) && allows("pact.exempt", actor, record) && (
        <ExemptForm
          pactId={pactId}
          name={record.name}
          reasons={reasons}
          page={`/unit/pegawai/${pactId}`}
          refusal={exemptRefusal}
        />
      )}
      {active && !allows("activation.reset", actor, record) && (
        <p className="text-14 text-quiet">Lupa kata sandi: kata sandi baru diminta kepada {bkpsdmName}.</p>
      )}
      {allows(active ? "activation.reset" : "activation.issue", actor, record) && (
        <CodeForm
          action={active ? resetCodeAction : issueCodeAction}
          unitId={record.unitId}
          employeeId={record.employeeId}
          name={record.name}
          active={active}
          again={record.hadCode}
        />
      )}
    </>
  );
}

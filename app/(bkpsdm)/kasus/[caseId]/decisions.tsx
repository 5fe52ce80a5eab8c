import { closeCaseAction, confirmOneAction, reopenCaseAction } from "@/app/(bkpsdm)/kasus/actions";
import { CloseDeclineForm } from "@/components/cases/close-decline-form";
import { ReasonForm } from "@/components/cases/reason-form";
import { SmallForm } from "@/components/ceremonies/small-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CaseView } from "@/lib/cases/schema";

type DecisionsProps = { readonly found: CaseView; readonly bkpsdmName: string };

/** What an officer can decide about the case as it stands. */
export function Decisions({ found, bkpsdmName }: DecisionsProps) {
  const { id: caseId, kind, state, outcome, campaignOpen, confirmable } = found;
  if (kind === "decline") {
    const again = outcome === "unwilling" || (outcome === "willing" && campaignOpen);
    return (
      <section aria-label="Putusan" className="border-t border-line-strong">
        {state === "open" && (
          <CloseDeclineForm
            caseId={caseId}
            campaignOpen={campaignOpen}
            bkpsdmName={bkpsdmName}
            action={closeCaseAction}
          />
        )}
        {state === "closed" && again && (
          <ReasonForm
            fields={{ caseId }}
            action={reopenCaseAction}
            title="Buka kembali kasus"
            icon="refresh"
            hint={`Hanya dibaca petugas ${bkpsdmName}.`}
            maxLength={2000}
            pendingLabel="Membuka"
          />
        )}
      </section>
    );
  }
  return (
    <section aria-label="Putusan" className="grid gap-3">
      {confirmable && (
        <SmallForm action={confirmOneAction} fields={{ caseId }}>
          <SubmitButton icon="tick-circle" pendingLabel="Mengonfirmasi">
            Konfirmasi pengecualian
          </SubmitButton>
        </SmallForm>
      )}
      {state === "unreviewed" && !confirmable && (
        <p className="text-quiet">Anda yang mencatat pengecualian ini, sehingga petugas lain yang mengonfirmasinya.</p>
      )}
      {state !== "ended" && campaignOpen && (
        <ReasonForm
          fields={{ caseId, outcome: "ended" }}
          action={closeCaseAction}
          title="Akhiri pengecualian"
          icon="refresh"
          hint="Disampaikan kepada unit. Pegawai wajib menandatangani lagi."
          maxLength={500}
          pendingLabel="Mengakhiri"
        />
      )}
    </section>
  );
}

"use client";

import { useActionState } from "react";
import type { DeskAction } from "@/components/scans/desk-action";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime, type Zone } from "@/lib/format/date";
import type { SheetView } from "@/lib/scans/schema";

type DecidedPanelProps = {
  readonly sheet: SheetView;
  readonly zone: Zone;
  readonly next: string;
  readonly undoAction: DeskAction;
};

/** In place of the buttons when there is nothing to decide: one's own sheet or upload, one decided already, one replaced. */
export function DecidedPanel({ sheet, zone, next, undoAction }: DecidedPanelProps) {
  const { decision } = sheet;
  const words = decision && `${decision.by}, ${formatDateTime(new Date(decision.at), zone)}.`;
  return (
    <div className="grid gap-3 py-4">
      {sheet.own ? (
        <Notice tone="warn" title="Ini lembar Anda sendiri.">
          Petugas lain yang memeriksanya.
        </Notice>
      ) : sheet.uploadedByViewer && sheet.state === "awaiting" ? (
        <Notice tone="warn" title="Lembar ini Anda unggah sendiri.">
          Petugas lain yang memeriksanya.
        </Notice>
      ) : decision ? (
        <Notice tone={decision.accepted ? "ok" : "bad"} title={decision.accepted ? "Diterima." : "Dikembalikan."}>
          {words} {decision.note}
        </Notice>
      ) : (
        <Notice tone="info" title="Lembar ini tidak lagi menunggu.">
          Sudah diganti unggahan baru, atau pakta ini diselesaikan dengan cara lain.
        </Notice>
      )}
      {sheet.reversible && <UndoForm pactId={sheet.pactId} scanId={sheet.id} action={undoAction} />}
      <ButtonLink href={next} icon="arrow-right" look="go">
        Buka lembar berikutnya
      </ButtonLink>
    </div>
  );
}

export type JustDecided = { pactId: string; scanId: string; name: string; accepted: boolean };

/** After a decision without script: who and how, and the way back. */
export function JustDecidedBand({ decided, action }: { decided: JustDecided; action: DeskAction }) {
  return (
    <Notice
      tone={decided.accepted ? "ok" : "info"}
      title={`${decided.accepted ? "Diterima" : "Dikembalikan"}: ${decided.name}`}
      action={<UndoForm pactId={decided.pactId} scanId={decided.scanId} action={action} />}
    />
  );
}

function UndoForm({ pactId, scanId, action }: { pactId: string; scanId: string; action: DeskAction }) {
  const [state, post] = useActionState(action, { problem: null, values: {} });
  if (state.problem) return <ErrorSummary title={state.problem.sentence} />;
  return (
    <form action={post}>
      <input type="hidden" name="pactId" value={pactId} />
      <input type="hidden" name="scanId" value={scanId} />
      <SubmitButton pendingLabel="Mengurungkan" look="quiet">
        Urungkan
      </SubmitButton>
    </form>
  );
}

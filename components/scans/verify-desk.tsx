"use client";

import { useRef, useState } from "react";
import { CheckList } from "@/components/scans/check-list";
import { DecidedPanel, type JustDecided, JustDecidedBand } from "@/components/scans/decided-panel";
import { DecisionBand } from "@/components/scans/decision-band";
import { DecisionForms } from "@/components/scans/decision-forms";
import type { DeskAction } from "@/components/scans/desk-action";
import { DeskHead } from "@/components/scans/desk-head";
import { QueueEmpty } from "@/components/scans/queue-empty";
import { QueueList } from "@/components/scans/queue-list";
import { contactAddress, sheetAddress } from "@/components/scans/sheet-address";
import { SheetFacts } from "@/components/scans/sheet-facts";
import { SheetViewer } from "@/components/scans/sheet-viewer";
import { Shortcuts } from "@/components/scans/shortcuts";
import { SignaturePanel } from "@/components/scans/signature-panel";
import { UnitChooser } from "@/components/scans/unit-chooser";
import { useDeskKeys } from "@/components/scans/use-desk-keys";
import { useQueue } from "@/components/scans/use-queue";
import { useShown } from "@/components/scans/use-shown";
import { useSight } from "@/components/scans/use-sight";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Zone } from "@/lib/format/date";
import { returnNote } from "@/lib/scans/rules";
import type { ScanQueue, SheetView } from "@/lib/scans/schema";

type VerifyDeskProps = {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly zone: Zone;
  readonly unitId: string | null;
  readonly queue: ScanQueue;
  /** The sheet that the address names, or the first that waits. */
  readonly opened: SheetView | null;
  readonly justDecided: JustDecided | null;
  readonly decideAction: DeskAction;
  readonly undoAction: DeskAction;
};

/** The verification desk: what waits, the sheet, the person, one key for a decision. */
export function VerifyDesk(props: VerifyDeskProps) {
  const { campaign, campaigns, zone, unitId, queue: given, opened, justDecided, decideAction, undoAction } = props;
  const place = { campaignId: campaign.id, unitId };
  const waiting = given.units.filter(({ id }) => !unitId || id === unitId).reduce((sum, unit) => sum + unit.waiting, 0);
  const queue = useQueue({ place, sheets: given.sheets, waiting, opened });
  const { current, next } = queue;
  const sight = useSight(current);
  const { onShown, isShown } = useShown(current?.id ?? null);
  const [hint, setHint] = useState<{ scanId: string; return: boolean; words: string } | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);

  const decidable = current !== null && current.state === "awaiting" && !current.own && !current.uploadedByViewer;
  const hintHere = hint && hint.scanId === current?.id ? hint : null;
  const accept = () => {
    if (!current || !decidable) return;
    if (isShown()) queue.decide(current, true, "");
    else setHint({ scanId: current.id, return: false, words: "Tunggu sampai gambar lembar tampil." });
  };
  const sendBack = (form: FormData) => {
    if (!current || !decidable) return;
    const note = returnNote(form.get("alasan") as string | null, String(form.get("catatan") ?? ""));
    if (note.length >= 5) queue.decide(current, false, note);
    else {
      setHint({ scanId: current.id, return: true, words: "Pilih alasan, atau tulis apa yang harus diperbaiki" });
      // What is typed next is the note: letters must not decide anything now.
      document.getElementById("catatan")?.focus();
    }
  };
  const skip = () => current && decidable && queue.skip(current);
  const lastSent = queue.sent.findLast(({ state }) => state === "saved" || state === "sending");
  const undo = () => lastSent && queue.undo(lastSent);
  useDeskKeys({ accept, skip, undo, step: queue.step, sight, pages: current?.pages.length ?? 1, dialog });

  const nextAddress = sheetAddress(place, next?.id);
  return (
    <div className="flex min-h-dvh flex-col max-desk:pb-24 desk:h-dvh desk:overflow-hidden">
      <DeskHead
        campaign={campaign}
        campaigns={campaigns}
        otherView={{ href: contactAddress(place), label: "Banyak sekaligus", short: "Banyak", icon: "list" }}
        waiting={queue.left}
        doneToday={given.doneToday + queue.decidedHere}
        secondsEach={given.secondsEach}
      />
      {justDecided && queue.sent.length === 0 && <JustDecidedBand decided={justDecided} action={undoAction} />}
      <DecisionBand
        sent={queue.sent}
        onUndo={queue.undo}
        addressOf={(scanId) => sheetAddress(place, scanId)}
        onOpen={queue.open}
      />
      <main
        id="isi"
        tabIndex={-1}
        className="grid min-h-0 flex-1 max-desk:content-start desk:grid-cols-[16rem_minmax(0,1fr)_25.5rem]"
      >
        <nav aria-label="Antrean" className="min-h-0 border-line desk:overflow-y-auto desk:border-r">
          <UnitChooser
            units={given.units}
            unitId={unitId}
            addressOf={(unit) => sheetAddress({ ...place, unitId: unit })}
            waiting={queue.left}
          />
          <QueueList
            sheets={queue.sheets}
            units={given.units}
            currentId={current?.id ?? null}
            addressOf={(scanId) => sheetAddress(place, scanId)}
            onOpen={queue.open}
          />
        </nav>
        {current ? (
          <>
            <SheetViewer sheet={current} sight={sight} zone={zone} onShown={onShown} />
            <section
              aria-label="Pemeriksaan"
              className="flex min-h-0 flex-col border-line px-4 pt-3 desk:overflow-y-auto desk:border-l desk:px-6"
            >
              <h2 className="text-24 font-bold">{current.personName}</h2>
              <SheetFacts sheet={current} zone={zone} />
              <SignaturePanel sheet={current} sight={sight} />
              <CheckList sheet={current} />
              {queue.problem && (
                <div className="pt-3">
                  <ErrorSummary title={queue.problem} />
                </div>
              )}
              {hintHere && !hintHere.return && (
                <p role="status" className="pt-3 font-semibold text-warn">
                  {hintHere.words}
                </p>
              )}
              {decidable ? (
                <DecisionForms
                  sheet={current}
                  action={decideAction}
                  next={nextAddress}
                  onAccept={accept}
                  onReturn={sendBack}
                  onSkip={skip}
                  onMend={() => setHint(null)}
                  missing={hintHere?.return ? hintHere.words : null}
                />
              ) : (
                <DecidedPanel sheet={current} zone={zone} next={nextAddress} undoAction={undoAction} />
              )}
            </section>
          </>
        ) : (
          <QueueEmpty
            place={place}
            units={given.units}
            own={given.own}
            uploaded={given.uploadedByViewer}
            done={given.doneToday + queue.decidedHere}
          />
        )}
      </main>
      <Shortcuts dialog={dialog} />
    </div>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useMemo, useRef, useState } from "react";
import { ContactKeys } from "@/components/scans/contact/contact-keys";
import { OtherSheets } from "@/components/scans/contact/other-sheets";
import type { RunAction } from "@/components/scans/contact/run-answer";
import { RunBands, UNDO_FORM } from "@/components/scans/contact/run-bands";
import { RunForm } from "@/components/scans/contact/run-form";
import { usePicks } from "@/components/scans/contact/use-picks";
import { DeskHead } from "@/components/scans/desk-head";
import { contactAddress, sheetAddress } from "@/components/scans/sheet-address";
import { UnitChooser, UnitLinks } from "@/components/scans/unit-chooser";
import { useKeys } from "@/components/scans/use-keys";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { RunHindrance } from "@/lib/scans/rules";
import type { LatestRun, QueueUnit, SheetView } from "@/lib/scans/schema";
import "@/components/scans/contact/contact.css";

type ContactDeskProps = {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly zone: Zone;
  readonly unitId: string | null;
  readonly units: readonly QueueUnit[];
  readonly fitting: readonly SheetView[];
  readonly others: readonly { sheet: SheetView; hindrance: RunHindrance }[];
  /** Sheets of this view that are not on any contact sheet. */
  readonly othersCount: number;
  /** Where this contact sheet begins among those that the machine found fit, and how many one holds. */
  readonly span: { readonly from: number; readonly size: number; readonly candidates: number };
  readonly doneToday: number;
  readonly latest: LatestRun | null;
  readonly action: RunAction;
};

/** The queue as a contact sheet: what agrees in everything is accepted together, the rest stands apart with its reason. */
export function ContactDesk(props: ContactDeskProps) {
  const { campaign, campaigns, zone, unitId, units, fitting, others, latest, action } = props;
  const place = { campaignId: campaign.id, unitId };
  const addressOf = (scanId: string) => sheetAddress(place, scanId);
  const unitAddress = (unit: string | null) => contactAddress({ ...place, unitId: unit });
  const router = useRouter();
  const [state, post, isPending] = useActionState(action, { problem: null, values: {}, answer: null });
  const picks = usePicks(useMemo(() => fitting.map(({ id }) => id), [fitting]));
  const { picked, clear } = picks;
  const form = useRef<HTMLFormElement>(null);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (!state.answer) return;
    clear();
    router.refresh();
    window.scrollTo(0, 0);
  }, [state.answer, clear, router]);

  useKeys({
    t: () => picked.size > 0 && !isPending && form.current?.requestSubmit(),
    a: picks.pickAll,
    u: () => !isPending && document.querySelector<HTMLFormElement>(`form#${UNDO_FORM}`)?.requestSubmit(),
  });

  const waiting = units.filter(({ id }) => !unitId || id === unitId).reduce((sum, unit) => sum + unit.waiting, 0);
  return (
    <div className="flex min-h-dvh flex-col max-desk:pb-24">
      <DeskHead
        campaign={campaign}
        campaigns={campaigns}
        otherView={{ href: sheetAddress(place), label: "Satu per satu", short: "Satuan", icon: "file" }}
        waiting={waiting}
        doneToday={props.doneToday}
        secondsEach={null}
      />
      <div aria-live="polite">
        <RunBands {...{ campaignId: campaign.id, zone, latest, state, post, addressOf }} />
      </div>
      <main id="isi" tabIndex={-1} className="grid flex-1 max-desk:content-start desk:grid-cols-[16rem_minmax(0,1fr)]">
        <nav aria-label="Unit kerja" className="border-line desk:border-r">
          <div className="desk:hidden">
            <UnitChooser {...{ units, unitId, waiting }} addressOf={unitAddress} />
          </div>
          <div className="sticky top-0 max-h-dvh overflow-y-auto py-2 max-desk:hidden">
            <UnitLinks {...{ units, unitId }} addressOf={unitAddress} />
          </div>
        </nav>
        <div className="min-w-0">
          {fitting.length > 0 ? (
            <RunForm {...{ form, campaignId: campaign.id, fitting, picks, isLive, post, addressOf }} />
          ) : (
            <div className="px-4 desk:px-6">
              <EmptyState title="Tidak ada lembar yang dapat diterima bersama">
                <p>
                  Di sini tampil lembar dari tumpukan yang QR-nya dikenali, naskahnya sesuai, dan kolom tanda tangannya
                  bergores.
                </p>
              </EmptyState>
            </div>
          )}
          <div className="px-4 desk:px-6">
            <Pagination {...steps(props.span, (from) => contactAddress(place, from))} />
          </div>
          <OtherSheets
            others={others}
            count={props.othersCount}
            addressOf={addressOf}
            deskAddress={sheetAddress(place)}
          />
        </div>
      </main>
      <ContactKeys />
    </div>
  );
}

function steps({ from, size, candidates }: ContactDeskProps["span"], addressOf: (from: number) => string) {
  const end = Math.min(from + size, candidates);
  return {
    previous: from > 0 ? addressOf(Math.max(from - size, 0)) : undefined,
    next: end < candidates ? addressOf(end) : undefined,
    summary: `${formatCount(from + 1)}-${formatCount(end)} dari ${formatCount(candidates)} lembar`,
  };
}

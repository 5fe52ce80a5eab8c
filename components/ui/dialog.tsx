"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";

type DialogProps = {
  /** The word on the button that opens it. */
  readonly trigger: string;
  readonly triggerIcon?: IconName;
  readonly triggerLook?: "go" | "outline" | "quiet" | "danger";
  readonly title: string;
  readonly children: ReactNode;
};

/**
 * A native modal dialog with the button that opens it: focus, Escape and the veil are the browser's own.
 * On a phone it rises from the bottom edge. For what must work without script, use a page instead.
 */
export function Dialog({ trigger, triggerIcon, triggerLook = "outline", title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button look={triggerLook} icon={triggerIcon} onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        closedby="any"
        className="m-auto max-h-[90dvh] w-full max-w-120 overflow-y-auto rounded-pad bg-surface p-6 text-ink max-sm:mb-0 max-sm:max-w-none max-sm:rounded-b-none max-sm:p-4"
      >
        <div className="flex items-start justify-between gap-3 pb-3">
          <h2 id={titleId} className="text-20 font-bold">
            {title}
          </h2>
          <button
            type="button"
            aria-label="Tutup"
            onClick={() => dialog.current?.close()}
            className="-mt-2 -mr-3 grid size-11 shrink-0 place-items-center rounded-control text-quiet hover:text-ink"
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}

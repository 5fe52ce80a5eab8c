"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";

type DoneNoticeProps = { readonly title: string; readonly children?: ReactNode };

/**
 * That the act was done, on the page that it led to: takes the focus, which would otherwise be lost with the form. Gone
 * as soon as a later act on the same page is refused, so that good and bad news never stand together. Without script a
 * link to `#selesai` moves the focus, where the page is reached by one; an address with another fragment would not.
 */
export function DoneNotice({ title, children }: DoneNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second act must be heard again
  useEffect(() => box.current?.focus(), [title]);
  return (
    // biome-ignore lint/a11y/noAutofocus: for a page that came without script; with it the effect does the same
    <div ref={box} id="selesai" tabIndex={-1} autoFocus className="scroll-mt-20 in-[main:has([role=alert])]:hidden">
      <Notice tone="ok" title={title}>
        {children}
      </Notice>
    </div>
  );
}

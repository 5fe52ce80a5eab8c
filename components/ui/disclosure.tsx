"use client";

import { type ComponentProps, type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from "react";

/**
 * A menu in a `details`: opens without script. With script it also closes when a link in it is followed, on Escape,
 * and when the focus leaves it, since a client-side page change would otherwise leave it open.
 */
export function Disclosure(props: ComponentProps<"details">) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute("open");
  return (
    <details
      {...props}
      ref={details}
      onClick={(event: MouseEvent<HTMLElement>) => {
        if ((event.target as Element).closest("a")) close();
      }}
      onBlur={(event: FocusEvent<HTMLElement>) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key === "Escape") close();
      }}
    />
  );
}

"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/** Sends the form around it; while it is under way says so and swallows a second press. Works without script. */
export function SubmitButton({
  pendingLabel,
  children,
  look = "go",
  ...rest
}: ComponentProps<typeof Button> & { readonly pendingLabel: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      look={look}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {pending ? pendingLabel : children}
    </Button>
  );
}

import type { ComponentProps } from "react";
import { Link } from "@/components/ui/link";

/** A link inside a sentence. */
export function TextLink({ className = "", ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={`font-semibold text-accent underline decoration-accent-pale underline-offset-3 hover:decoration-accent ${className}`}
      {...rest}
    />
  );
}

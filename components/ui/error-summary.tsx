"use client";

import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { SignInAgain } from "@/components/ui/sign-in-again";
import { SIGN_IN_FIRST } from "@/lib/core/signed-out";

/**
 * What kept the form from being taken: takes the focus when it appears and links to each field by its id.
 * `fields` are messages by field name; the title alone speaks for a refusal that concerns no field.
 */
export function ErrorSummary({
  title,
  fields = {},
}: {
  readonly title: string;
  readonly fields?: Readonly<Record<string, string>>;
}) {
  const problems = Object.entries(fields);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal must be heard again
  useEffect(() => box.current?.focus(), [title, fields]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="border-2 border-bad px-4.5 py-3.5">
      <h2 className="flex items-start gap-2 text-16 font-bold text-bad">
        <Icon name="warning" className="mt-0.5" />
        {title}
      </h2>
      {problems.length > 0 && (
        <ul className="pl-7">
          {problems.map(([field, message]) => (
            <li key={field} className="font-medium text-bad">
              <a href={`#${field}`} className="inline-flex min-h-11 items-center underline underline-offset-3">
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {title === SIGN_IN_FIRST && (
        <p className="pl-7">
          <SignInAgain />
        </p>
      )}
    </div>
  );
}

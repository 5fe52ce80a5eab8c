"use client";

import { type InputHTMLAttributes, useEffect, useState } from "react";
import { controlProps, Field, type FieldWords } from "@/components/ui/field";

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "type">;

/** A password field; with script it can be made readable, since typing errors on a phone cost more than a glance. */
export function PasswordInput({ label, hint, error, name, id = name, ...rest }: FieldWords & InputAttributes) {
  const [scripted, setScripted] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setScripted(true), []);
  const words = { name, id, label, hint, error };
  return (
    <Field {...words}>
      <span className="relative block">
        <input
          type={shown ? "text" : "password"}
          className={`control ${scripted ? "pr-28" : ""}`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
          {...controlProps(words)}
          {...rest}
        />
        {scripted && (
          <button
            type="button"
            aria-controls={id}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 min-h-11 rounded-control px-3 text-14 font-semibold text-accent hover:bg-accent-soft"
          >
            {shown ? "Sembunyikan" : "Tampilkan"}
          </button>
        )}
      </span>
    </Field>
  );
}

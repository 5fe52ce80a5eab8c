"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

type WhatsAppButtonProps = {
  /** What it is about, as the door /unit/pengingat/whatsapp takes it. */
  readonly about: Readonly<Record<string, string>>;
  /** Where to go when the reminder is refused. */
  readonly back: string;
  readonly label: string;
  /** For those who listen: whom it reminds. */
  readonly spoken: string;
  /** Reminded today already, on whatever way; still opens. */
  readonly done?: boolean;
  /** Beside a heading, where a frame would be too loud. */
  readonly quiet?: boolean;
};

/**
 * Takes note of the reminder and opens WhatsApp with the words, in one press and without script: a form that is
 * answered by a redirect. With script the button also says at once that it was pressed.
 */
export function WhatsAppButton({ about, back, label, spoken, done = false, quiet = false }: WhatsAppButtonProps) {
  const [pressed, setPressed] = useState(done);
  return (
    <form
      method="post"
      action="/unit/pengingat/whatsapp"
      target="_blank"
      rel="noopener"
      onSubmit={() => setPressed(true)}
    >
      {Object.entries({ ...about, back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        type="submit"
        look={pressed || quiet ? "quiet" : "outline"}
        icon={pressed ? "tick" : "chat"}
        aria-label={
          pressed ? `${spoken}: sudah diingatkan hari ini, ingatkan lagi lewat WhatsApp` : `${spoken} lewat WhatsApp`
        }
        className={pressed || quiet ? "" : "min-w-29 px-3! text-accent!"}
      >
        {pressed ? "Diingatkan" : label}
      </Button>
    </form>
  );
}

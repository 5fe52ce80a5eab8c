"use client";

import { useSyncExternalStore } from "react";
import { ButtonAnchor } from "@/components/ui/button";

type ReminderLinkProps = {
  readonly href: string;
  /** Remembers under this name that it was sent today. */
  readonly id: string;
  /** Whom it reminds, for those who listen. */
  readonly name: string;
  /** The calendar day in the agency's zone, "2028-10-13". */
  readonly today: string;
};

const EVENT = "ikrar-reminded";
const keyOf = (id: string) => `ikrar-reminded:${id}`;

function subscribe(changed: () => void) {
  window.addEventListener(EVENT, changed);
  return () => window.removeEventListener(EVENT, changed);
}

/** Whether this browser opened the reminder today; a private window that forgets is no harm. */
function lastDay(id: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(id));
  } catch {
    return null;
  }
}

function remember(id: string, today: string) {
  try {
    window.localStorage.setItem(keyOf(id), today);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(EVENT));
}

/** One tap opens WhatsApp with the words ready; afterwards it says so for the rest of the day, and still opens. */
export function ReminderLink({ href, id, name, today }: ReminderLinkProps) {
  const reminded = useSyncExternalStore(
    subscribe,
    () => lastDay(id) === today,
    () => false,
  );
  return (
    <ButtonAnchor
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      look={reminded ? "quiet" : "outline"}
      icon={reminded ? "tick" : "chat"}
      onClick={() => remember(id, today)}
      aria-label={reminded ? `${name} sudah diingatkan hari ini, ingatkan lagi` : `Ingatkan ${name} lewat WhatsApp`}
      className={reminded ? "" : "min-w-29 px-3! text-accent!"}
    >
      {reminded ? "Diingatkan" : "Ingatkan"}
    </ButtonAnchor>
  );
}

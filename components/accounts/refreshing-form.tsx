"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";

type RefreshingFormProps = { readonly action: string; readonly className: string; readonly children: ReactNode };

/** Seconds after which the page looks again: a file tells nobody when it has arrived. */
const LOOKS = [2, 5, 10, 20];

/** A plain form whose answer is a file; the page behind it follows what the file changed. */
export function RefreshingForm({ action, className, children }: RefreshingFormProps) {
  const router = useRouter();
  const [sent, setSent] = useState(0);
  useEffect(() => {
    if (sent === 0) return;
    const timers = LOOKS.map((seconds) => setTimeout(() => router.refresh(), seconds * 1000));
    return () => timers.forEach(clearTimeout);
  }, [sent, router]);
  return (
    <form method="post" action={action} className={className} onSubmit={() => setSent((before) => before + 1)}>
      {children}
    </form>
  );
}

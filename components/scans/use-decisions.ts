"use client";

import { useCallback, useRef, useState } from "react";
import { type Outcome, sendDecision, sendReversal } from "@/components/scans/send-decision";
import type { SheetView } from "@/lib/scans/schema";

export type Decision = { scanId: string; pactId: string; name: string; accepted: boolean };
export type Sent = Decision & { state: "sending" | "saved" | "failed" | "reversing"; problem?: string };

/**
 * Decisions of this sitting. The next sheet opens at once, the sending follows one by one in the order of deciding,
 * and nothing is called saved before the server said so; a refusal brings its sheet back with the sentence.
 */
export function useDecisions(refresh: () => void) {
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const refused = useRef(new Set<string>());

  const mark = useCallback((decision: Decision, change: Partial<Sent> | null) => {
    setSent((all) => {
      const others = all.filter(({ scanId }) => scanId !== decision.scanId);
      return change ? [...others, { ...decision, state: "sending", ...change }] : others;
    });
  }, []);

  const enqueue = useCallback(
    (work: () => Promise<Outcome>, settled: (outcome: Outcome) => void) => {
      queue.current = queue.current.then(work).then((outcome) => {
        settled(outcome);
        if (!outcome.ok && outcome.status > 0) refresh();
      });
    },
    [refresh],
  );

  const decide = useCallback(
    (sheet: SheetView, accepted: boolean, note: string) => {
      const decision = { scanId: sheet.id, pactId: sheet.pactId, name: sheet.personName, accepted };
      refused.current.delete(sheet.id);
      mark(decision, { state: "sending" });
      enqueue(
        () => sendDecision(decision, note),
        (outcome) => {
          if (!outcome.ok) refused.current.add(decision.scanId);
          mark(decision, outcome.ok ? { state: "saved" } : { state: "failed", problem: outcome.sentence });
        },
      );
    },
    [enqueue, mark],
  );

  const undo = useCallback(
    (decision: Sent) => {
      mark(decision, { state: "reversing" });
      enqueue(
        // A decision that never stood need not be taken back.
        async () => (refused.current.has(decision.scanId) ? { ok: true } : sendReversal(decision)),
        (outcome) => {
          mark(decision, outcome.ok ? null : { state: "saved", problem: outcome.sentence });
          if (outcome.ok) refresh();
        },
      );
    },
    [enqueue, mark, refresh],
  );

  return { sent, decide, undo };
}

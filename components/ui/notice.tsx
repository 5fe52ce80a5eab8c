import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

const tones = {
  ok: ["border-ok bg-ok-soft", "text-ok", "tick-circle"],
  warn: ["border-warn-mark bg-warn-soft", "text-warn", "warning"],
  bad: ["border-bad bg-bad-soft", "text-bad", "cross"],
  info: ["border-line-strong bg-sunk", "text-accent", "info"],
} as const;

type NoticeProps = {
  readonly tone: keyof typeof tones;
  /** The fact in a few words; the sentence after it is the child. */
  readonly title?: string;
  readonly icon?: IconName;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** A band with one fact: what happened, to whom, when. Announced politely when it appears. */
export function Notice({ tone, title, icon, action, children }: NoticeProps) {
  const [band, ink, mark] = tones[tone];
  return (
    <div role="status" className={`flex flex-wrap items-center gap-x-3 gap-y-2 border-l-4 px-4 py-3 ${band}`}>
      <div className="flex min-w-0 flex-1 basis-56 items-start gap-3">
        <Icon name={icon ?? mark} className={ink} />
        <div className="min-w-0">
          {title && <strong className="font-bold">{title}</strong>} {children}
        </div>
      </div>
      {action}
    </div>
  );
}

import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

const tones = {
  ok: ["text-ok", "tick-circle"],
  wait: ["text-warn", "clock"],
  bad: ["text-bad", "turn-back"],
  none: ["text-quiet", "ring"],
} as const;

export type Tone = keyof typeof tones;

/** Icon and word in the state's colour, no pill: the colour never stands alone. */
export function StatusLabel({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  const [ink, mark] = tones[tone];
  return (
    <span className={`inline-flex items-center gap-1.5 align-middle font-medium ${ink}`}>
      <Icon name={icon ?? mark} size={16} />
      {children}
    </span>
  );
}

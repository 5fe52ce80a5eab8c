import type { IconName } from "@/components/ui/icon";
import { StatusLabel, type Tone } from "@/components/ui/status-label";
import { type CeremonyStatus, ceremonyStatusNames } from "@/lib/ceremonies/schema";

const marks = {
  planned: ["none", "calendar"],
  held: ["ok", "tick-circle"],
  minuted: ["ok", "file-check"],
  cancelled: ["bad", "cross"],
} as const satisfies Record<CeremonyStatus, readonly [Tone, IconName]>;

export function CeremonyStatusLabel({ status }: { readonly status: CeremonyStatus }) {
  const [tone, icon] = marks[status];
  return (
    <StatusLabel tone={tone} icon={icon}>
      {ceremonyStatusNames[status]}
    </StatusLabel>
  );
}

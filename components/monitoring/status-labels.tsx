import type { IconName } from "@/components/ui/icon";
import { StatusLabel, type Tone } from "@/components/ui/status-label";

const reportWords = {
  none: ["none", "Belum lapor"],
  submitted: ["wait", "Menunggu"],
  accepted: ["ok", "Diterima"],
  returned: ["bad", "Dikembalikan"],
} as const satisfies Record<string, readonly [Tone, string]>;

/** Where the latest report of a unit stands; `none` when it never reported. */
export type ReportStanding = keyof typeof reportWords;

export function ReportStatus({ status }: { readonly status: ReportStanding }) {
  const [tone, word] = reportWords[status];
  return <StatusLabel tone={tone}>{word}</StatusLabel>;
}

export type PactStanding =
  | "pending"
  | "signed"
  | "awaiting_verification"
  | "verified"
  | "returned"
  | "exempt"
  | "declined"
  | "removed";

const pactWords: Record<PactStanding, readonly [Tone, string, IconName?]> = {
  pending: ["none", "Belum"],
  signed: ["ok", "Ditandatangani"],
  awaiting_verification: ["wait", "Menunggu verifikasi"],
  verified: ["ok", "Terverifikasi"],
  returned: ["bad", "Dikembalikan"],
  exempt: ["none", "Dikecualikan", "info"],
  declined: ["bad", "Tidak bersedia", "cross"],
  removed: ["none", "Di luar sasaran", "info"],
};

export function PactStatus({ status }: { readonly status: PactStanding }) {
  const [tone, word, icon] = pactWords[status];
  return (
    <StatusLabel tone={tone} icon={icon}>
      {word}
    </StatusLabel>
  );
}

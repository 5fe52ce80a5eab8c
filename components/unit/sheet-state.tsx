import { StatusLabel } from "@/components/ui/status-label";

export type SheetState = keyof typeof states;

const states = {
  awaiting: ["wait", "Menunggu verifikasi"],
  accepted: ["ok", "Diterima"],
  returned: ["bad", "Dikembalikan"],
  superseded: ["none", "Diganti"],
  withdrawn: ["none", "Ditarik"],
  kept: ["none", "Disimpan di samping bukti"],
} as const;

/** Where a sheet stands, as a word beside its icon. */
export function SheetStateLabel({ state }: { readonly state: SheetState }) {
  const [tone, word] = states[state];
  return <StatusLabel tone={tone}>{word}</StatusLabel>;
}

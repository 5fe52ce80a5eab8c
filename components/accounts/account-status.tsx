import { StatusLabel } from "@/components/ui/status-label";

const words = {
  active: ["ok", "Aktif"],
  invited: ["wait", "Belum diaktifkan"],
  disabled: ["bad", "Dinonaktifkan"],
} as const;

/** Whether somebody can sign in. */
export function AccountStatus({ status }: { readonly status: keyof typeof words }) {
  const [tone, word] = words[status];
  return (
    <StatusLabel tone={tone} icon={status === "disabled" ? "lock" : undefined}>
      {word}
    </StatusLabel>
  );
}

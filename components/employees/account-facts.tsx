import { StatusLabel } from "@/components/ui/status-label";
import { formatDateTime, type Zone } from "@/lib/format/date";

type AccountFactsProps = {
  readonly status: "invited" | "active" | "disabled" | null;
  readonly lastSignInAt: string | null;
  readonly zone: Zone;
};

const neverCame = {
  invited: "Belum pernah masuk. Kode aktivasi dicetak oleh operator unitnya.",
  active: "Belum ada catatan masuk.",
  disabled: "Belum pernah masuk.",
} as const;

/** Whether the person can sign in. */
export function AccountFacts({ status, lastSignInAt, zone }: AccountFactsProps) {
  return (
    <section aria-labelledby="akun-pegawai">
      <h2 id="akun-pegawai" className="pb-2 text-16 font-bold">
        Akun
      </h2>
      {status === "active" && <StatusLabel tone="ok">Aktif</StatusLabel>}
      {status === "disabled" && (
        <StatusLabel tone="bad" icon="lock">
          Dinonaktifkan
        </StatusLabel>
      )}
      {status !== "active" && status !== "disabled" && <StatusLabel tone="none">Belum aktivasi</StatusLabel>}
      <p className="pt-1 text-13 text-quiet tabular-nums">
        {lastSignInAt
          ? `Terakhir masuk ${formatDateTime(new Date(lastSignInAt), zone)}.`
          : neverCame[status ?? "invited"]}
      </p>
    </section>
  );
}

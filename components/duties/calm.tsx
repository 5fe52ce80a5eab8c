import { Icon } from "@/components/ui/icon";

type CalmProps = {
  /** Everybody who must has signed. */
  readonly complete: boolean;
  /** "Lihat lagi 20 November: gelombang OPD dimulai." */
  readonly next: string | null;
};

/** Nothing waits: one sentence that says so, and when to look again. */
export function Calm({ complete, next }: CalmProps) {
  return (
    <section className="flex items-start gap-3 border-y border-line py-5">
      <Icon name="tick-circle" className="mt-1 text-ok" />
      <div>
        <h1 className="text-20 font-bold">Tidak ada yang perlu Anda kerjakan hari ini</h1>
        <p className="text-quiet">{[complete && "Semua sudah menandatangani.", next].filter(Boolean).join(" ")}</p>
      </div>
    </section>
  );
}

import type { ComponentProps } from "react";
import { ActivationPeople } from "@/components/accounts/activation-people";
import { SlipsForm } from "@/components/accounts/slips-form";
import { FactsStrip } from "@/components/ui/facts-strip";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/format/number";

type ActivationRoomProps = {
  readonly figures: {
    readonly people: number;
    readonly active: number;
    readonly invited: number;
    readonly without: number;
  };
  readonly slips: Omit<ComponentProps<typeof SlipsForm>, "waiting" | "live">;
  readonly list: ComponentProps<typeof ActivationPeople>;
  /** Why the slips were refused just now. */
  readonly refused: string | null;
};

/** Who can sign in, and the two ways to hand out codes: slips for all, a message for one. */
export function ActivationRoom({ figures, slips, list, refused }: ActivationRoomProps) {
  return (
    <div className="grid gap-8 pt-5">
      {refused && <Notice tone="bad">{refused}</Notice>}
      <FactsStrip
        facts={[
          { label: "Pegawai", value: formatCount(figures.people) },
          { label: "Sudah aktif", value: formatCount(figures.active) },
          { label: "Memegang kode", value: formatCount(figures.invited) },
          { label: "Belum ada kode", value: formatCount(figures.without), warn: figures.without > 0 },
        ]}
      />
      <SlipsForm {...slips} waiting={figures.invited + figures.without} live={figures.invited} />
      <ActivationPeople {...list} />
    </div>
  );
}

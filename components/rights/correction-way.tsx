import { TextLink } from "@/components/ui/text-link";
import type { CorrectionField, CorrectionStanding } from "@/lib/rights/schema";
import { whereChanged } from "@/lib/rights/where-changed";

type CorrectionWayProps = {
  readonly field: CorrectionField;
  readonly standing: CorrectionStanding;
  readonly current: string;
  readonly employeeId: string;
};

/** How the person's data stand to what was asked for, and where they are changed. */
export function CorrectionWay({ field, standing, current, employeeId }: CorrectionWayProps) {
  if (standing === "as_wanted") return <p className="text-14 font-medium text-ok">Data sekarang sudah sesuai.</p>;
  const { place, words } = whereChanged(field);
  return (
    <p className="text-14 text-quiet">
      {standing === "otherwise" && `Sekarang tercatat ${current || "kosong"}. `}
      {words} {place === "person" && <TextLink href={`/pegawai/${employeeId}`}>Buka halaman pegawai</TextLink>}
      {place === "roster" && <TextLink href="/pegawai/muat">Muat data</TextLink>}
    </p>
  );
}

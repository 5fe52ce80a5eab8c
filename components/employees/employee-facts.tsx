import { type Fact, FactsStrip } from "@/components/ui/facts-strip";
import { employmentTypeNames, employmentTypes } from "@/lib/employees/terms";
import { formatCount, formatRate } from "@/lib/format/number";

type EmployeeFactsProps = {
  readonly counts: {
    readonly present: number;
    readonly byType: Partial<Record<(typeof employmentTypes)[number], number>>;
    readonly notActivated: number;
  };
};

/** How many people there are, by kind of employment. */
export function EmployeeFacts({ counts: { present, byType, notActivated } }: EmployeeFactsProps) {
  const kinds: Fact[] = employmentTypes
    .filter((type) => byType[type])
    .map((type) => ({ label: employmentTypeNames[type], value: formatCount(byType[type] ?? 0) }));
  const activated: Fact = {
    label: "Sudah aktivasi",
    value: formatRate(present > 0 ? (present - notActivated) / present : null),
    note: notActivated > 0 ? `${formatCount(notActivated)} belum` : undefined,
  };
  return <FactsStrip facts={[{ label: "Pegawai", value: formatCount(present) }, ...kinds, activated]} />;
}

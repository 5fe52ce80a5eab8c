import { Checkbox } from "@/components/ui/checkbox";
import { employmentTypeNames, employmentTypes, tierNames, tiers } from "@/lib/employees/terms";

type AudienceFieldsProps = { readonly types: readonly string[]; readonly tiers: readonly string[] };

/** Who of the owner's people is invited; no tick in a group means all of it. */
export function AudienceFields({ types, tiers: ranks }: AudienceFieldsProps) {
  const groups = [
    ["employmentTypes", "Jenis pegawai", employmentTypes.map((value) => [value, employmentTypeNames[value]]), types],
    ["tiers", "Jenjang jabatan", tiers.map((value) => [value, tierNames[value]]), ranks],
  ] as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {groups.map(([name, label, options, chosen]) => (
        <fieldset key={name}>
          <legend className="text-14 font-semibold">{label}</legend>
          {options.map(([value = "", words]) => (
            <Checkbox
              key={value}
              name={name}
              id={`${name}-${value}`}
              value={value}
              label={words}
              defaultChecked={chosen.includes(value)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

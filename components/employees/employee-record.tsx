import { type Description, DescriptionList } from "@/components/ui/description-list";
import { formatNip } from "@/lib/employees/nip";
import type { EmployeeView } from "@/lib/employees/schema";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";
import { formatDate } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";

const obligationNames = {
  obligated: "Wajib menandatangani",
  exempt: "Diusulkan dikecualikan",
  out: "Di luar sasaran",
} as const;

/** Everything that the agency keeps of a person. */
export function EmployeeRecord({ person }: { readonly person: EmployeeView }) {
  const items: Description[] = [
    { term: "Nama", detail: fullName(person) },
    {
      term: person.employmentType === "NON_ASN" ? "Nomor" : "NIP",
      detail: formatNip(person.nip),
      note:
        person.formerNips.length > 0
          ? `Sebelumnya ${person.formerNips.map(({ nip }) => formatNip(nip)).join(", ")}`
          : undefined,
    },
    {
      term: "Unit",
      detail: person.unitName,
      note: person.reportingUnitName && `Dilaporkan oleh ${person.reportingUnitName}`,
    },
    { term: "Jabatan", detail: person.position ?? "-", note: tierNames[person.tier] },
    { term: "Jenis pegawai", detail: employmentTypeNames[person.employmentType] },
    { term: "Golongan", detail: person.grade ?? "-", note: person.rank },
    { term: "Kedudukan hukum", detail: person.legalStanding, note: obligationNames[person.obligation] },
    { term: "Surat elektronik", detail: person.email ?? "-" },
    { term: "Nomor HP", detail: person.phone ?? "-" },
  ];
  return (
    <section aria-labelledby="data-pegawai">
      <h2 id="data-pegawai" className="pb-2 text-16 font-bold">
        Data pegawai
      </h2>
      <DescriptionList items={items} />
      <p className="pt-2 text-13 text-quiet">
        Diperbarui {formatDate(new Date(person.updatedAt), person.zone)}. Perbaikan tetap dilakukan di SIASN atau
        SIMPEG, lalu dimuat kembali.
      </p>
    </section>
  );
}

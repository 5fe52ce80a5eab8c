import { FormSection } from "@/components/campaigns/form-section";
import { Rows } from "@/components/campaigns/rows";
import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import { type DraftValues, firstOf, rowsOf } from "@/lib/campaigns/form-draft";
import { jointDecree } from "@/lib/campaigns/standard-bases";

type FieldsProps = { readonly values: DraftValues; readonly errors: Readonly<Record<string, string>> };

const blank = { basisNumber: "", basisDate: "", basisTitle: "" };

/** Legal bases and circulars: the joint decree by one tick, others as typed. */
export function BasisFields({ values, errors }: FieldsProps) {
  const rows = rowsOf(values, ["basisNumber", "basisDate", "basisTitle"]);
  const offered = firstOf(values, "jointDecree") !== "";
  // The offered decree stands first in the list, and so counts in the numbers of the messages.
  const place = (index: number, part: string) => `legalBases.${index + (offered ? 1 : 0)}.${part}`;
  return (
    <FormSection
      id="legalBases"
      title="Dasar hukum"
      lead="Nomor disimpan persis seperti Anda ketik."
      error={errors.legalBases}
    >
      <Checkbox
        name="jointDecree"
        label="Keputusan Bersama (SKB) 22 September 2022 tentang netralitas Pegawai ASN"
        hint={`Nomor ${jointDecree.number}`}
        defaultChecked={offered}
      />
      <Rows start={rows.length > 0 ? rows : [blank]} blank={blank} most={8} noun="dasar hukum">
        {(row, index) => (
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
            <TextInput
              name="basisNumber"
              id={place(index, "number")}
              label="Nomor"
              optional
              defaultValue={row.basisNumber}
              maxLength={200}
              error={errors[place(index, "number")]}
            />
            <TextInput
              name="basisDate"
              id={place(index, "date")}
              type="date"
              label="Tanggal"
              optional
              defaultValue={row.basisDate}
              error={errors[place(index, "date")]}
            />
            <div className="sm:col-span-2">
              <TextInput
                name="basisTitle"
                id={place(index, "title")}
                label="Judul"
                optional
                defaultValue={row.basisTitle}
                maxLength={400}
                error={errors[place(index, "title")]}
              />
            </div>
          </div>
        )}
      </Rows>
    </FormSection>
  );
}

import { Rows } from "@/components/campaigns/rows";
import { Textarea } from "@/components/ui/textarea";
import { type DraftValues, firstOf, valuesOf } from "@/lib/campaigns/form-draft";

type FieldsProps = { readonly values: DraftValues; readonly errors: Readonly<Record<string, string>> };

/** The words of a pact as fields: title, opening, one to twelve points, closing, the statement agreed to. */
export function OwnTextFields({ values, errors }: FieldsProps) {
  const points = valuesOf(values, "points").filter((point) => point.trim() !== "");
  const line = (name: string, label: string, rows: number) => (
    <Textarea
      name={name}
      id={`text.${name}`}
      label={label}
      rows={rows}
      defaultValue={firstOf(values, name)}
      error={errors[`text.${name}`]}
    />
  );
  return (
    <>
      {line("title", "Judul", 2)}
      {line("opening", "Pembuka", 2)}
      <div id="text.points" tabIndex={-1}>
        <p className="text-14 font-semibold">Butir ikrar</p>
        {errors["text.points"] && <p className="font-semibold text-bad">{errors["text.points"]}</p>}
        <Rows start={points.length > 0 ? points : [""]} blank="" most={12} noun="butir" ordered>
          {(point, index) => (
            <Textarea
              name="points"
              id={`text.points.${index}`}
              label={`Butir ${index + 1}`}
              rows={3}
              defaultValue={point}
              error={errors[`text.points.${index}`]}
            />
          )}
        </Rows>
      </div>
      {line("closing", "Penutup", 4)}
      {line("statement", "Pernyataan di samping kotak persetujuan", 3)}
    </>
  );
}

import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type AgencyTerms, midSentence, termNames, termPresets } from "@/lib/agencies/terms";

const labels: Record<keyof AgencyTerms, { label: string; maxLength: number }> = {
  reportingUnit: { label: "Unit pelapor, singkat", maxLength: 24 },
  reportingUnitLong: { label: "Unit pelapor, kepanjangan", maxLength: 80 },
  district: { label: "Kecamatan", maxLength: 30 },
  districtHead: { label: "Kepala kecamatan", maxLength: 40 },
  ward: { label: "Kelurahan", maxLength: 30 },
  wardHead: { label: "Kepala kelurahan", maxLength: 40 },
};

export type LocalWords = AgencyTerms & { readonly bkpsdmName: string };

type TermsFieldsProps = {
  readonly field: (name: string, kept: string) => { name: string; error?: string; defaultValue: string };
  readonly terms: AgencyTerms;
  /** As typed so far: the sentence follows them. */
  readonly words: LocalWords;
};

/** What the agency calls those who report, its districts and its wards: from a preset, or typed. */
export function TermsFields({ field, terms, words }: TermsFieldsProps) {
  return (
    <fieldset id="sebutan" tabIndex={-1} className="grid min-w-0 scroll-mt-20 gap-4">
      <legend className="pt-3 text-16 font-bold">Sebutan setempat</legend>
      <p className="text-quiet">
        Dipakai di halaman, rekapitulasi, surat, dan pengingat. Isi dari contoh, lalu sesuaikan bila perlu.
      </p>
      <div className="flex flex-wrap gap-2">
        {Object.entries(termPresets).map(([key, { label }]) => (
          <SubmitButton key={key} name="contoh" value={key} look="outline" pendingLabel={label}>
            {label}
          </SubmitButton>
        ))}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {termNames.map((name) => (
          <TextInput
            key={name}
            {...field(`terms.${name}`, terms[name])}
            label={labels[name].label}
            maxLength={labels[name].maxLength}
            required
          />
        ))}
      </div>
      <p className="border-l-4 border-line-strong py-1 pl-4">
        <span className="block text-13 text-quiet">Contoh kalimat</span>
        <output>{exampleSentence(words)}</output>
      </p>
    </fieldset>
  );
}

/** "12 SKPK belum melapor kepada BKPP, termasuk Kecamatan Sumberjati (Camat Sumberjati) dan Gampong Rawa Indah (...)." */
export function exampleSentence(words: LocalWords): string {
  const { reportingUnit, bkpsdmName, district, districtHead, ward, wardHead } = words;
  return (
    `12 ${midSentence(reportingUnit)} belum melapor kepada ${bkpsdmName}, termasuk ${district} Sumberjati ` +
    `(${districtHead} Sumberjati) dan ${ward} Rawa Indah (${wardHead} Rawa Indah).`
  );
}

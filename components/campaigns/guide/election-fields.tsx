"use client";

import { useEffect, useRef } from "react";
import { ContestFields } from "@/components/campaigns/contest-fields";
import { FormSection } from "@/components/campaigns/form-section";
import { DeadlineHints } from "@/components/campaigns/guide/deadline-hints";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { contestsSoFar, type DraftValues, firstOf } from "@/lib/campaigns/form-draft";
import { proposedName } from "@/lib/campaigns/rules";

type FieldsProps = {
  readonly values: DraftValues;
  readonly live: DraftValues;
  readonly errors: Readonly<Record<string, string>>;
  /** ISO day of the agency. */
  readonly today: string;
};

/** What a campaign is about: its elections, its last day, its name. */
export function ElectionFields({ values, live, errors, today }: FieldsProps) {
  const proposal = proposedName(contestsSoFar(live));
  const followed = useRef(proposedName(contestsSoFar(values)));
  // A name that nobody wrote follows the elections; one that somebody wrote is left alone.
  useEffect(() => {
    const field = document.getElementById("name");
    if (!(field instanceof HTMLInputElement) || proposal === followed.current) return;
    if (field.value === followed.current || field.value === "") field.value = proposal;
    followed.current = proposal;
  }, [proposal]);
  return (
    <>
      <ContestFields values={values} errors={errors} />
      <FormSection id="tenggat" title="Tenggat" lead="Hari terakhir penandatanganan, terhitung penuh.">
        <TextInput
          name="deadline"
          type="date"
          label="Tenggat"
          hint="Tanda tangan yang terlambat tetap diterima sampai kegiatan ditutup."
          error={errors.deadline}
          defaultValue={firstOf(values, "deadline")}
          className="max-w-48"
        />
        <DeadlineHints values={live} today={today} />
        <div className="hidden noscript:block">
          <SubmitButton name="langkah" value="periksa" look="outline" pendingLabel="Memeriksa">
            Periksa
          </SubmitButton>
        </div>
      </FormSection>
      <FormSection id="nama" title="Nama" lead="Seperti akan dibaca pegawai.">
        <TextInput
          name="name"
          label="Nama kegiatan"
          hint={proposal ? `Bila dikosongkan: ${proposal}` : "Bila dikosongkan, disusun dari pemilihannya."}
          error={errors.name}
          defaultValue={firstOf(values, "name")}
          maxLength={160}
        />
      </FormSection>
    </>
  );
}

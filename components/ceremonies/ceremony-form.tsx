"use client";

import { useActionState } from "react";
import { FormSection } from "@/components/campaigns/form-section";
import { AudienceFields } from "@/components/ceremonies/audience-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { Audience } from "@/lib/ceremonies/schema";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type Choice = { readonly value: string; readonly label: string };

export type CeremonyDraft = {
  readonly name: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly programme: string;
  readonly audience: Audience;
};

type CeremonyFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly draft: CeremonyDraft;
  readonly zone: string;
  /** What the agency calls a district: "Kecamatan". */
  readonly district: string;
  /** Given while the ceremony is new: whose it is cannot be changed later. */
  readonly owner?: {
    readonly campaigns: readonly Choice[];
    readonly units: readonly Choice[];
    readonly campaign: string;
    readonly unit: string;
  };
  readonly ceremonyId?: string;
};

/** What is to be known of a ceremony before it is held. Works without script. */
export function CeremonyForm({ action, draft, zone, district, owner, ceremonyId }: CeremonyFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  const value = (name: keyof CeremonyDraft & string) =>
    name in state.values ? typed(state, name) : String(draft[name]);
  const chosen = (name: "employmentTypes" | "tiers") =>
    state.problem ? [state.values[name] ?? []].flat() : draft.audience[name];
  return (
    <form action={send} noValidate>
      {state.problem && (
        <div className="pt-4">
          <ErrorSummary title={state.problem.sentence} fields={fields} />
        </div>
      )}
      {ceremonyId && <input type="hidden" name="ceremonyId" value={ceremonyId} />}
      <FormSection id="acara" title="Acara" lead="Nama, waktu, dan tempat seperti pada undangan">
        {owner && (
          <>
            <Select
              name="campaignId"
              label="Kegiatan"
              options={owner.campaigns}
              defaultValue={typed(state, "campaignId") || owner.campaign}
              error={fields.campaignId}
            />
            <Select
              name="unitId"
              label="Penyelenggara"
              hint="Acara unit berlaku untuk seluruh pegawai unit itu dan unit di bawahnya."
              options={owner.units}
              defaultValue={state.problem ? typed(state, "unitId") : owner.unit}
              error={fields.unitId}
            />
          </>
        )}
        <TextInput
          key={`name ${value("name")}`}
          name="name"
          label="Nama acara"
          defaultValue={value("name")}
          error={fields.name}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            key={`day ${value("day")}`}
            name="day"
            type="date"
            label="Tanggal"
            defaultValue={value("day")}
            error={fields.day}
          />
          <TextInput
            key={`time ${value("time")}`}
            name="time"
            type="time"
            label={`Jam mulai (${zone})`}
            defaultValue={value("time")}
            error={fields.time}
          />
        </div>
        <TextInput
          key={`place ${value("place")}`}
          name="place"
          label="Tempat"
          hint={`Misalnya Halaman Kantor ${district} Sumberjati`}
          defaultValue={value("place")}
          error={fields.place}
        />
      </FormSection>
      <FormSection id="susunan" title="Susunan acara" lead="Dicetak pada berita acara, satu mata acara setiap baris">
        <Textarea
          key={value("programme")}
          name="programme"
          label="Mata acara"
          rows={8}
          defaultValue={value("programme")}
          error={Object.entries(fields).find(([name]) => name.startsWith("programme"))?.[1]}
        />
      </FormSection>
      <FormSection
        id="undangan"
        title="Undangan"
        lead="Siapa saja yang dapat menyatakan hadir. Tanpa pilihan berarti semua pegawai penyelenggara."
      >
        <AudienceFields types={chosen("employmentTypes")} tiers={chosen("tiers")} />
      </FormSection>
      <div className="border-t border-line pt-5">
        <SubmitButton pendingLabel="Menyimpan">{ceremonyId ? "Simpan perubahan" : "Simpan acara"}</SubmitButton>
      </div>
    </form>
  );
}

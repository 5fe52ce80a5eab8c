"use client";

import { useActionState, useState } from "react";
import { type LocalWords, TermsFields } from "@/components/agencies/terms-fields";
import { ButtonLink } from "@/components/ui/button";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { personnelAgencyName } from "@/lib/agencies/personnel-agency";
import type { Letterhead } from "@/lib/agencies/schema";
import { type AgencyTerms, termNames, termPreset } from "@/lib/agencies/terms";
import type { Zone } from "@/lib/format/date";
import { type AnswerState, typed, untouched } from "@/lib/http/form-state";

const zoneNames = [
  { value: "WIB", label: "WIB, Waktu Indonesia Barat" },
  { value: "WITA", label: "WITA, Waktu Indonesia Tengah" },
  { value: "WIT", label: "WIT, Waktu Indonesia Timur" },
] as const satisfies readonly { value: Zone; label: string }[];

type AgencyFormProps = {
  readonly action: (before: AnswerState<AgencyTerms>, form: FormData) => Promise<AnswerState<AgencyTerms>>;
  readonly agency: {
    readonly agencyId: string;
    readonly name: string;
    readonly bkpsdmName: string;
    readonly zone: Zone;
    readonly letterhead: Letterhead;
    readonly terms: AgencyTerms;
  };
};

/** How the agency calls itself, its offices and its places, and what stands above its letters. */
export function AgencyForm({ action, agency }: AgencyFormProps) {
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  const errors = state.problem?.fields ?? {};
  const preset = state.answer;
  const sent = state.problem !== null || preset !== null;
  const field = (name: string, kept: string) => ({
    name,
    error: errors[name],
    defaultValue: sent ? typed(state, name) : kept,
  });
  const termField = (name: string, kept: string) => (preset ? { name, defaultValue: kept } : field(name, kept));
  // Typed values come back with a preset or a refusal: the key makes the fields take them.
  const key = JSON.stringify([state.values, preset]);
  const [typing, setTyping] = useState<{ key: string; words: LocalWords } | null>(null);
  const start = localWords(agency, (name) => (preset && name !== "bkpsdmName" ? "" : typed(state, name)), preset);
  const words = typing?.key === key ? typing.words : start;
  const { bkpsdmName } = words;
  return (
    <form
      key={key}
      action={send}
      onSubmit={(event) => {
        const pressed = (event.nativeEvent as SubmitEvent).submitter;
        const chosen = pressed instanceof HTMLButtonElement && pressed.name === "contoh" && termPreset(pressed.value);
        if (!chosen) return;
        // Filled in on the spot: an answer from the server would put back every field as it was when it was asked.
        event.preventDefault();
        const form = event.currentTarget;
        for (const name of termNames) {
          const input = form.elements.namedItem(`terms.${name}`);
          if (input instanceof HTMLInputElement) input.value = chosen[name];
        }
        const now = new FormData(form);
        setTyping({ key, words: localWords(agency, (name) => String(now.get(name) ?? ""), preset) });
      }}
      onInput={({ currentTarget }) => {
        const form = new FormData(currentTarget);
        setTyping({ key, words: localWords(agency, (name) => String(form.get(name) ?? ""), preset) });
      }}
      noValidate
      className="grid max-w-160 gap-5 pt-6"
    >
      <DefaultSubmit />
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="agencyId" value={agency.agencyId} />
      <TextInput {...field("name", agency.name)} label="Nama instansi" required maxLength={160} />
      <TextInput
        {...field("bkpsdmName", agency.bkpsdmName)}
        label="Nama badan kepegawaian"
        hint="Nama singkatnya, seperti pada papan nama kantor"
        required
        maxLength={120}
      />
      <Select {...field("zone", agency.zone)} label="Zona waktu" options={zoneNames} />
      <TermsFields field={termField} terms={preset ?? agency.terms} words={words} />
      <h2 className="pt-3 text-16 font-bold">Kop surat</h2>
      <TextInput
        {...field("letterhead.government", agency.letterhead.government)}
        label="Baris pemerintah"
        hint="Misalnya PEMERINTAH KABUPATEN CONTOH"
        optional
        maxLength={160}
      />
      <TextInput
        {...field("letterhead.personnelAgency", agency.letterhead.personnelAgency)}
        label={`Nama lengkap ${bkpsdmName} untuk kop surat`}
        hint={`Bila dikosongkan, kop memuat "${personnelAgencyName({ bkpsdmName, letterhead: { personnelAgency: "" } })}"`}
        optional
        maxLength={160}
      />
      <TextInput {...field("letterhead.address", agency.letterhead.address)} label="Alamat" optional maxLength={240} />
      <TextInput
        {...field("letterhead.contact", agency.letterhead.contact)}
        label="Telepon, laman, dan surel"
        optional
        maxLength={240}
      />
      <TextInput
        {...field("letterhead.place", agency.letterhead.place)}
        label="Tempat penandatanganan"
        hint="Nama kota di depan tanggal surat"
        optional
        maxLength={80}
        className="max-w-80"
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Menyimpan">Simpan</SubmitButton>
        <ButtonLink href="/instansi">Batal</ButtonLink>
      </div>
    </form>
  );
}

/** The words of the example: as typed, where something is typed, else as they were. */
function localWords(
  { bkpsdmName, terms }: AgencyFormProps["agency"],
  read: (name: string) => string,
  preset: AgencyTerms | null,
): LocalWords {
  const kept = preset ?? terms;
  const words = termNames.map((name) => [name, read(`terms.${name}`) || kept[name]] as const);
  return { ...kept, ...Object.fromEntries(words), bkpsdmName: read("bkpsdmName") || bkpsdmName };
}

"use client";

import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { personnelAgencyName } from "@/lib/agencies/personnel-agency";
import type { Letterhead } from "@/lib/agencies/schema";
import type { Zone } from "@/lib/format/date";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

const zoneNames = [
  { value: "WIB", label: "WIB, Waktu Indonesia Barat" },
  { value: "WITA", label: "WITA, Waktu Indonesia Tengah" },
  { value: "WIT", label: "WIT, Waktu Indonesia Timur" },
] as const satisfies readonly { value: Zone; label: string }[];

type AgencyFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly agency: {
    readonly agencyId: string;
    readonly name: string;
    readonly bkpsdmName: string;
    readonly zone: Zone;
    readonly letterhead: Letterhead;
  };
};

/** How the agency calls itself, and what stands above its letters. */
export function AgencyForm({ action, agency }: AgencyFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  const field = (name: string, kept: string) => ({
    name,
    error: errors[name],
    defaultValue: state.problem ? typed(state, name) : kept,
  });
  return (
    <form action={send} className="grid max-w-160 gap-5 pt-6">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="agencyId" value={agency.agencyId} />
      <TextInput {...field("name", agency.name)} label="Nama instansi" required maxLength={160} />
      <TextInput
        {...field("bkpsdmName", agency.bkpsdmName)}
        label="Nama badan kepegawaian"
        hint="Sebutan setempat, misalnya BKPSDM, BKD, atau BKPP"
        required
        maxLength={120}
      />
      <Select {...field("zone", agency.zone)} label="Zona waktu" options={zoneNames} />
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
        label={`Nama lengkap ${agency.bkpsdmName} untuk kop surat`}
        hint={`Bila dikosongkan, kop memuat "${personnelAgencyName({ ...agency, letterhead: { personnelAgency: "" } })}"`}
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

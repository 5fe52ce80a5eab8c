"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { employmentTypeNames, employmentTypes, tierNames, tiers } from "@/lib/employees/terms";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type NewcomerFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly depth: number }[];
};

/** One new person, typed from the letter of appointment. */
export function NewcomerForm({ action, units }: NewcomerFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed(state, name) });
  return (
    <form action={send} noValidate className="grid max-w-160 gap-5 pt-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <TextInput
        {...field("nip")}
        label="NIP atau NI PPPK"
        hint="18 angka, boleh dengan spasi. Non-ASN: nomor pegawai setempat, misalnya THL-0123."
        autoCapitalize="characters"
        className="max-w-72"
      />
      <TextInput {...field("name")} label="Nama lengkap" hint="Tanpa gelar." />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...field("titleFront")} label="Gelar depan" optional />
        <TextInput {...field("titleBack")} label="Gelar belakang" optional />
        <Select
          {...field("employmentType")}
          label="Jenis pegawai"
          options={[
            { value: "", label: "Pilih jenis pegawai" },
            ...employmentTypes.map((type) => ({ value: type as string, label: employmentTypeNames[type] })),
          ]}
        />
        <TextInput {...field("grade")} label="Golongan" optional hint="Misalnya III/b, atau IX untuk PPPK." />
      </div>
      <Select
        {...field("unitId")}
        label="Unit"
        options={[
          { value: "", label: "Pilih unit" },
          ...units.map(({ unitId, name, depth }) => ({
            value: unitId,
            label: `${"\u2007\u2007".repeat(depth)}${name}`,
          })),
        ]}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...field("position")} label="Jabatan" optional />
        <Select
          name="tier"
          label="Jenjang jabatan"
          error={errors.tier}
          defaultValue={typed(state, "tier") || "PELAKSANA"}
          options={tiers.map((tier) => ({ value: tier as string, label: tierNames[tier] }))}
        />
      </div>
      <div>
        <SubmitButton pendingLabel="Menambahkan">Tambahkan pegawai</SubmitButton>
      </div>
    </form>
  );
}

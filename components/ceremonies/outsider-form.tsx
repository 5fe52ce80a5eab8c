"use client";

import { useActionState } from "react";
import type { FormSend } from "@/components/ceremonies/small-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { typed, untouched } from "@/lib/http/form-state";
import { roleChoices } from "./role-choices";

type OutsiderFormProps = { readonly ceremonyId: string; readonly action: FormSend };

/** Somebody who is in no roster: a Penjabat Bupati, a commissioner of Bawaslu. */
export function OutsiderForm({ ceremonyId, action }: OutsiderFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  const error = (name: string) => fields[name] ?? fields[`addPeople.0.${name}`];
  return (
    <form action={send} noValidate className="grid content-start gap-3">
      <h3 className="text-14 font-bold">Di luar daftar pegawai</h3>
      {state.problem && <ErrorSummary title={state.problem.sentence} />}
      <input type="hidden" name="ceremonyId" value={ceremonyId} />
      <TextInput
        key={`n${typed(state, "name")}`}
        name="name"
        label="Nama lengkap dengan gelar"
        defaultValue={typed(state, "name")}
        error={error("name")}
      />
      <TextInput
        key={`o${typed(state, "office")}`}
        name="office"
        label="Jabatan"
        hint="Misalnya Pj. Bupati Contoh, atau Anggota Bawaslu Kabupaten Contoh"
        defaultValue={typed(state, "office")}
        error={error("office")}
      />
      <Select
        name="role"
        label="Peran"
        options={roleChoices}
        defaultValue={typed(state, "role") || "witness"}
        error={error("role")}
        className="max-w-64"
      />
      <div>
        <SubmitButton look="outline" icon="plus" pendingLabel="Menambahkan">
          Tambahkan
        </SubmitButton>
      </div>
    </form>
  );
}

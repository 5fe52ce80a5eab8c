"use client";

import { useActionState } from "react";
import { type HandedCode, IssuedCode } from "@/components/accounts/issued-code";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { type AnswerState, typed, untouched } from "@/lib/http/form-state";

export type RoleGiven = {
  readonly accountId: string;
  readonly name: string;
  readonly roleName: string;
  readonly code: HandedCode | null;
};

type Option = { readonly value: string; readonly label: string };

type GiveRoleFormProps = {
  readonly action: (before: AnswerState<RoleGiven>, form: FormData) => Promise<AnswerState<RoleGiven>>;
  /** Null for somebody outside the roster. */
  readonly person: {
    readonly employeeId: string;
    readonly name: string;
    readonly unitId: string;
    readonly unitName: string;
  } | null;
  readonly role: Option & {
    readonly hint: string;
    /** Held over a unit. */
    readonly ofUnit: boolean;
    /** Its holder signs or is named as the holder of an office. */
    readonly ofOffice: boolean;
    /** Back to the choice of the role. */
    readonly otherHref: string;
  };
  readonly units: readonly Option[];
};

const actingOptions = [
  { value: "", label: "Pejabat definitif" },
  { value: "Pj", label: "Pj (penjabat)" },
  { value: "Pjs", label: "Pjs (penjabat sementara)" },
  { value: "Plt", label: "Plt (pelaksana tugas)" },
  { value: "Plh", label: "Plh (pelaksana harian)" },
];

/** What one role needs of one person: unit, office, end; what came of it stands in the form's place. */
export function GiveRoleForm({ action, person, role, units }: GiveRoleFormProps) {
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  if (state.answer) return <Given {...state.answer} />;
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid max-w-160 gap-6 pt-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      {person ? (
        <p className="text-16">
          <strong className="font-bold">{person.name}</strong>
          <span className="block text-14 text-quiet">{person.unitName}</span>
          <input type="hidden" name="employeeId" value={person.employeeId} />
        </p>
      ) : (
        <>
          <TextInput
            name="person.name"
            label="Nama lengkap"
            error={fields["person.name"]}
            defaultValue={typed(state, "person.name")}
            maxLength={160}
            autoComplete="off"
          />
          <TextInput
            name="person.username"
            label="Nama pengguna"
            hint="Huruf kecil dan angka, diawali huruf, misalnya bawaslu.contoh"
            error={fields["person.username"]}
            defaultValue={typed(state, "person.username")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </>
      )}
      <p>
        <span className="block text-14 font-semibold">Peran</span>
        <span className="block text-16">{role.label}</span>
        <span className="block text-13 text-quiet">{role.hint}</span>
        <TextLink href={role.otherHref}>Pilih peran lain</TextLink>
        <input type="hidden" name="role" value={role.value} />
      </p>
      {role.ofUnit && (
        <Select
          key={typed(state, "unitId")}
          name="unitId"
          label="Unit"
          hint="Berlaku juga bagi semua unit di bawahnya."
          error={fields.unitId}
          defaultValue={typed(state, "unitId") || person?.unitId}
          options={[
            { value: "", label: "Pilih unit" },
            ...(person ? [{ value: person.unitId, label: `${person.unitName} (unitnya sendiri)` }] : []),
            ...units.filter(({ value }) => value !== person?.unitId),
          ]}
        />
      )}
      {role.ofOffice && (
        <>
          <TextInput
            name="office"
            label="Jabatan yang tercetak pada surat"
            hint={role.ofUnit ? "Misalnya Kepala Dinas Pendidikan" : "Misalnya Bupati Contoh"}
            optional
            error={fields.office}
            defaultValue={typed(state, "office")}
            maxLength={160}
          />
          <Select
            key={`acting-${typed(state, "acting")}`}
            name="acting"
            label="Kedudukan"
            error={fields.acting}
            defaultValue={typed(state, "acting")}
            options={actingOptions}
            className="max-w-80"
          />
        </>
      )}
      <TextInput
        type="date"
        name="validUntil"
        label="Berlaku sampai"
        hint="Kosongkan bila tanpa batas waktu. Hari terakhir ikut dihitung."
        optional
        error={fields.validUntil}
        defaultValue={typed(state, "validUntil")}
        className="max-w-60"
      />
      <div>
        <SubmitButton pendingLabel="Menyimpan">Beri peran</SubmitButton>
      </div>
    </form>
  );
}

function Given({ accountId, name, roleName, code }: RoleGiven) {
  return (
    <div className="grid max-w-160 gap-4 pt-5">
      <Notice tone="ok" title={`${name} sekarang memegang peran ${roleName}.`}>
        {code ? "Serahkan kode di bawah agar orangnya dapat masuk." : "Peran berlaku sejak permintaan berikutnya."}
      </Notice>
      {code && <IssuedCode {...code} />}
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={`/pengaturan/akun/${accountId}`}>Lihat akunnya</ButtonLink>
        <ButtonLink href="/pengaturan" look="quiet">
          Kembali ke daftar petugas
        </ButtonLink>
      </p>
    </div>
  );
}

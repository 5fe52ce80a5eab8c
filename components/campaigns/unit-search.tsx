"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

/** Looks for units of any rank; the form comes back with those found to choose from. Works without script. */
export function UnitSearch({ value, hint }: { readonly value: string; readonly hint: string }) {
  return (
    <search
      className="flex flex-wrap items-end gap-3"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.currentTarget.querySelector("button")?.click();
      }}
    >
      <div className="min-w-0 grow basis-56">
        <TextInput name="unitSearch" label="Cari unit lain" hint={hint} optional defaultValue={value} maxLength={120} />
      </div>
      <SubmitButton name="langkah" value="cari" look="outline" icon="search" pendingLabel="Mencari">
        Cari
      </SubmitButton>
    </search>
  );
}

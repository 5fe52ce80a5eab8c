"use client";

import { type FormEvent, useState } from "react";
import { readPdf } from "@/components/forms/read-pdf";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatCount } from "@/lib/format/number";

type PrintFormProps = {
  /** The door that answers with the PDF. */
  readonly action: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly withSubUnits: boolean;
  readonly missing: number;
  readonly everyone: number;
  /** People of one print at the most. */
  readonly most: number;
};

type Printing =
  | { state: "idle" }
  | { state: "writing"; done: number; total: number }
  | { state: "ready"; href: string; pages: number }
  | { state: "refused"; sentence: string };

/** What to print, for whom. Without script the browser opens the file itself; with it the pages are counted. */
export function PrintForm({ action, unitId, unitName, withSubUnits, missing, everyone, most }: PrintFormProps) {
  const [printing, setPrinting] = useState<Printing>({ state: "idle" });

  async function print(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([key, value]) => [key, String(value)]),
    );
    setPrinting({ state: "writing", done: 0, total: 0 });
    setPrinting(await readPdf(`${action}?${wanted}`, (done, total) => setPrinting({ state: "writing", done, total })));
  }

  const people = (count: number) => `${formatCount(count)} orang`;
  return (
    <form action={action} method="get" target="_blank" onSubmit={print} className="grid gap-5 pt-2" rel="noopener">
      <p className="text-quiet">
        Setiap lembar memuat kode milik satu orang. Setelah ditandatangani dengan pena dan dipindai bersama-sama, setiap
        halaman menemukan orangnya sendiri.
      </p>
      <input type="hidden" name="unit" value={unitId} />
      <RadioGroup
        name="who"
        label={`Untuk siapa di ${unitName}${withSubUnits ? " dan unit di bawahnya" : ""}`}
        defaultValue={missing > 0 ? "missing" : "everyone"}
        options={[
          { value: "missing", label: "Yang belum menandatangani", hint: people(missing) },
          { value: "everyone", label: "Semua pegawai wajib", hint: people(everyone) },
        ]}
      />
      <RadioGroup
        name="kind"
        label="Bentuk"
        defaultValue="person"
        options={[
          {
            value: "person",
            label: "Lembar perorangan",
            hint: "Satu halaman A4 bagi setiap orang, dengan tempat tanda tangan",
          },
          {
            value: "list",
            label: "Daftar bersama",
            hint: "Satu tabel, sepuluh tanda tangan pada setiap halaman, unit demi unit",
          },
        ]}
      />
      {missing > most && (
        <Notice tone="warn" title={`Paling banyak ${people(most)} sekali cetak.`}>
          Pilih unit di bawah {unitName} lebih dahulu, lalu cetak unit demi unit.
        </Notice>
      )}
      {printing.state === "refused" && <Notice tone="bad" title={printing.sentence} />}
      {printing.state === "writing" && (
        <Progress label="Menyusun halaman" done={printing.done} total={Math.max(printing.total, printing.done, 1)}>
          Halaman ini dapat tetap dibuka; berkasnya muncul di sini setelah selesai.
        </Progress>
      )}
      {printing.state === "ready" && (
        <Notice tone="ok" title={`${formatCount(printing.pages)} halaman siap dicetak.`}>
          Sampul dan daftar periksa ada di depan.
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {printing.state === "ready" ? (
          <>
            <ButtonAnchor look="go" size="large" icon="printer" href={printing.href} target="_blank">
              Buka dan cetak
            </ButtonAnchor>
            <Button size="large" onClick={() => setPrinting({ state: "idle" })}>
              Cetak yang lain
            </Button>
          </>
        ) : (
          <Button
            type="submit"
            look={printing.state === "writing" ? "resting" : "go"}
            size="large"
            icon="printer"
            disabled={printing.state === "writing"}
          >
            Susun berkas cetak
          </Button>
        )}
      </div>
    </form>
  );
}

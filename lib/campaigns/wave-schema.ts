import { z } from "zod";
import { PLACE_KINDS } from "@/lib/agencies/place-kind";
import { employmentTypes, tiers } from "@/lib/employees/terms";

/** Whom a wave means. Empty lists mean "all"; a wave that asks nothing would swallow all that follow. */
export const waveRule = z
  .object({
    employmentTypes: z.array(z.enum(employmentTypes)).default([]),
    tiers: z.array(z.enum(tiers)).default([]),
    /** In small letters, as the database writes them: they are compared as text. */
    unitIds: z.array(z.uuid().toLowerCase()).max(500, { error: "Pilih paling banyak 500 unit" }).default([]),
    unitKinds: z.array(z.enum(PLACE_KINDS)).default([]),
  })
  .refine((rule) => Object.values(rule).some((list) => list.length > 0), {
    error: "Pilih sedikitnya satu syarat: jenjang, jenis unit, jenis pegawai, atau unit tertentu",
  });
export type WaveRule = z.infer<typeof waveRule>;

/** A wave as the pact of somebody in it tells it: its place in the order, and its window. */
export const ownWaveShape = z.object({
  number: z.int(),
  name: z.string(),
  opensOn: z.iso.date().nullable(),
  closesOn: z.iso.date().nullable(),
});
export type OwnWave = z.infer<typeof ownWaveShape>;

const day = z.iso.date({ error: "Tulis tanggal" }).nullable().default(null);

export const waveInput = z
  .object({
    /** Of a wave that stands: its figures stay its own through renaming and reordering. */
    id: z.uuid().optional(),
    name: z
      .string({ error: "Tulis nama gelombang" })
      .trim()
      .min(1, { error: "Tulis nama gelombang, misalnya Pimpinan" })
      .max(80, { error: "Nama gelombang paling panjang 80 huruf" }),
    rule: waveRule,
    /** First and last day, whole, in the agency's zone; null: as the campaign. */
    opensOn: day,
    closesOn: day,
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ["closesOn"],
    error: "Hari terakhir mendahului hari pertama. Tukar keduanya, atau perbaiki.",
  });
export type WaveInput = z.infer<typeof waveInput>;

/** The most waves of a campaign. */
export const MOST_WAVES = 12;

const sameName = (name: string) => name.toLowerCase().replace(/\s+/g, " ");

export const setWavesInput = z.object({
  campaignId: z.uuid(),
  /** All of them, in order; whoever several mean belongs to the first. Those left out are taken away. */
  waves: z
    .array(waveInput, { error: "Kirim daftar gelombang" })
    .max(MOST_WAVES, { error: `Gelombang paling banyak ${MOST_WAVES}` })
    .superRefine((waves, ctx) => {
      const first = new Map<string, number>();
      for (const [index, { name, id }] of waves.entries()) {
        const earlier = first.get(sameName(name));
        if (earlier !== undefined) {
          const message = `Nama ini sudah dipakai gelombang ${earlier + 1}. Beri nama lain.`;
          ctx.addIssue({ code: "custom", path: [index, "name"], message });
        } else first.set(sameName(name), index);
        if (id && waves.findIndex((wave) => wave.id === id) < index) {
          ctx.addIssue({
            code: "custom",
            path: [index, "id"],
            message: "Gelombang ini tertulis dua kali. Hapus satu.",
          });
        }
      }
    }),
  /** What the list was read as; when it is another by now, nothing is written. */
  revision: z.string().max(64).optional(),
});

export const waveStates = ["before", "running", "after"] as const;
export type WaveState = (typeof waveStates)[number];
export const waveStateNames: Record<WaveState, string> = {
  before: "Belum dimulai",
  running: "Berlangsung",
  after: "Lewat",
};

/** A wave as it is read; its number is its place in the order. */
export const waveShape = z.object({
  id: z.uuid(),
  number: z.int(),
  name: z.string(),
  rule: waveRule,
  opensOn: z.iso.date().nullable(),
  closesOn: z.iso.date().nullable(),
});
export type WaveView = z.infer<typeof waveShape>;

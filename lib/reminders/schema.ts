import { z } from "zod";

const whole = (words: string, min: number, max: number) =>
  z.coerce.number({ error: words }).int({ error: words }).min(min, { error: words }).max(max, { error: words });
/** A step of the escalation: after how many rounds; nothing means never. */
const step = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.union([z.null(), whole("Tulis jumlah putaran antara 0 dan 20, atau kosongkan", 0, 20)], {
    error: "Tulis jumlah putaran antara 0 dan 20, atau kosongkan",
  }),
);

/** Rounds start within these hours of the agency's day: nobody is reminded at night. */
export const EARLIEST_HOUR = 6;
export const LATEST_HOUR = 18;

/** When a campaign reminds by itself, and whom. */
export const planFields = z.object({
  enabled: z.boolean().default(false),
  everyDays: whole("Tulis jarak antara 1 dan 30 hari kerja", 1, 30).default(3),
  hour: whole("Pilih jam antara 06.00 dan 18.00", EARLIEST_HOUR, LATEST_HOUR).default(9),
  /** 0 is Sunday. */
  quietWeekdays: z
    .array(z.coerce.number().int().min(0).max(6))
    .max(6, { error: "Sisakan sedikitnya satu hari untuk mengingatkan" })
    .default([0, 6])
    .transform((days) => [...new Set(days)].sort()),
  quietDates: z
    .array(z.iso.date({ error: "Tulis setiap tanggal seperti 2028-12-25, satu tanggal satu baris" }))
    .max(100, { error: "Tulis paling banyak 100 tanggal" })
    .default([])
    .transform((dates) => [...new Set(dates)].sort()),
  maxPerPerson: whole("Tulis jumlah pesan antara 1 dan 20", 1, 20).default(5),
  headAfter: step.default(2),
  opdAfter: step.default(3),
  bkpsdmAfter: step.default(4),
});
export const savePlanInput = planFields
  .extend({ campaignId: z.uuid() })
  .superRefine(({ headAfter, opdAfter, bkpsdmAfter }, context) => {
    const late = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (opdAfter !== null && headAfter !== null && opdAfter < headAfter) {
      late("opdAfter", "Tulis putaran yang sama dengan kepala unit atau sesudahnya");
    }
    const before = Math.max(headAfter ?? 0, opdAfter ?? 0);
    if (bkpsdmAfter !== null && bkpsdmAfter < before) {
      late("bkpsdmAfter", "Tulis putaran yang sama dengan langkah sebelumnya atau sesudahnya");
    }
  });
export type Plan = z.output<typeof planFields>;

/** The plan with what has come of it. */
export const planShape = z.object({
  campaignId: z.uuid(),
  ...planFields.shape,
  quietWeekdays: z.array(z.int()),
  quietDates: z.array(z.iso.date()),
  headAfter: z.int().nullable(),
  opdAfter: z.int().nullable(),
  bkpsdmAfter: z.int().nullable(),
  rounds: z.int(),
  lastRoundOn: z.iso.date().nullable(),
  /** When the next round starts; null while the plan is off or the campaign is not open. */
  nextAt: z.iso.datetime().nullable(),
});
export type PlanView = z.output<typeof planShape>;

/** How many people a round was for, and who was left out of it. Nothing here tells who declined. */
export const roundCounts = z.object({
  /** Who still owe a signature in the campaign, within the round's unit. */
  missing: z.int(),
  /** Messages to them. */
  people: z.int(),
  withoutAddress: z.int(),
  /** Had as many as the plan allows. */
  maximum: z.int(),
  /** Had a mail on this very day. */
  today: z.int(),
  /** Messages to heads and operators, to heads who report, to the personnel agency. */
  heads: z.int(),
});
export type RoundCounts = z.output<typeof roundCounts>;

export const remindInput = z.object({
  campaignId: z.uuid(),
  /** Only this unit and those below it; the whole agency when left out. */
  unitId: z.uuid().optional(),
  /** One person, by their pact. */
  pactId: z.uuid().optional(),
  /** "due": without whoever was reminded lately on any way, without returned sheets and without the sender. */
  to: z.enum(["all", "due"]).default("all"),
});
/** The same door shows and sends: what is only looked at says so. */
export const remindRequest = remindInput.extend({ mode: z.enum(["preview", "send"]).default("preview") });

export const remindAnswer = z.object({
  mode: z.enum(["preview", "send"]),
  counts: roundCounts,
  /** Of whom one is addressed; null when nobody is. */
  example: z.object({ subject: z.string(), text: z.string() }).nullable(),
  /** Null for a preview, and when nobody was left to remind. */
  roundId: z.uuid().nullable(),
});
export type RemindAnswer = z.output<typeof remindAnswer>;

export const recordWhatsAppInput = z.union([
  z.object({ pactId: z.uuid() }),
  /** A group, or the head, of a unit. */
  z.object({ unitId: z.uuid(), campaignId: z.uuid(), to: z.enum(["group", "head"]) }),
]);

export const reminderStates = ["queued", "sending", "sent", "failed", "unknown", "skipped", "withheld"] as const;
export type ReminderState = (typeof reminderStates)[number];
/** As they are called where mails are sent; lib/reminders/state-words.ts also knows where they are not. */
export const reminderStateNames: Record<ReminderState, string> = {
  queued: "Menunggu",
  sending: "Sedang dikirim",
  sent: "Terkirim",
  failed: "Gagal",
  unknown: "Tidak pasti",
  skipped: "Tidak diperlukan lagi",
  withheld: "Tidak dikirim: menyatakan tidak bersedia",
};
export const reminderChannels = ["mail", "whatsapp"] as const;
export type ReminderChannel = (typeof reminderChannels)[number];
export const channelNames: Record<ReminderChannel, string> = { mail: "email", whatsapp: "WhatsApp" };
export const audiences = ["person", "unit", "opd", "bkpsdm", "group"] as const;
export type Audience = (typeof audiences)[number];

import { z } from "zod";
import { effectiveOn, leaveReasons } from "@/lib/employees/schema";
import { employmentTypes } from "@/lib/employees/terms";
import { pactStatuses } from "@/lib/pacts/schema";

/** What a line of the denominator's history says of a person. */
export const changeKinds = ["opened", "joined", "left", "moved", "exempted", "resumed"] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeKindNames: Record<ChangeKind, string> = {
  opened: "Pembukaan kegiatan",
  joined: "Masuk sasaran",
  left: "Keluar dari sasaran",
  moved: "Pindah unit",
  exempted: "Dikecualikan",
  resumed: "Wajib kembali",
};

/** Begins the reason of those whom the opening itself exempted: they are a figure of the opening, not a later change. */
export const OPENED_EXEMPT = "Dikecualikan sejak pembukaan";

/** What the facts of the people propose for an open campaign. */
export const proposalKinds = ["join", "leave", "exempt", "resume"] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const proposalKindNames: Record<ProposalKind, string> = {
  join: "Masuk sasaran",
  leave: "Keluar dari sasaran",
  exempt: "Dikecualikan",
  resume: "Wajib kembali",
};

const campaignId = z.uuid();
const employeeIds = z
  .array(z.uuid(), { error: "Pilih sedikitnya satu pegawai" })
  .min(1, { error: "Pilih sedikitnya satu pegawai" })
  .max(10_000, { error: "Pilih paling banyak 10.000 pegawai sekaligus" });
const kind = z.enum(proposalKinds, { error: "Pilih jenis usulan" });
const note = z.string().trim().max(300, { error: "Persingkat keterangan, paling banyak 300 huruf" }).default("");

export const acceptInput = z.object({
  campaignId,
  kind,
  /** Left out: everybody who is proposed. */
  employeeIds: employeeIds.optional(),
  /** How many the officer saw; when there are more by now, nothing is accepted. */
  expected: z.coerce.number().int().min(0).optional(),
  effectiveOn,
  note,
});
export const rejectInput = z.object({
  campaignId,
  kind,
  employeeIds,
  reason: z.string().trim().min(5, { error: "Tulis alasan penolakan, sedikitnya 5 huruf" }).max(300),
});

/** Why an officer adds somebody before, or beside, what the facts propose. */
export const addReasons = {
  BARU: "Pegawai baru",
  MASUK: "Pindah masuk dari instansi lain",
  KEMBALI: "Kembali bertugas",
  LAINNYA: "Ditambahkan petugas",
} as const;
const reasonOf = <T extends Record<string, string>>(names: T) =>
  z.enum(Object.keys(names) as [keyof T & string, ...(keyof T & string)[]], { error: "Pilih alasan" });
const otherSaid: [(input: { reason: string; note: string }) => boolean, { path: string[]; error: string }] = [
  ({ reason, note: said }) => reason !== "LAINNYA" || said.length >= 5,
  { path: ["note"], error: "Jelaskan alasan lain itu dalam satu kalimat" },
];
export const addInput = z
  .object({ campaignId, employeeId: z.uuid(), reason: reasonOf(addReasons), effectiveOn, note })
  .refine(...otherSaid);
export const removeInput = z
  .object({
    campaignId,
    employeeId: z.uuid(),
    reason: z.enum(leaveReasons, { error: "Pilih alasan" }),
    effectiveOn,
    note,
  })
  .refine(...otherSaid);

/** One person whom the facts propose to add, take out, exempt or oblige again. */
export const proposal = z.object({
  employeeId: z.uuid(),
  kind: z.enum(proposalKinds),
  /** A few words that proposals are grouped by. */
  reason: z.string(),
  name: z.string(),
  nip: z.string(),
  employmentType: z.enum(employmentTypes),
  legalStanding: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** State of the pact as the actor may know it; null without one. */
  status: z.enum(pactStatuses).nullable(),
  /** The file that brought the facts, when one did. */
  importName: z.string().nullable(),
});
export type Proposal = z.infer<typeof proposal>;

/** How many are proposed of a kind for a reason. */
export const proposalGroup = z.object({ kind: z.enum(proposalKinds), reason: z.string(), people: z.int() });
export type ProposalGroup = z.infer<typeof proposalGroup>;

/** Filters of the proposals; `cursor` comes from the page before. */
export const proposalFilter = z.object({
  campaignId,
  kind: z.enum(proposalKinds).optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
  limit: z.coerce.number().int().min(1).max(200).default(100).catch(100),
});

/** Filters of the history; days are ISO days in the agency's zone. Whatever cannot be read is left out. */
export const historyFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  kind: z.enum(changeKinds).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  /** A line's key: its people are answered too. */
  line: z.string().max(64).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

/** A line: people who came or went for one reason on one day. */
export const populationLine = z.object({
  key: z.string(),
  /** ISO day on which it was recorded, in the agency's zone. */
  day: z.iso.date(),
  kind: z.enum(changeKinds),
  reason: z.string(),
  importName: z.string().nullable(),
  /** Name of the officer who decided; "3 petugas" where several units exempted for one reason on one day. */
  decidedBy: z.string().nullable(),
  /** ISO day from which it holds, when it is one other day for all of them. */
  effectiveOn: z.iso.date().nullable(),
  people: z.int(),
  joined: z.int(),
  left: z.int(),
  /** How many more are exempt by this line; less than 0 when it ends exemptions or takes exempt people out. */
  exempted: z.int(),
  /** Sasaran after this line: everybody in the population. */
  total: z.int(),
  /** Wajib after this line: those who must sign, which every rate divides by. */
  due: z.int(),
});
export type PopulationLine = z.infer<typeof populationLine>;

/** One person of a line. */
export const linePerson = z.object({
  employeeId: z.uuid(),
  pactId: z.uuid(),
  name: z.string(),
  nip: z.string(),
  fromUnit: z.string().nullable(),
  toUnit: z.string().nullable(),
  /** Where the person works now, told of those who had signed before they moved. */
  worksAt: z.string().nullable(),
  /** What the officer wrote; for the personnel agency. */
  note: z.string().nullable(),
});
export type LinePerson = z.infer<typeof linePerson>;

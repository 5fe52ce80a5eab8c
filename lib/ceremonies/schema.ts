import { z } from "zod";
import { searchText } from "@/lib/core/search-text";
import { employmentTypes, tiers } from "@/lib/employees/terms";
import { zones } from "@/lib/format/date";

export const ceremonyStatuses = ["planned", "held", "minuted", "cancelled"] as const;
export type CeremonyStatus = (typeof ceremonyStatuses)[number];
export const ceremonyStatusNames: Record<CeremonyStatus, string> = {
  planned: "Direncanakan",
  held: "Terlaksana",
  minuted: "Berita acara terbit",
  cancelled: "Dibatalkan",
};

export const ceremonyRoles = ["leader", "reader", "signatory", "witness"] as const;
export type CeremonyRole = (typeof ceremonyRoles)[number];
export const ceremonyRoleNames: Record<CeremonyRole, string> = {
  leader: "Pemimpin acara",
  reader: "Pembaca ikrar",
  signatory: "Penanda tangan simbolis",
  witness: "Saksi",
};

/** How the pledge was spoken: a fact of the ceremony, never anybody's signature. */
export const ikrarModes = ["repeated", "read", "not_spoken"] as const;
export type IkrarMode = (typeof ikrarModes)[number];
export const ikrarNames: Record<IkrarMode, string> = {
  repeated: "Dibacakan dan diikuti peserta",
  read: "Dibacakan",
  not_spoken: "Tidak diucapkan",
};

export const attendanceMethods = ["qr", "operator", "file", "tablet"] as const;
export type AttendanceMethod = (typeof attendanceMethods)[number];
export const attendanceMethodNames: Record<AttendanceMethod, string> = {
  qr: "Pindai kode",
  operator: "Dicatat petugas",
  file: "Berkas NIP",
  tablet: "Tablet bersama",
};

const name = z
  .string()
  .trim()
  .min(5, { error: "Tulis nama acara, sedikitnya 5 huruf" })
  .max(160, { error: "Nama acara paling panjang 160 huruf" });
const day = z.iso.date({ error: "Tulis tanggal acara" });
const time = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3])[:.][0-5]\d$/, { error: "Tulis jam mulai, misalnya 07.30" });
const place = z
  .string()
  .trim()
  .min(3, { error: "Tulis tempat acara" })
  .max(200, { error: "Tempat acara paling panjang 200 huruf" });
const programme = z
  .array(
    z
      .string()
      .trim()
      .min(1, { error: "Hapus mata acara yang kosong" })
      .max(200, { error: "Satu mata acara paling panjang 200 huruf" }),
  )
  .max(30, { error: "Mata acara paling banyak 30" });

/** Whom a ceremony invites of its unit's people. Empty lists mean all: the rule narrows, it never widens. */
export const audienceSchema = z.object({
  employmentTypes: z.array(z.enum(employmentTypes)).default([]),
  tiers: z.array(z.enum(tiers)).default([]),
});
export type Audience = z.infer<typeof audienceSchema>;

const personName = z
  .string()
  .trim()
  .min(2, { error: "Tulis nama lengkap" })
  .max(160, { error: "Nama paling panjang 160 huruf" });
const office = z.string().trim().max(200, { error: "Jabatan paling panjang 200 huruf" });

/** A part in a ceremony: for somebody of the roster by `employeeId`, for anybody else by name and office. */
export const ceremonyPersonInput = z
  .object({
    role: z.enum(ceremonyRoles, { error: "Pilih peran" }),
    employeeId: z.uuid().optional(),
    name: personName.optional(),
    /** As it is to be printed ("Pj. Bupati Contoh"); of somebody of the roster the position, when left out. */
    office: office.optional(),
  })
  .superRefine((person, context) => {
    if (person.employeeId) return;
    if (!person.name) context.addIssue({ code: "custom", path: ["name"], message: "Tulis nama lengkap" });
    if (!person.office) context.addIssue({ code: "custom", path: ["office"], message: "Tulis jabatan" });
  });
export type CeremonyPersonInput = z.infer<typeof ceremonyPersonInput>;
const people = z.array(ceremonyPersonInput).max(100, { error: "Paling banyak 100 orang sekali simpan" });

export const createCeremonyInput = z.object({
  campaignId: z.uuid({ error: "Pilih kegiatan" }),
  /** The unit that holds it; left out or null: the agency itself. */
  unitId: z.uuid().nullish(),
  name,
  /** In the agency's zone. */
  day,
  time,
  place,
  programme: programme.default([]),
  audience: audienceSchema.prefault({}),
  people: people.default([]),
});

// What is not sent stays: defaults, which zod fills in even under partial(), would overwrite it.
export const updateCeremonyInput = z.object({
  ceremonyId: z.uuid(),
  name: name.optional(),
  day: day.optional(),
  time: time.optional(),
  place: place.optional(),
  programme: programme.optional(),
  audience: audienceSchema.optional(),
  addPeople: people.optional(),
  /** Ids of parts, not of people. */
  removePeople: z.array(z.uuid()).max(100).optional(),
});

export const ceremonyIdInput = z.object({ ceremonyId: z.uuid() });
export const holdCeremonyInput = ceremonyIdInput.extend({
  ikrar: z.enum(ikrarModes, { error: "Pilih apakah ikrar diucapkan" }),
});

export const ceremonyPersonShape = z.object({
  id: z.uuid(),
  role: z.enum(ceremonyRoles),
  employeeId: z.uuid().nullable(),
  name: z.string(),
  office: z.string(),
});
export type CeremonyPerson = z.infer<typeof ceremonyPersonShape>;

/** A ceremony as every reader gets it. */
export const ceremonyShape = z.object({
  id: z.uuid(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  /** The unit that holds it, null when the agency does. */
  unit: z.object({ id: z.uuid(), name: z.string(), left: z.int(), right: z.int() }).nullable(),
  campaign: z.object({ id: z.uuid(), name: z.string() }),
  code: z.string(),
  name: z.string(),
  startsAt: z.iso.datetime(),
  zone: z.enum(zones),
  place: z.string(),
  programme: z.array(z.string()),
  audience: audienceSchema,
  status: z.enum(ceremonyStatuses),
  ikrar: z.enum(ikrarModes).nullable(),
  /** Why it does not take place; null unless cancelled. */
  cancelReason: z.string().nullable(),
  people: z.array(ceremonyPersonShape),
  /** Of the roster, and visitors. */
  attended: z.int(),
  visitors: z.int(),
});
export type CeremonyView = z.infer<typeof ceremonyShape>;

export const ceremonyFilter = z.object({ campaign: z.uuid().optional(), unit: z.uuid().optional() });

export const checkInInput = ceremonyIdInput;

export const cancelCeremonyInput = ceremonyIdInput.extend({
  reason: z
    .string({ error: "Tulis alasan pembatalan" })
    .trim()
    .min(5, { error: "Tulis alasan pembatalan, sedikitnya 5 huruf" })
    .max(300, { error: "Alasan paling panjang 300 huruf" }),
});
export const cancelledShape = z.object({ ceremonyId: z.uuid(), status: z.enum(ceremonyStatuses) });

/** A NIP of a list with the row it stands in. Fifteen digits are what a spreadsheet's number keeps of eighteen. */
const listedNip = z.object({ row: z.int().min(1), sheet: z.string().optional(), nip: z.string().max(60) });
export type ListedNip = z.infer<typeof listedNip>;

const visitor = z.object({ name: personName, office: office.default("") });

export const recordAttendanceInput = ceremonyIdInput.extend({
  employeeIds: z.array(z.uuid()).max(5_000, { error: "Paling banyak 5.000 orang sekali simpan" }).default([]),
  /** As text: eighteen digits do not fit a JSON number. */
  nips: z.array(z.string().max(60)).max(20_000, { error: "Paling banyak 20.000 NIP sekali kirim" }).default([]),
  /** Non-ASN and others by free name; the same name and office again is the same visitor. */
  visitors: z.array(visitor).max(200, { error: "Paling banyak 200 tamu sekali simpan" }).default([]),
  /** What a file holds; then every line is told by its row. */
  listed: z.array(listedNip).max(200_000).optional(),
});

export const withdrawAttendanceInput = ceremonyIdInput.extend({ attendanceId: z.uuid() });

const rejectedRow = z.object({
  row: z.int(),
  sheet: z.string().optional(),
  nip: z.string().nullable(),
  column: z.string(),
  reason: z.string(),
});

/** What came of a list: `already` were counted before, or stand in it twice. */
export const recordedShape = z.object({
  ceremonyId: z.uuid(),
  added: z.int(),
  already: z.int(),
  visitorsAdded: z.int(),
  rejected: z.array(rejectedRow),
});
export type Recorded = z.infer<typeof recordedShape>;

/** Who was there, of how many invited, by unit. */
export const attendanceCountShape = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  invited: z.int(),
  attended: z.int(),
});
export type AttendanceCount = z.infer<typeof attendanceCountShape>;

export const attendeeShape = z.object({
  id: z.uuid(),
  /** Null for a visitor. */
  employeeId: z.uuid().nullable(),
  nip: z.string().nullable(),
  name: z.string(),
  office: z.string(),
  unitName: z.string().nullable(),
  method: z.enum(attendanceMethods),
  recordedAt: z.iso.datetime(),
});
export type Attendee = z.infer<typeof attendeeShape>;

export const attendeeFilter = z.object({
  q: searchText.optional(),
  /** All invited with whether they were there, those who were, or those who were not. */
  who: z.enum(["semua", "hadir", "belum", "tamu"]).catch("semua").default("semua"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type AttendeeFilter = z.infer<typeof attendeeFilter>;

/** What the big screen counts: own signatures of the owner's people, and beside them who is there. */
export const screenFiguresShape = z.object({
  ceremonyId: z.uuid(),
  due: z.int(),
  done: z.int(),
  rate: z.number().nullable(),
  /** Signatures of the last sixty seconds. */
  lastMinute: z.int(),
  attended: z.int(),
  visitors: z.int(),
});
export type ScreenFigures = z.infer<typeof screenFiguresShape>;

/** More than these nobody looks at, and the minutes carry them all. */
export const MAX_PHOTOS = 12;

const caption = z.string().trim().max(160, { error: "Keterangan foto paling panjang 160 huruf" });
const drawnPhoto = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), width: z.int(), height: z.int() });

export const addPhotoInput = ceremonyIdInput.extend({ photo: drawnPhoto, caption: caption.default("") });
export const removePhotoInput = ceremonyIdInput.extend({ photoId: z.uuid() });
export const photoUploadInput = ceremonyIdInput.extend({ caption: caption.default("") });

export const photoShape = z.object({
  id: z.uuid(),
  caption: z.string(),
  width: z.int(),
  height: z.int(),
});
export type CeremonyPhoto = z.infer<typeof photoShape>;

export const issueMinutesInput = ceremonyIdInput.extend({
  /** Kept as typed. */
  number: z
    .string()
    .trim()
    .min(1, { error: "Tulis nomor berita acara" })
    .max(120, { error: "Nomor berita acara paling panjang 120 huruf" }),
  date: z.iso.date({ error: "Tulis tanggal berita acara" }),
});

export const minutesShape = z.object({
  ceremonyId: z.uuid(),
  number: z.string(),
  date: z.iso.date(),
  contentHash: z.string(),
});

import { expect, test } from "vitest";
import { timelineOf } from "@/app/(unit)/unit/pegawai/[pactId]/timeline";
import type { PersonRecord } from "@/lib/monitoring/person-record";
import type { PersonReminder } from "@/lib/reminders/queries";

type Scan = PersonRecord["scans"][number];

const scan: Scan = {
  id: "a",
  state: "superseded",
  pages: 1,
  uploadedAt: "2028-10-13T02:42:05Z",
  uploadedBy: "Hani",
  accepted: null,
  note: null,
  decidedAt: null,
  decidedBy: null,
};

const exemption = {
  ...{ id: "x", reason: "MELAHIRKAN", by: "Hani", startedAt: "2028-10-12T02:00:00Z", endedAt: null },
  ...{ endedReason: null, confirmedAt: null, letters: [] },
};

const record = (
  change: Pick<PersonRecord, "scans" | "exemptions"> & Partial<Pick<PersonRecord, "changes">>,
  reminders: PersonReminder[] = [],
  mailSent = true,
) =>
  timelineOf(
    {
      zone: "WIB",
      addedAt: "2028-10-01T01:00:00Z",
      addedReason: "Pembukaan kegiatan",
      openedAt: null,
      signatures: [],
      replacements: [],
      changes: [],
      ...change,
    } as Partial<PersonRecord> as PersonRecord,
    reminders,
    { mailSent },
  );

test("two uploads within one minute are two entries, the newest first", () => {
  const later = { ...scan, id: "b", uploadedAt: "2028-10-13T02:42:40Z" };
  const entries = record({ scans: [scan, later], exemptions: [] });
  expect(entries.map(({ title }) => title)).toEqual(["Lembar diunggah", "Lembar diunggah", "Masuk sasaran"]);
  expect(entries[0]?.when).toBe(entries[1]?.when);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
});

test.each([
  ["MELAHIRKAN", "Surat 800/12/2028", "Cuti melahirkan · Surat 800/12/2028 · Oleh Hani"],
  ["MELAHIRKAN", null, "Cuti melahirkan · Oleh Hani"],
  ["LAINNYA", "Ditugaskan ke luar negeri", "Ditugaskan ke luar negeri · Oleh Hani"],
])("an exemption for %s with the note %s", (reason, note, detail) => {
  const [entry] = record({ scans: [], exemptions: [{ ...exemption, reason, note }] });
  expect(entry?.detail).toBe(detail);
});

test("a reminder says by which way, by whom, and what came of it", () => {
  const at = "2028-10-14T02:00:00Z";
  const entries = record({ scans: [], exemptions: [] }, [
    { at, channel: "whatsapp", state: "sent", by: "Hani" },
    { at: "2028-10-13T02:00:00Z", channel: "mail", state: "failed", by: null },
  ]);
  expect(entries.slice(0, 2)).toMatchObject([
    { title: "Diingatkan melalui WhatsApp", detail: "Oleh Hani" },
    { title: "Pengingat melalui email", detail: "Gagal · Otomatis" },
  ]);
  const [kept] = record({ scans: [], exemptions: [] }, [{ at, channel: "mail", state: "sent", by: null }], false);
  expect(kept).toMatchObject({ title: "Pengingat melalui email", detail: "Ditulis ke berkas · Otomatis" });
});

test("a move is told in words; what the adding and the exemptions tell is not told twice", () => {
  const change = (kind: string) => ({ kind, reason: "SK 800/7", changedAt: "2028-10-09T02:00:00Z" });
  const changes = ["opened", "moved", "exempted"].map(change);
  expect(record({ scans: [], exemptions: [], changes }).map(({ title }) => title)).toEqual([
    "Pindah unit",
    "Masuk sasaran",
  ]);
});

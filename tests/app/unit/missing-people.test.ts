import { expect, test } from "vitest";
import { missingPeople } from "@/app/(unit)/unit/missing-people";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { PactRow } from "@/lib/pacts/schema";
import type { LastReminder } from "@/lib/reminders/queries";

const now = new Date("2028-10-10T03:00:00Z");
const today = new Date("2028-10-10T01:00:00Z");
const before = new Date("2028-10-07T01:00:00Z");
const row = { id: "p", name: "Siti", status: "pending", phone: "081234567890", employeeId: "e" } as Partial<PactRow>;

const person = (last: LastReminder | null, mailSent = true) =>
  missingPeople([row as PactRow], {
    campaign: { zone: "WIB" } as Partial<CampaignSummary> as CampaignSummary,
    last: new Map(last ? [["p", last]] : []),
    mailSent,
    now,
    withUnit: false,
    hrefOf: (id) => id,
    ownEmployeeId: null,
  })[0];

test.each([
  ["nobody", null, true, false, /^Belum pernah masuk$/],
  ["a mail today", { mail: today, whatsapp: null }, true, true, /terakhir diingatkan hari ini$/],
  ["a WhatsApp today", { mail: before, whatsapp: today }, true, true, /terakhir diingatkan hari ini$/],
  ["a mail three days ago", { mail: before, whatsapp: null }, true, false, /terakhir diingatkan 3 hari lalu$/],
  ["a file today", { mail: today, whatsapp: null }, false, false, /email hanya ditulis ke berkas hari ini$/],
  ["a file and a WhatsApp today", { mail: today, whatsapp: today }, false, true, /terakhir diingatkan hari ini$/],
] as const)("%s: who was reminded today, on whatever way, is shown so", (_words, last, mailSent, reminded, note) => {
  const line = person(last, mailSent);
  expect(line?.remindedToday).toBe(reminded);
  expect(line?.note).toMatch(note);
});

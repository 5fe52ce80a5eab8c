import { expect, test } from "vitest";
import { latestOf } from "@/lib/reminders/rules";
import { stateWords, wentOut } from "@/lib/reminders/state-words";
import { groupWords, headWords } from "@/lib/reminders/whatsapp-words";

const unit = {
  campaignName: "Pakta Netralitas",
  deadline: "31 Oktober 2028",
  overdue: false,
  unitName: "SDN 1",
  owing: 6,
  done: 4,
  waiting: 1,
  missing: 1,
};

test("the figures add up: sheets that wait are told in the group's words and the head's, none when none wait", () => {
  const told = "4 dari 6 pegawai sudah (66,7%), 1 lembar menunggu verifikasi, 1 belum";
  expect(groupWords(unit, "https://ikrar.test")).toContain(told);
  expect(headWords(unit, ["Budi"], "https://ikrar.test")).toContain(told);
  expect(groupWords({ ...unit, done: 5, waiting: 0 }, "")).toContain("5 dari 6 pegawai sudah (83,3%), 1 belum");
});

test("without a mail server no mail is called sent, and a WhatsApp still is", () => {
  const mail = { state: "sent", channel: "mail" } as const;
  expect([stateWords(mail, true), wentOut(mail, true)]).toEqual(["Terkirim", true]);
  expect([stateWords(mail, false), wentOut(mail, false)]).toEqual(["Ditulis ke berkas", false]);
  expect(wentOut({ state: "sent", channel: "whatsapp" }, false)).toBe(true);
  expect(stateWords({ state: "failed", channel: "mail" }, false)).toBe("Gagal");
});

test("the latest of what there is", () => {
  const [one, two] = [new Date("2028-10-10T01:00:00Z"), new Date("2028-10-11T01:00:00Z")];
  expect(latestOf(two, null, one)).toEqual(two);
  expect(latestOf(null, null)).toBeNull();
});

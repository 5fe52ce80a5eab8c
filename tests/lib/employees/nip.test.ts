import { describe, expect, test } from "vitest";
import {
  calendarDate,
  formatNip,
  labelledNip,
  maskNip,
  NIP_TAIL_LOST,
  normaliseNip,
  parseNip,
} from "@/lib/employees/nip";

const TODAY = "2028-10-13";
const PNS = "196608011988031001";
const PPPK = "199312282025212001";

test("a PNS number tells birth, appointment and sex", () => {
  expect(parseNip(PNS, TODAY)).toEqual({
    ok: true,
    value: {
      birthDate: "1966-08-01",
      appointmentYear: 1988,
      appointmentMonth: 3,
      contractCounter: null,
      family: "PNS",
      sex: "M",
      serial: 1,
    },
  });
});

test.each([
  ["21", 21],
  ["24", 24],
  ["99", 99],
])("digits 13-14 of %s count contracts of PPPK", (digits, contractCounter) => {
  const reading = parseNip(`199009132025${digits}2014`, TODAY);
  expect(reading).toMatchObject({
    ok: true,
    value: { family: "PPPK", contractCounter, appointmentMonth: null, sex: "F" },
  });
});

test.each([
  ["'196608011988031001"],
  ["’196608011988031001"],
  ["19660801 198803 1 001"],
  ["19660801\u00a0198803\u00a01\u00a0001"],
  ["19660801.198803.1.001"],
  [" 19660801-198803-1-001\n"],
])("%j is read as typed by people", (typed) => {
  expect(normaliseNip(typed)).toBe(PNS);
  expect(parseNip(typed, TODAY).ok).toBe(true);
});

test.each([
  ["17 digits", "19660801198803100", /berisi 17 angka, seharusnya 18/],
  ["19 digits", "1966080119880310011", /berisi 19 angka/],
  ["letters", "19660801198803100I", /karakter selain angka/],
  ["birth month 13", "199113992019021045", /bukan tanggal yang ada/],
  ["30 February", "199002302019021045", /bukan tanggal yang ada/],
  ["29 February of a common year", "199102292019021045", /bukan tanggal yang ada/],
  ["a child of 16", "201210142028012001", /Usia menurut NIP/],
  ["someone of 76", "195210131980031001", /Usia menurut NIP/],
  ["appointed in 1959", "196608011959031001", /Tahun pengangkatan/],
  ["appointed two years hence", "199608012030031001", /Tahun pengangkatan/],
  ["month 00", "196608011988001001", /Angka 13-14/],
  ["month 13", "196608011988131001", /Angka 13-14/],
  ["counter 20", "196608011988201001", /Angka 13-14/],
  ["sex 3", "196608011988033001", /Angka ke-15/],
  ["sex 0", "196608011988030001", /Angka ke-15/],
])("%s is refused with its digits named", (_, nip, reason) => {
  expect(parseNip(nip, TODAY)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test.each(["1,98709E+17", "1.98709E+17", "1.98709e17", "2E+17", "199312282025212000"])(
  "%s betrays a number: the tail is lost",
  (typed) => {
    expect(parseNip(typed, TODAY)).toEqual({ ok: false, reason: NIP_TAIL_LOST });
  },
);

test("ages 17 and 75 are still within bounds on the very day", () => {
  expect(parseNip("201110132028012001", TODAY).ok).toBe(true);
  expect(parseNip("195310131980031001", TODAY).ok).toBe(true);
});

describe("printing", () => {
  test("groups of the official form", () => {
    expect(formatNip(PNS)).toBe("19660801 198803 1 001");
    expect(formatNip("123")).toBe("123");
  });

  test("a masked NIP shows no digit of the birth date", () => {
    expect(maskNip(PPPK)).toBe("•••• 2 001");
    expect(maskNip(PPPK)).not.toContain("1993");
    expect(maskNip("T-01")).toBe("•••• 01");
  });
});

test.each([
  ["2028", "2", "29", "2028-02-29"],
  ["2027", "2", "29", null],
  ["2027", "13", "1", null],
  ["2027", "0", "1", null],
  ["2027", "4", "31", null],
])("calendarDate(%s, %s, %s) = %s", (year, month, day, expected) => {
  expect(calendarDate(year, month, day)).toBe(expected);
});

test("contract staff have an NI PPPK, everybody else a NIP", () => {
  expect(labelledNip("PPPK_PARUH_WAKTU", PPPK)).toBe(`NI PPPK ${formatNip(PPPK)}`);
  expect(labelledNip("CPNS", PNS)).toBe(`NIP ${formatNip(PNS)}`);
  expect(labelledNip("NON_ASN", "THL-001")).toBe("Nomor THL-001");
});

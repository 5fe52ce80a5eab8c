import { expect, test } from "vitest";
import {
  endOfDay,
  formatDate,
  formatDateShort,
  formatDateTime,
  formatLongDate,
  formatTime,
  ianaZoneOf,
  isoDay,
  isoWithOffset,
  startOfDay,
  zones,
} from "@/lib/format/date";

/** 13 October 2028, 09:42:18 in Jakarta. */
const instant = new Date("2028-10-13T02:42:18.000Z");
/** Still the 13th in WIB, already the 14th in WITA and WIT. */
const nearMidnight = new Date("2028-10-13T16:30:00.000Z");

test("dates and times read as letters write them", () => {
  expect(formatDate(instant, "WIB")).toBe("13 Oktober 2028");
  expect(formatLongDate(instant, "WIB")).toBe("Jumat, 13 Oktober 2028");
  expect(formatDateShort(instant, "WIB")).toBe("13 Okt 2028");
  expect(formatTime(instant, "WIB")).toBe("09.42 WIB");
  expect(formatDateTime(instant, "WIT")).toBe("13 Oktober 2028, 11.42 WIT");
  expect(formatDateTime(instant, "WIB", true)).toBe("13 Oktober 2028, 09.42.18 WIB");
});

test("the calendar day is the agency's, not the server's", () => {
  expect(zones.map((zone) => isoDay(nearMidnight, zone))).toEqual(["2028-10-13", "2028-10-14", "2028-10-14"]);
  expect(formatLongDate(nearMidnight, "WIT")).toBe("Sabtu, 14 Oktober 2028");
});

test.each(zones)("%s agrees with the time zone database all year round", (zone) => {
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2028, month, 15, 21, 5));
    const told = new Intl.DateTimeFormat("id-ID", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: ianaZoneOf(zone),
    }).format(date);
    expect(formatDate(date, zone)).toBe(told);
  }
});

test("an instant keeps its zone in ISO 8601", () => {
  expect(isoWithOffset(instant, "WITA")).toBe("2028-10-13T10:42:18.000+08:00");
  expect(new Date(isoWithOffset(instant, "WIT"))).toEqual(instant);
});

test("a day begins and ends in the zone, and the deadline day counts whole", () => {
  expect(startOfDay("2028-10-20", "WIB").toISOString()).toBe("2028-10-19T17:00:00.000Z");
  expect(endOfDay("2028-10-20", "WIT").toISOString()).toBe("2028-10-20T14:59:59.999Z");
  for (const zone of zones) expect(isoDay(endOfDay("2028-02-29", zone), zone)).toBe("2028-02-29");
});

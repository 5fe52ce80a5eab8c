import { expect, test } from "vitest";
import { whatsAppLink, whatsAppNumber } from "@/lib/format/whatsapp";

test.each([
  ["081234567890", "6281234567890"],
  ["0812-3456-7890", "6281234567890"],
  ["+62 812 3456 7890", "6281234567890"],
  ["62 0812 3456 7890", "6281234567890"],
  ["0062812345678", "62812345678"],
  ["81234567890", "6281234567890"],
  ["0285 421 500", null],
  ["0812345", null],
  ["tidak ada", null],
  ["", null],
  [null, null],
])("%s reaches WhatsApp as %s", (phone, number) => {
  expect(whatsAppNumber(phone)).toBe(number);
});

test("the words survive the address, and without a number the sender picks the recipient", () => {
  const link = new URL(whatsAppLink("6281234567890", "Pakta & ikrar: 100%?\nTerima kasih"));
  expect(link.origin + link.pathname).toBe("https://wa.me/6281234567890");
  expect(link.searchParams.get("text")).toBe("Pakta & ikrar: 100%?\nTerima kasih");
  expect(new URL(whatsAppLink(null, "Halo")).pathname).toBe("/");
});

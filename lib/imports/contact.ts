import { z } from "zod";
import { optionalText } from "@/lib/imports/cell";
import type { Doubt, EmployeeCells } from "@/lib/imports/employee-columns";

const email = z.email();

/** The official address before the private one, in lower case; null, with a doubt, when neither is an address. */
export function emailFrom(cells: EmployeeCells, doubt: Doubt): string | null {
  const written = [cells.emailGov, cells.email].map(optionalText).filter((text) => text !== null);
  const found = written.map((text) => text.toLowerCase()).find((text) => email.safeParse(text).success);
  if (!found && written.length > 0) doubt("email", "Alamat email tidak sah dan dikosongkan. Perbaiki bila perlu.");
  return found ?? null;
}

/** A telephone number beginning with 0: `+62 812...`, `62812...` and `812...` (a number cell drops the zero) as well. */
export function phoneFrom(cells: EmployeeCells, doubt: Doubt): string | null {
  const written = optionalText(cells.phone);
  if (written === null) return null;
  const [first = ""] = written.split(/[/,;]/);
  const phone = first.replace(/\D/g, "").replace(/^(62|(?=[2-9]))0?/, "0");
  if (/^0\d{8,13}$/.test(phone)) return phone;
  doubt("phone", "Nomor HP tidak sah dan dikosongkan. Perbaiki bila perlu.");
  return null;
}

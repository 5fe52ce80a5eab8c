/** "Bapak" or "Ibu": digit 15 of a NIP tells a man (1) from a woman (2), lib/employees/nip.ts. */
export function salutation(nip: string): string {
  if (!/^\d{18}$/.test(nip)) return "Bapak/Ibu";
  return { 1: "Bapak", 2: "Ibu" }[nip.charAt(14)] ?? "Bapak/Ibu";
}

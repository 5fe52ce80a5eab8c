import type { PactStatus } from "@/lib/pacts/schema";

/*
 * The truth table of a pact's state.
 *
 *   pending               -> signed (own signature), awaiting_verification (sheet), exempt, declined, removed
 *   awaiting_verification -> verified, returned, awaiting_verification (better sheet), signed, removed
 *   returned              -> awaiting_verification (new sheet, or the decision undone), signed, exempt, declined, removed
 *   verified              -> awaiting_verification (the decision undone, within 15 minutes)
 *   declined              -> signed, removed; awaiting_verification and exempt by the personnel agency alone, which
 *                            knows of the case: heldRefusal in lib/pacts/find-pact.ts
 *   exempt                -> pending, signed (one may always sign), removed
 *   removed               -> pending, exempt (back in the population)
 *   signed                -> nothing: evidence is never taken back
 */

const statusNames: Record<PactStatus, string> = {
  pending: "Belum",
  signed: "Ditandatangani",
  awaiting_verification: "Menunggu verifikasi",
  verified: "Terverifikasi",
  returned: "Dikembalikan",
  exempt: "Dikecualikan",
  declined: "Tidak bersedia",
  removed: "Di luar sasaran",
};

/** The state in the words of the people who use it. */
export function pactStatusName(status: PactStatus): string {
  return statusNames[status];
}

/** Done = a signature here or with BSrE, or a sheet that BKPSDM accepted. */
export function isDone(status: PactStatus): boolean {
  return status === "signed" || status === "verified";
}

/** Whether the person may sign now. A sheet under verification does not stop one from signing oneself. */
export function isSignable(status: PactStatus): boolean {
  return !isDone(status) && status !== "removed";
}

/** Whether a signed sheet may be uploaded, by who may know the state. */
export function isScannable(status: PactStatus): boolean {
  return status === "pending" || status === "returned" || status === "awaiting_verification" || status === "declined";
}

/** Whether an exemption may be recorded, by who may know the state. */
export function isExemptable(status: PactStatus): boolean {
  return status === "pending" || status === "returned" || status === "declined";
}

/** Whether every one of the N points was ticked, each once. */
export function acknowledgesAll(acknowledged: readonly number[], points: number): boolean {
  return (
    acknowledged.length === points && new Set(acknowledged).size === points && acknowledged.every((n) => n <= points)
  );
}

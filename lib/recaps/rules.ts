import { type EmploymentType, employmentTypeNames, employmentTypes } from "@/lib/employees/terms";
import type { ExportState, ExportView, RecapFormat } from "@/lib/recaps/schema";

/** Days for which a ready file is kept: long enough to fetch it, no archive of personal data (UU 27/2022). */
export const EXPORT_DAYS = 7;
const DAY = 86_400_000;

/** The most people whose list is made while the browser waits: drawing a PDF holds up the whole web process. */
const mostAtOnce: Record<RecapFormat, number> = { xlsx: 2_000, csv: 5_000, pdf: 500 };

/** Whether a list of so many people is made while the browser waits. */
export function isMadeAtOnce(format: RecapFormat, people: number): boolean {
  return people <= mostAtOnce[format];
}

/** The most people of a list on paper. */
export const MOST_ON_PAPER = mostAtOnce.pdf;

/** Whether the worker still has something to do. */
export function isExporting(state: ExportState): boolean {
  return state === "waiting" || state === "working";
}

/** When a file that was finished at this instant is taken away. */
export function expiryOf(finishedAt: Date): Date {
  return new Date(finishedAt.getTime() + EXPORT_DAYS * DAY);
}

/** Whether the file of a ready export is gone. */
export function isExpired({ expiresAt }: Pick<ExportView, "expiresAt">, now: Date): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime();
}

/** Kinds of employment that have a column: the four of ASN always, others only where there are any. */
export function recapTypes(present: ReadonlySet<EmploymentType>): EmploymentType[] {
  return employmentTypes.filter((type) => type !== "NON_ASN" || present.has(type));
}

/** The heading of a kind of employment in the recap. */
export function recapTypeName(type: EmploymentType): string {
  return type === "PPPK_PARUH_WAKTU" ? "PPPK PW" : employmentTypeNames[type];
}

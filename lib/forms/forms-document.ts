import type { Actor } from "@/lib/core/actor";
import { writeFormBook } from "@/lib/documents/form-book";
import { fileSlug } from "@/lib/format/file-name";
import { formParts } from "@/lib/forms/form-parts";
import { printForms } from "@/lib/forms/print-forms";
import { printFormsInput } from "@/lib/forms/schema";

/** A PDF that is written while it is read; `people` stand in it. */
export type FormsDocument = { stream: AsyncGenerator<Buffer>; people: number; fileName: string };

/**
 * The forms of a unit and all below it as one PDF to be printed, with a cover and a checklist.
 * @throws Refusal as `printForms` does, before the first byte
 */
export async function formsDocument(actor: Actor, raw: unknown, now = new Date()): Promise<FormsDocument> {
  const print = await printForms(actor, raw, now);
  const { kind } = printFormsInput.parse(raw);
  const { target, people } = print;
  const facts = { title: `Lembar pakta ${target.unitName}`, author: target.agencyName, createdAt: now };
  const stream = writeFormBook({ ...facts, subject: target.campaignName }, formParts(print, kind, now));
  const what = kind === "list" ? "daftar" : "lembar";
  return { stream, people: people.length, fileName: `${what}-pakta-${fileSlug(target.unitName)}.pdf` };
}

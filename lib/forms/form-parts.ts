import { pledgeValues } from "@/lib/campaigns/rules";
import { type FormPart, personParts } from "@/lib/documents/form-book";
import { drawForeword, drawForewordMarks, type ForewordFacts } from "@/lib/documents/form-foreword";
import { drawListForm, drawListMarks } from "@/lib/documents/list-form";
import type { PrintedPerson } from "@/lib/documents/pact-words";
import { fillPledge } from "@/lib/documents/pledge-text";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { endOfDay, formatDate } from "@/lib/format/date";
import { formFacts } from "@/lib/forms/form-facts";
import { type FormPrint, listPages } from "@/lib/forms/print-forms";
import type { FormKind } from "@/lib/forms/schema";

/** Cover and checklist, then the sheets or the pages of the list, each drawn when its turn has come. */
export async function* formParts(print: FormPrint, kind: FormKind, now: Date): AsyncGenerator<FormPart> {
  const foreword = forewordOf(print, kind, now);
  yield {
    draw: (sheet) => drawForeword(sheet, foreword),
    marks: (sheet, page, pages) => drawForewordMarks(sheet, foreword, page, pages),
  };
  if (kind === "person") yield* personParts(formFacts(print, now));
  else yield* listParts(print, now);
}

function forewordOf({ target, people }: FormPrint, kind: FormKind, now: Date): ForewordFacts {
  const { letterhead, campaignName, unitName, bkpsdmName, zone, deadline, pledge } = target;
  return {
    ...{ letterhead, campaignName, unitName, bkpsdmName, people },
    kind,
    printedOn: formatDate(now, zone),
    deadline: formatDate(endOfDay(deadline, zone), zone),
    pledge: kind === "list" ? fillPledge(pledge, pledgeValues(target)) : null,
  };
}

async function* listParts(print: FormPrint, now: Date): AsyncGenerator<FormPart> {
  const { target, people, tokens } = print;
  const { letterhead, place, campaignName } = target;
  const pages = listPages(people);
  let before = 0;
  let unitId = "";
  for (const [i, page] of pages.entries()) {
    const [first] = page;
    const token = tokens[i];
    if (!first || !token) continue;
    before = first.unitId === unitId ? before : 0;
    unitId = first.unitId;
    const pledge = fillPledge(target.pledge, pledgeValues({ ...target, unitName: first.unitName }));
    const rows: PrintedPerson[] = [];
    for await (const { person } of formFacts({ ...print, people: page, tokens: page.map(() => token) }, now))
      rows.push(person);
    const facts = {
      ...{ token, letterhead, place, campaignName, pledge, before },
      textHash: pledgeTextHash(pledge),
      votingRightNotice: target.options.votingRightNotice,
      unitName: first.unitName,
      people: rows,
    };
    before += page.length;
    yield {
      draw: (sheet) => drawListForm(sheet, facts),
      marks: (sheet) => drawListMarks(sheet, facts, i + 1, pages.length),
    };
  }
}

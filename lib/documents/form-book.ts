import type { Density } from "./pact-words";
import { drawFormMarks, drawPersonForm, formDensity, type PersonFormFacts } from "./person-form";
import { Sheet, type SheetFacts } from "./sheet";

/** So many bytes are gathered before they are handed on. */
const CHUNK = 64 * 1024;

/** Pages before the forms: drawn first, numbered for themselves. */
export type Foreword = { draw: (sheet: Sheet) => void; footer: (sheet: Sheet, page: number, pages: number) => void };

/**
 * Forms of many people as one PDF on A4, a part at a time: neither the people nor the file are ever whole in memory.
 * Every person begins on a new page. Throws UnprintableTextError.
 */
export async function* writeFormBook(
  facts: SheetFacts,
  foreword: Foreword | null,
  people: AsyncIterable<PersonFormFacts>,
): AsyncGenerator<Buffer> {
  const sheet = new Sheet(facts);
  const waiting = new Chunks();
  const density = rememberedDensity();
  let isFresh = true;
  if (foreword) {
    foreword.draw(sheet);
    waiting.add(sheet.release((page, pages) => foreword.footer(sheet, page, pages)));
    isFresh = false;
  }
  for await (const person of people) {
    if (!isFresh) sheet.newPage();
    isFresh = false;
    drawPersonForm(sheet, person, density(person));
    waiting.add(sheet.release((page, pages) => drawFormMarks(sheet, person, page, pages)));
    if (waiting.size >= CHUNK) yield waiting.take();
  }
  waiting.add(await sheet.close());
  yield waiting.take();
}

/** People differ in the length of few words: the density that fitted one fits those whose words are as long. */
function rememberedDensity(): (facts: PersonFormFacts) => Density {
  const known = new Map<string, Density>();
  return (facts) => {
    const { pledge, person, letterhead } = facts;
    const key = [letterhead.unitName, pledge.opening, ...pledge.points, pledge.closing, person.position, person.unitName]
      .map((text) => Math.ceil((text ?? "").length / 10))
      .join();
    const density = known.get(key) ?? formDensity(facts);
    known.set(key, density);
    return density;
  };
}

class Chunks {
  size = 0;
  private parts: Buffer[] = [];

  add(part: Buffer): void {
    this.parts.push(part);
    this.size += part.length;
  }

  take(): Buffer {
    const all = Buffer.concat(this.parts);
    this.parts = [];
    this.size = 0;
    return all;
  }
}

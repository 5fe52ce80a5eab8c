import type { Density } from "./pact-words";
import { drawFormMarks, drawPersonForm, formDensity, type PersonFormFacts } from "./person-form";
import { Sheet, type SheetFacts } from "./sheet";

/** So many bytes are gathered before they are handed on. */
const CHUNK = 64 * 1024;

/** A part of the book that begins on a page of its own and is numbered for itself. */
export type FormPart = { draw: (sheet: Sheet) => void; marks: (sheet: Sheet, page: number, pages: number) => void };

/** Parts of a book as one PDF on A4, one at a time: the file is never whole in memory. Throws UnprintableTextError. */
export async function* writeFormBook(facts: SheetFacts, parts: AsyncIterable<FormPart>): AsyncGenerator<Buffer> {
  const sheet = new Sheet(facts);
  const waiting = new Chunks();
  let isFresh = true;
  for await (const { draw, marks } of parts) {
    if (!isFresh) sheet.newPage();
    isFresh = false;
    draw(sheet);
    waiting.add(sheet.release((page, pages) => marks(sheet, page, pages)));
    if (waiting.size >= CHUNK) yield waiting.take();
  }
  waiting.add(await sheet.close());
  yield waiting.take();
}

/** The sheets of many people as parts. */
export async function* personParts(
  people: AsyncIterable<PersonFormFacts> | Iterable<PersonFormFacts>,
): AsyncGenerator<FormPart> {
  const density = rememberedDensity();
  for await (const person of people) {
    yield {
      draw: (sheet) => drawPersonForm(sheet, person, density(person)),
      marks: (sheet, page, pages) => drawFormMarks(sheet, person, page, pages),
    };
  }
}

// People differ in the length of few words: the density that fitted one fits those whose words are as long.
function rememberedDensity(): (facts: PersonFormFacts) => Density {
  const known = new Map<string, Density>();
  return (facts) => {
    const { pledge, person, letterhead } = facts;
    const key = [
      letterhead.unitName,
      pledge.opening,
      ...pledge.points,
      pledge.closing,
      person.position,
      person.unitName,
    ]
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

import { addressBlock } from "@/lib/core/address-block";
import { Refusal } from "@/lib/core/errors";
import { countOne, rateLimit, tooManyAttempts } from "@/lib/core/too-many-attempts";
import { turnsOf } from "@/lib/core/turns";

const QUARTER_HOUR = 15 * 60;

/*
 * A hand that slips a hundred times in a quarter of an hour is not copying from paper. A hall of 1,246 people who each
 * open the code on their own receipt, twice, passes; so does an office that checks a stack of files, one every ten
 * seconds. A program that tries codes or files all day does not.
 */
const limits = {
  miss: rateLimit("lookup", 120, QUARTER_HOUR),
  all: rateLimit("lookup-all", 3_000, QUARTER_HOUR),
  file: rateLimit("lookup-file", 60, 10 * 60),
};

/** Between asking whether misses are used up and counting another one there are never more than these. */
const inTurn = turnsOf("look-up", {
  atOnce: 16,
  mostWaiting: 4_096,
  whenFull: () => new Refusal("checks_full", { retryAfter: 10 }),
});

/**
 * Looks a code up for an address, and counts it: every look-up against a wide limit, each that finds nothing against a
 * narrow one. Both are asked first, and whoever has used up either hears the same of codes that exist and codes that do
 * not: an answer for the real ones alone would be all that a guesser needs.
 * @throws Refusal too_many_attempts, checks_full
 */
export function lookUpCode<E>(address: string | null, find: () => Promise<E | null>): Promise<E | null> {
  const key = addressBlock(address);
  return inTurn(async () => {
    const [tooMany, missed] = await Promise.all([countOne(limits.all, key), limits.miss.get(key)]);
    if (tooMany) throw tooManyAttempts(tooMany.msBeforeNext);
    if (missed && missed.consumedPoints >= limits.miss.points) throw tooManyAttempts(missed.msBeforeNext);
    const found = await find();
    if (found === null) await countMissOf(key);
    return found;
  });
}

/**
 * Looks a code up for an address that has shown the sealed file itself, byte for byte. Nothing is guessed with what one
 * holds: only the wide limit counts, and an office whose neighbours have used up the narrow one is not turned away.
 * @throws Refusal too_many_attempts, checks_full
 */
export function lookUpHeld<E>(address: string | null, find: () => Promise<E | null>): Promise<E | null> {
  return inTurn(async () => {
    const tooMany = await countOne(limits.all, addressBlock(address));
    if (tooMany) throw tooManyAttempts(tooMany.msBeforeNext);
    return find();
  });
}

/** Counts one file that is none of ours, as a code that nobody was given. @throws Refusal too_many_attempts */
export function countMiss(address: string | null): Promise<void> {
  return countMissOf(addressBlock(address));
}

/** Counts one file that is to be checked, whatever it turns out to be. @throws Refusal too_many_attempts */
export async function countFile(address: string | null): Promise<void> {
  const tooMany = await countOne(limits.file, addressBlock(address));
  if (tooMany) throw tooManyAttempts(tooMany.msBeforeNext);
}

async function countMissOf(key: string): Promise<void> {
  const tooMany = await countOne(limits.miss, key);
  if (tooMany) throw tooManyAttempts(tooMany.msBeforeNext);
}

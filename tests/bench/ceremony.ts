import { chance } from "@/prisma/seed/chance";
import { sign } from "@/prisma/seed/pen";
import type { Figure } from "./figures";
import { bareMinutes, countHall, type Hall, makeHall, signed } from "./hall";

/** Kendari's 1,246 PPPK. */
const PEOPLE = 1_246;
const AN_HOUR = 60;
const BURST = 20;
/** How many times faster than in the hall its hour passes here. */
const COMPRESSED = 30;

/** Milliseconds of the whole way and of two of its seven steps. */
type Way = { whole: number; signIn: number; signature: number };
type Walk = { ways: Way[]; problems: string[]; minutes: number };

/**
 * A hall behind one address: everybody opens the code, signs in, says to be there, reads and signs the own pact and
 * looks at the receipt. First in bursts of twenty in a second until all are through, then a quarter of the hall spread
 * evenly over its hour, thirty times as fast.
 */
export async function measureCeremony(url: string, people = PEOPLE): Promise<Figure[]> {
  // What a process loads at its first visitors is not the hall's to wait for.
  await walkAll(url, await makeHall(4), () => 0);
  const rush = await makeHall(people);
  const bursts = await walkAll(url, rush, (at) => Math.floor(at / BURST) * 1_000);
  const passwords = await bareMinutes(people);
  const calm = await makeHall(Math.ceil(people / 4));
  const gap = (AN_HOUR * 60_000) / people / COMPRESSED;
  const paced = await walkAll(url, calm, (at) => at * gap);
  return [
    await figureOf(`${people} people of a ceremony behind one address, ${BURST} a second`, rush, bursts, passwords),
    await figureOf(`a quarter of its hour, ${COMPRESSED} times as fast`, calm, paced, passwords / 4),
  ];
}

async function figureOf(what: string, hall: Hall, walk: Walk, passwords: number): Promise<Figure> {
  const people = hall.guests.length;
  const { attendance, signatures, sessions } = await countHall(hall);
  const complete = [attendance, signatures, sessions, walk.ways.length].every((counted) => counted === people);
  const rate = walk.ways.length / walk.minutes;
  for (const problem of new Set(walk.problems)) console.log(`  ${problem}`);
  const of = (key: keyof Way) => {
    const sorted = walk.ways.map((way) => way[key]).sort((a, b) => a - b);
    const at = (share: number) => ((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1_000).toFixed(2);
    return `${at(0.5)} s / ${at(0.95)} s`;
  };
  console.log(`  ${what}: attendance ${attendance}, signatures ${signatures}, sessions ${sessions} of ${people}`);
  return {
    what,
    measured: `${rate.toFixed(0)} a minute, ${walk.problems.length} refused or failed; way ${of("whole")}, sign-in ${of("signIn")}, signature ${of("signature")} (50 %/95 %)`,
    beside: `${(people / passwords).toFixed(0)} a minute for argon2 alone; ratio ${(rate / (people / passwords)).toFixed(2)}`,
    asked: `nobody refused, all ${people} there and signed, >= ${Math.ceil(PEOPLE / AN_HOUR)} a minute`,
    met: complete && walk.problems.length === 0 && rate >= PEOPLE / AN_HOUR,
  };
}

/** Sends everybody at their moment; a way that fails is told, not thrown. */
async function walkAll(url: string, hall: Hall, momentOf: (at: number) => number): Promise<Walk> {
  const luck = chance(20);
  const strokes = hall.guests.map(() => sign(luck));
  const [ways, problems]: [Way[], string[]] = [[], []];
  const started = performance.now();
  await Promise.all(
    hall.guests.map(async (guest, at) => {
      await new Promise((resolve) => setTimeout(resolve, momentOf(at)));
      try {
        ways.push(await walk(url, hall, guest, strokes[at]));
      } catch (error) {
        const { message, cause } = error as Error;
        problems.push(cause ? `${message}: ${cause}` : message);
      }
    }),
  );
  return { ways, problems, minutes: (performance.now() - started) / 60_000 };
}

async function walk(url: string, hall: Hall, guest: Hall["guests"][number], drawing: unknown): Promise<Way> {
  const began = performance.now();
  await call(`${url}/hadir/${hall.code}`);
  const knocks = performance.now();
  const opened = await call(`${url}/api/v1/sessions`, { username: guest.username, password: hall.password });
  const signIn = performance.now() - knocks;
  const { token } = JSON.parse(opened) as { token: string };
  await call(`${url}/hadir/${hall.code}`, undefined, token);
  await call(`${url}/api/v1/ceremonies/${hall.ceremonyId}/check-in`, {}, token);
  await call(`${url}/hadir/${hall.code}/pakta`, undefined, token);
  const signs = performance.now();
  await call(`${url}/api/v1/pacts/${guest.pactId}/signature`, { ...signed, drawing }, token);
  const signature = performance.now() - signs;
  const receipt = await call(`${url}/pakta/${guest.pactId}/bukti`, undefined, token);
  if (!receipt.includes("Pakta telah ditandatangani")) throw new Error("the receipt does not say so");
  return { whole: performance.now() - began, signIn, signature };
}

/** One request as a browser makes it, redirects followed; anything but an answer of 200 or 201 is a failure. */
async function call(address: string, body?: object, token?: string): Promise<string> {
  const answer = await fetch(address, {
    method: body ? "POST" : "GET",
    headers: {
      ...(token && { cookie: `ikrar-session=${token}` }),
      ...(body && { "content-type": "application/json", "sec-fetch-site": "same-origin" }),
    },
    body: body && JSON.stringify(body),
  });
  const said = await answer.text();
  if (answer.ok) return said;
  const path = new URL(address).pathname.replace(/[0-9a-f-]{36}/g, "…");
  throw new Error(`${path} answered ${answer.status}: ${said.slice(0, 120)}`);
}

import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plainTransaction, type Statements, type Tx, transaction } from "@/lib/db";
import { appendEvents, type NewEvent } from "@/lib/ledger/append-events";
import type { EventData } from "@/lib/ledger/events";
import type { Subject } from "@/lib/ledger/subjects";
import { announceChange } from "@/lib/live/announce";
import { type Action, allows, type ResourceOf } from "@/lib/policy";

/** Subjects whose acts somebody may be watching the figures of. */
const MOVING: ReadonlySet<Subject["type"]> = new Set([
  "pact",
  "report",
  "campaign",
  "unit",
  "employee",
  "import",
  "ceremony",
]);

/** What a command has in hand while its transaction is open. */
export class Context<A extends Action, T extends Statements = Tx> {
  #authorized = false;
  #settled = false;
  #now: Date;
  readonly #events: NewEvent[] = [];

  /** @param given the instant of the act, where the caller decides it; else the clock does */
  constructor(
    readonly action: A,
    readonly actor: Actor,
    readonly tx: T,
    readonly given?: Date,
  ) {
    this.#now = given ?? new Date();
  }

  /** The instant of this act: of its beginning, or of the last time that it stopped waiting for others. */
  get now(): Date {
    return this.#now;
  }

  /**
   * To be called when a lock is held that others held meanwhile: what they did comes before this act, so its instant is
   * taken anew. `latest` is the last instant that they wrote, by the clock of whichever machine they wrote on; this act
   * is later than that one too.
   */
  waited(latest?: Date | null): void {
    if (this.given) return;
    const afterTheirs = latest ? latest.getTime() + 1 : 0;
    this.#now = new Date(Math.max(Date.now(), this.#now.getTime(), afterTheirs));
  }

  /** @throws Refusal("forbidden") unless policy lets the actor do this to the resource. */
  authorize(...[resource]: ResourceOf<A> extends undefined ? [] : [ResourceOf<A>]): void {
    if (!allows(this.action, this.actor, resource as ResourceOf<A>)) throw new Refusal("forbidden");
    this.#authorized = true;
  }

  /** Leaves a trace, written in the same transaction. */
  audit(subject: Subject, data: EventData<A>): void {
    this.#events.push({ action: this.action, subject, data, at: this.now });
    this.#settled = true;
  }

  /** The act had been done already: nothing is written, and the answer says so. */
  unchanged<R>(result: R): R {
    this.#settled = true;
    return result;
  }

  /** Agencies whose figures or people this act may have moved. */
  touched(): ReadonlySet<string> {
    const touching = this.#events.filter(({ subject }) => MOVING.has(subject.type));
    return new Set(touching.flatMap(({ subject }) => subject.agencyId ?? []));
  }

  /** @throws Error (a bug, not a refusal) when the command forgot to authorize or to leave a trace. */
  async finish(): Promise<void> {
    if (!this.#authorized) throw new Error(`${this.action} must not commit: authorize() was never called`);
    if (!this.#settled) throw new Error(`${this.action} must not commit: neither audit() nor unchanged() was called`);
    if (this.#events.length > 0) await appendEvents(this.tx, this.actor, this.#events);
  }
}

type Specification<A extends Action, S extends z.ZodType, R, T extends Statements> = {
  name: A;
  input: S;
  /** Longest time the transaction may take, in milliseconds (default 10,000). */
  timeout?: number;
  run: (ctx: Context<A, T>, input: z.output<S>) => Promise<R>;
};

type Transact<T> = <R>(work: (tx: T) => Promise<R>, timeout: number) => Promise<R>;

function gate<T extends Statements>(transact: Transact<T>) {
  return <A extends Action, S extends z.ZodType, R>(spec: Specification<A, S, R, T>): Command<S, R> => {
    async function execute(actor: Actor, raw: unknown, now?: Date): Promise<R> {
      const input = parseInput(spec.input, raw);
      const { result, touched } = await transact(async (tx) => {
        const ctx = new Context<A, T>(spec.name, actor, tx, now);
        const done = await spec.run(ctx, input);
        await ctx.finish();
        return { result: done, touched: ctx.touched() };
      }, spec.timeout ?? 10_000);
      for (const agencyId of touched) announceChange(agencyId);
      return result;
    }
    return Object.assign(execute, { operation: spec.name, input: spec.input });
  };
}

/** What a lock that an act may wait for needs of its command. */
export type Waiting<T extends Statements = Tx> = Pick<Context<Action, T>, "tx" | "actor" | "waited">;

/**
 * The one gate of every write: parse, open a transaction, run, refuse to commit if permission or trace was forgotten.
 * The result must be plain data.
 */
export const command = gate<Tx>(transaction);

/** The same gate on a plain transaction, for the paths that a whole agency takes in one morning. */
export const plainCommand = gate<Statements>(plainTransaction);

export type Command<S extends z.ZodType = z.ZodType, R = unknown> = ((
  actor: Actor,
  raw: unknown,
  now?: Date,
) => Promise<R>) & { operation: Action; input: S };

import type { Answer } from "./post-signature";

export type DeliveryState = { kind: "idle" } | { kind: "sending" } | { kind: "waiting"; seconds: number } | Answer;

/** Seconds between attempts; the last one repeats. */
const pauses = [2, 4, 8, 15, 30];

/** Sends until the server answers, waiting longer each time; tells each state, and each second of a wait. */
export class Delivery {
  #attempts = 0;
  #busy = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly post: () => Promise<Answer>,
    private readonly tell: (state: DeliveryState) => void,
  ) {}

  /** Tries at once: pressed, or back on line. Swallowed while an attempt is under way. */
  async now(): Promise<void> {
    if (this.#busy || this.#stopped) return;
    clearTimeout(this.#timer);
    this.#busy = true;
    this.tell({ kind: "sending" });
    const answer = await this.post();
    this.#busy = false;
    if (this.#stopped) return;
    if (answer.kind !== "unreachable") return this.tell(answer);
    this.#wait(pauses[Math.min(this.#attempts++, pauses.length - 1)] ?? 30);
  }

  /** Tries no more, and tells nothing of an attempt that is still under way. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #wait(seconds: number): void {
    if (seconds === 0) return void this.now();
    this.tell({ kind: "waiting", seconds });
    this.#timer = setTimeout(() => this.#wait(seconds - 1), 1000);
  }
}

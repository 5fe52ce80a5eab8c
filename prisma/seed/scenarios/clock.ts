import { isoDay, isoWithOffset, startOfDay, type Zone } from "@/lib/format/date";

const MINUTE = 60_000;

/** The calendar of a scenario: its own days and hours, or all of them moved so that one moment is another. */
export class Clock {
  readonly #shift: number;
  readonly #hour: string;

  constructor(
    readonly zone: Zone,
    move?: { day: string; time: string; to: Date },
  ) {
    const to = move ? Math.floor(move.to.getTime() / MINUTE) * MINUTE : 0;
    this.#hour = move?.time ?? "12.00";
    this.#shift = move ? to - this.#told(move.day, move.time) : 0;
  }

  /** The instant of a day and hour ("07.30") of the story. */
  at(day: string, time: string): Date {
    return new Date(this.#told(day, time) + this.#shift);
  }

  /** An ISO day of the story as it stands in this telling; the day of the moment that was moved is the day it went to. */
  day(day: string): string {
    return isoDay(this.at(day, this.#hour), this.zone);
  }

  /** Day and hour, as the form of a ceremony takes them. */
  when(day: string, time: string): { day: string; time: string } {
    const local = isoWithOffset(this.at(day, time), this.zone);
    return { day: local.slice(0, 10), time: local.slice(11, 16).replace(":", ".") };
  }

  #told(day: string, time: string): number {
    const [hours = 0, minutes = 0] = time.split(".").map(Number);
    return startOfDay(day, this.zone).getTime() + (hours * 60 + minutes) * MINUTE;
  }
}
